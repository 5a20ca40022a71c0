/** Every rule, against its fixtures: what must be reported, exactly where, and nothing else. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../src/check/checks.ts';
import { type Checked, checkCurriculum } from '../src/compile.ts';
import { CATALOGUE, entryOf, RULES } from '../src/diagnostics/catalogue.ts';
import { readFolder } from '../src/host/read/read-folder.ts';
import { isWanted } from '../src/load/limits.ts';
import { compareText } from '../src/model/place.ts';
import { fixturesFolder, layFixture, layItsBase, listFixtures, type RuleFixture } from './support/rule-fixtures.ts';

const TODAY = '2026-11-22';
const PATH = 'curriculum/small-course';
const OURS = 'curriculum/our-course';
const fixtures = listFixtures();

let work = '';
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'coursewright-rules-'));
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

const check = async (folder: string, base?: string): Promise<Checked> =>
  base
    ? checkCurriculum(OURS, await readFolder(folder, isWanted), TODAY, {
        path: PATH,
        entries: await readFolder(base, isWanted),
      })
    : checkCurriculum(PATH, await readFolder(folder, isWanted), TODAY);

/** Paths, sizes and times of all that is in a folder. */
const snapshot = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((path) => {
      const { size, mtimeMs } = statSync(join(folder, path), { throwIfNoEntry: false }) ?? { size: -1, mtimeMs: -1 };
      return `${path} ${size} ${mtimeMs}`;
    });

describe('the base', () => {
  it('breaks no rule', async () => {
    const { diagnostics, silenced } = await check(join(fixturesFolder, 'base'));
    expect(diagnostics).toEqual([]);
    expect(silenced).toEqual([]);
  });
});

describe('the adaptation', () => {
  it('breaks no rule', async () => {
    const { diagnostics, silenced } = await check(join(fixturesFolder, 'our-course'), join(fixturesFolder, 'base'));
    expect(diagnostics).toEqual([]);
    expect(silenced).toEqual([]);
  });
});

describe('a fixture', () => {
  // tests/layout-rules.test.ts has the others.
  it.each(
    fixtures
      .filter(({ isLaidOut }) => !isLaidOut)
      .map((fixture) => [`${fixture.rule} ${fixture.name}`, fixture] as const),
  )('%s', async (_, fixture) => {
    const folder = join(work, fixture.rule.replace('/', '-'), fixture.name);
    layFixture(fixture, folder);
    const base = fixture.isAdaptation ? `${folder} base` : undefined;
    if (base) layItsBase(fixture, base);
    const path = base ? OURS : PATH;
    const before = snapshot(folder);
    const { diagnostics } = await check(folder, base);
    const found = diagnostics.map(({ rule, place }) => ({ rule, ...place, file: place.file.slice(path.length + 1) }));
    expect(found).toEqual(fixture.expected);
    for (const { rule, message, hint, severity, place } of diagnostics) {
      expect(severity).toBe(entryOf(rule).severity);
      expect(message).toMatch(/^[\p{Lu}“].*[.!?…]$/su);
      expect(hint).toMatch(/\S/);
      expect(`${message} ${hint}`).not.toMatch(/undefined|NaN|\[object|““|””/);
      expect(place.file.startsWith(`${path}/`)).toBe(true);
    }
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('the catalogue', () => {
  const named = new Set(fixtures.map(({ rule }) => rule));

  it.each(RULES)('%s has a case that reports exactly it, and a near miss', (rule) => {
    const own = fixtures.filter((fixture) => fixture.rule === rule);
    const isExact = ({ expected }: RuleFixture): boolean => expected.length === 1 && expected[0]?.rule === rule;
    expect(own.filter(({ isNearMiss }) => !isNearMiss).some(isExact)).toBe(true);
    expect(own.filter(({ isNearMiss }) => isNearMiss).some(({ expected }) => expected.length === 0)).toBe(true);
  });

  it('knows every rule that has fixtures', () => {
    expect([...named].filter((rule) => !Object.hasOwn(CATALOGUE, rule))).toEqual([]);
  });

  it('knows every rule that a check reports, and one check reports it', () => {
    const reported = CHECKS.flatMap(({ rules }) => rules);
    expect(reported.filter((rule) => !Object.hasOwn(CATALOGUE, rule))).toEqual([]);
    expect(new Set(reported).size).toBe(reported.length);
  });

  it.each(RULES)('%s says what is wrong, why it matters and how to mend it', (rule) => {
    const { title, what, why, fix, example } = entryOf(rule);
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
    for (const sentence of [what, why, fix]) expect(sentence).toMatch(/^[\p{Lu}“`].{20,}[.!?]$/su);
    expect(example.wrong).toMatch(/\S/);
    expect(example.right).toMatch(/\S/);
    expect(example.right).not.toBe(example.wrong);
  });
});

describe('fixtures/README.md', () => {
  it('lists the fixtures of every rule', () => {
    const path = join(fixturesFolder, 'README.md');
    const table = tableOf(fixtures);
    if (process.env.UPDATE_FIXTURES) writeFileSync(path, table);
    expect(readFileSync(path, 'utf8'), 'Out of date: run the tests with UPDATE_FIXTURES=1.').toBe(table);
  });
});

function tableOf(all: readonly RuleFixture[]): string {
  const link = ({ rule, name }: RuleFixture): string => `[${name}](${rule}/${name}/)`;
  const cells = (own: readonly RuleFixture[]): string => own.map(link).join(', ');
  const rows = [...RULES].sort(compareText).map((rule) => {
    const own = all.filter((fixture) => fixture.rule === rule);
    return `| \`${rule}\` | ${cells(own.filter(({ isNearMiss }) => !isNearMiss))} | ${cells(own.filter(({ isNearMiss }) => isNearMiss))} |`;
  });
  return `# Fixtures of the rules

Generated by \`tests/rules.test.ts\`; renew it with \`UPDATE_FIXTURES=1 npx vitest run tests/rules.test.ts\`.

A case is a folder of files that are laid over \`base/\`, a small curriculum that breaks no rule. \`expect.json\` lists what the
check must report: exactly that and nothing else. \`make.json\` tells how files are made that text cannot hold. Cases of
\`adaptation/\` are laid over \`our-course/\`, an adaptation of \`base/\`; what stands in their folder \`base/\` is laid over that.

| rule | reported | near misses: silent |
| --- | --- | --- |
${rows.join('\n')}
`;
}
