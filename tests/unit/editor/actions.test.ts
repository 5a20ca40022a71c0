import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Edit, Fix } from '../../../src/diagnostics/fix.ts';
import { type Action, actionsIn, mendAll } from '../../../src/editor/actions.ts';
import type { Spot } from '../../../src/editor/work.ts';
import { spotIn } from '../../support/spot.ts';

/** What is offered for a problem of a rule at a spot. */
function offeredAt(spot: Spot, diagnostic: Pick<Diagnostic, 'rule'> & Partial<Diagnostic>): Action[] {
  const { file, line, column } = spot;
  const place = { file, line, column, endLine: line, endColumn: column + 1 };
  const whole: Diagnostic = { severity: 'warning', message: 'So it is.', place, ...diagnostic };
  return actionsIn({ ...spot, work: { ...spot.work, diagnostics: [whole] }, place });
}

const applied = ({ text }: Spot, action: Action | undefined): string => {
  const lines = text.split('\n');
  for (const { place, text: inserted } of action?.edits ?? [])
    lines[place.line - 1] = inserted + (lines[place.line - 1] ?? '');
  return lines.join('\n');
};

describe('actions', () => {
  it('offer what mends a problem before what silences it, and prefer what is safe', () => {
    const spot = spotIn('modules/words/module.md', 'Some words');
    const { file, line } = spot;
    const edits = [{ place: { file, line, column: 1, endLine: line, endColumn: 5 }, text: 'All' }];
    const found = offeredAt(spot, {
      rule: 'markdown/raw-html',
      fixes: [
        { title: 'Write “All”', edits, isSafe: true },
        { title: 'Write “Many”', edits, isSafe: false },
      ],
    });
    expect(found.map(({ title, isSafe }) => [title, isSafe])).toEqual([
      ['Write “All”', true],
      ['Write “Many”', false],
      ['Silence markdown/raw-html here; you write why it is right', false],
    ]);
  });

  it('silence a rule in the line before, indented as what follows', () => {
    const spot = spotIn('modules/values/module.yaml', '- title: Stand on');
    const [action] = offeredAt(spot, { rule: 'activity/prose-minutes' });
    expect(applied(spot, action)).toContain(
      'activities:\n  # coursewright-disable-next-line activity/prose-minutes: \n  - title: Stand on the line',
    );
  });

  it.each([
    ['an error', 'modules/values/module.yaml', 'minutes: 75', 'module/activity-minutes'],
    [
      'a line in the middle of a paragraph',
      'modules/words/module.md',
      '## Words we hear\n\nOne line\nand an‸other',
      'markdown/raw-html',
    ],
    [
      'a line of a text of several lines',
      'modules/words/module.yaml',
      'title: Words\npurpose: >-\n  One line\n  and an‸other\nminutes: 60\nactivities:\n  - { title: All, minutes: 60, method: pairs }\n',
      'activity/prose-minutes',
    ],
    ['a comment that silences nothing', 'modules/words/module.md', '## Words we hear', 'suppression/unused'],
  ] as const)('do not silence %s', (_, path, found, rule) => {
    expect(offeredAt(spotIn(path, found), { rule })).toEqual([]);
  });

  it('silence what the check then finds silenced, once a reason is written', () => {
    const spot = spotIn('modules/words/module.md', '## Words we hear\n\n<div>‸a box</div>\n\n## Words we choose\n');
    const place = { file: spot.file, line: 3, column: 1, endLine: 3, endColumn: 2 };
    const action = actionsIn({ ...spot, place }).find(({ title }) => title.startsWith('Silence'));
    const rulesOf = (text: string) =>
      spotIn('modules/words/module.md', `${text}‸`).work.diagnostics.map(({ rule }) => rule);
    const commented = applied(spot, action);
    expect(rulesOf(commented)).toContain('suppression/reason');
    const reasoned = rulesOf(commented.replace('raw-html: -->', 'raw-html: It is left out on purpose. -->'));
    expect(reasoned).not.toContain('suppression/reason');
    expect(reasoned).not.toContain('markdown/raw-html');
  });
});

it('silences a second rule below the comment that silences the first', () => {
  const path = 'modules/words/module.md';
  const comment = '<!-- coursewright-disable-next-line markdown/raw-html: A box. -->';
  const text = `## Words we hear\n\n${comment}\n<div>‸Tell the participants to sit.</div>\n\n## Words we choose\n`;
  const spot = spotIn(path, text);
  const [action] = offeredAt(spot, { rule: 'activity/prose-minutes' });
  const commented = applied(spot, action).replace('prose-minutes: -->', 'prose-minutes: So. -->');
  expect(commented).toContain(`${comment}\n<!-- coursewright-disable-next-line activity/prose-minutes: So. -->\n<div>`);
  const rules = spotIn(path, `${commented}‸`).work.diagnostics.map(({ rule }) => rule);
  expect(rules).not.toContain('markdown/raw-html');
});

describe('mending all that is safe', () => {
  const spot = spotIn('modules/words/module.md', 'Some words');
  const { file, line } = spot;
  const edit = (column: number, endColumn: number, text: string, path = file) => ({
    place: { file: path, line, column, endLine: line, endColumn },
    text,
  });
  const problem = (...fixes: readonly Fix[]): Diagnostic => ({
    rule: 'markdown/raw-html',
    severity: 'warning',
    message: 'So it is.',
    place: { file, line, column: 1, endLine: line, endColumn: 2 },
    fixes,
  });
  const mended = (...diagnostics: readonly Diagnostic[]) => mendAll({ ...spot, work: { ...spot.work, diagnostics } });

  it('takes the safe fix of each problem, and none that touches another or another file', () => {
    const safe = (...edits: readonly Edit[]): Diagnostic => problem({ title: 'So', edits, isSafe: true });
    const found = mended(
      safe(edit(1, 5, 'All')),
      safe(edit(3, 8, 'overlaps')),
      problem({ title: 'Perhaps', edits: [edit(6, 7, 'x')], isSafe: false }),
      safe(edit(6, 11, 'texts'), edit(1, 2, 'x', 'base/glossary.yaml')),
      safe(edit(6, 11, 'texts')),
    );
    expect(found?.title).toBe('Mend all that is safe to mend in this file (2)');
    expect(found?.edits.map(({ text }) => text)).toEqual(['All', 'texts']);
    expect(found?.diagnostics).toHaveLength(2);
  });

  it('is not offered where nothing is safe', () => {
    expect(mended(problem({ title: 'Perhaps', edits: [edit(1, 2, 'x')], isSafe: false }))).toBeUndefined();
  });
});
