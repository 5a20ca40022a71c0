import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/parse/yaml/read-yaml.ts';
import { minutesShape } from '../../../src/parse/yaml/values.ts';

/** The minutes that a value stands for, or the rules that it breaks. */
function read(value: string): number | string[] {
  const yaml = readYaml({ path: 'module.yaml', file: 'module.yaml', text: value });
  const rules = yaml.problems.map(({ rule }) => String(rule));
  if (!yaml.root) return rules.length > 0 ? rules : ['empty'];
  const report = ({ rule }: { rule: string }): void => {
    rules.push(rule);
  };
  const found = minutesShape(yaml.root, {
    yaml,
    report,
    inline: () => ({ place: yaml.at(0, 0), nodes: [], text: '' }),
  });
  return rules.length > 0 ? rules : (found?.value ?? ['nothing']);
}

describe('minutes in YAML', () => {
  it('are whole numbers in digits', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), (value) => {
        expect(read(String(value))).toBe(value);
      }),
    );
  });

  it.each([
    '0',
    '-5',
    '+5',
    '5.0',
    '5.5',
    '05',
    '0x10',
    '0o17',
    '1e2',
    '1_000',
    '"20"',
    "'20'",
    '20 min',
    'twenty',
    '~',
    'true',
    '[20]',
    '.inf',
    '٢٠',
    '２０',
    '2026-01-01',
    '1:30',
  ])('%s is none', (value) => {
    expect(read(value)).toEqual(['schema/type']);
  });

  it('are never made up of other text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), (value) => {
        fc.pre(!/^\s*[1-9]\d*\s*(#.*)?$/s.test(value));
        expect(typeof read(value)).not.toBe('number');
      }),
      { numRuns: 2000 },
    );
  });
});
