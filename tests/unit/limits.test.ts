/** The table of limits: what is said of it, in the documentation too, is what the program holds to. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { showFigure } from '../../src/cli/limit-values.ts';
import { isRule } from '../../src/diagnostics/catalogue.ts';
import {
  allowedLimits,
  holdLimits,
  LIMIT_KEYS,
  LIMITS,
  type LimitUnit,
  limitOf,
  nameOfLimit,
} from '../../src/model/limits.ts';

afterEach(() => holdLimits({}));

const PAGE = fileURLToPath(new URL('../../docs/limits.md', import.meta.url));
const UNITS: Readonly<Record<LimitUnit, string>> = {
  bytes: '',
  megabytes: ' MB',
  seconds: ' s',
  times: ' times',
  count: '',
};

const table = (): string =>
  [
    '| `--limit` | at most | | against | reported by |',
    '| --- | --- | --- | --- | --- |',
    ...LIMIT_KEYS.map((key) => {
      const { most, unit, of, against, by } = limitOf(key);
      return `| \`${nameOfLimit(key)}\` | ${showFigure(most, unit)}${UNITS[unit]} | ${of} | ${against} | \`${by}\` |`;
    }),
  ].join('\n');

describe('the table', () => {
  it('stands in the documentation', () => {
    const page = readFileSync(PAGE, 'utf8');
    const begin = page.indexOf('| `--limit`');
    const end = page.indexOf('\n\n', begin);
    if (process.env.RENEW_LIMITS) writeFileSync(PAGE, page.slice(0, begin) + table() + page.slice(end));
    else expect(page.slice(begin, end), 'Out of date: run this test with RENEW_LIMITS=1.').toBe(table());
  });

  it('names rules and commands that there are', () => {
    for (const key of LIMIT_KEYS)
      expect(isRule(limitOf(key).by) || /^coursewright (unpack|build)$/.test(limitOf(key).by)).toBe(true);
  });

  it('has names that a command line can hold, once each', () => {
    const names = LIMIT_KEYS.map(nameOfLimit);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});

describe('limits in force', () => {
  it('are the usual ones, but for those that a caller sets', () => {
    expect(allowedLimits()).toEqual({});
    holdLimits({ textBytes: 1000, depth: 50 });
    expect([LIMITS.textBytes, LIMITS.depth, LIMITS.fileMarks]).toEqual([1000, 50, 20_000]);
    expect(allowedLimits()).toEqual({ textBytes: 1000, depth: 50 });
    holdLimits({});
    expect(LIMITS.textBytes).toBe(262_144);
  });
});
