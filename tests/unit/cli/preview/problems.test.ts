import { describe, expect, it } from 'vitest';
import { markupOf } from '../../../../src/cli/preview/markup.ts';
import { problemList } from '../../../../src/cli/preview/problems.ts';
import { countsOf, documentName } from '../../../../src/cli/preview/words.ts';
import type { Diagnostic } from '../../../../src/diagnostics/diagnostic.ts';

const HOSTILE = '<img src=x onerror=alert(1)> \u202e </script>';
const place = { file: 'modules/a/module.yaml', line: 2, column: 3, endLine: 2, endColumn: 6 };
const problem: Diagnostic = {
  rule: 'schema/unknown-key',
  severity: 'error',
  message: HOSTILE,
  hint: HOSTILE,
  place,
  related: [{ message: HOSTILE, place: { ...place, file: HOSTILE } }],
};

describe('the problems over the page', () => {
  const markup = markupOf(...problemList([problem], () => `one\n  ${HOSTILE}\n`));

  it('have their place, rule, lines and hint', () => {
    for (const part of [
      'modules/a/module.yaml:2:3',
      'schema/unknown-key',
      '2 │',
      '^^^',
      'What to do:',
      'aria-label="Line 2"',
    ])
      expect(markup).toContain(part);
  });

  it('are text, whatever a curriculum has written', () => {
    expect(markup).not.toMatch(/<(img|script)|<\/script|\u202e/);
    expect(markup).toContain('&#x3C;img src=x');
    expect(markup).toContain('&#x3C;U+202E>');
  });

  it('come gravest first, and of many only the number of the others', () => {
    const warning: Diagnostic = { ...problem, severity: 'warning', message: 'A warning.' };
    const list = problemList([...Array.from({ length: 60 }, () => warning), problem], () => undefined);
    const all = markupOf(...list);
    expect(all.indexOf('class="error"')).toBeLessThan(all.indexOf('class="warning"'));
    expect(all.match(/<li class="warning"/g)?.length).toBe(49);
    expect(all).toContain('… and 11 more problems.');
    expect(problemList([], () => undefined)).toEqual([]);
  });
});

it('counts have their words, and every document a name', () => {
  expect(countsOf(0, 0, 0)).toBeUndefined();
  expect(countsOf(2, 1, 0)).toBe('2 errors, 1 warning');
  expect(countsOf(0, 0, 1)).toBe('1 note');
  expect([documentName('guide'), documentName('self-check')]).toEqual(['Trainer guide', 'Self check']);
});
