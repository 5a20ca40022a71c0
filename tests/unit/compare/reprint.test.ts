/** What is said to be printed anew, held against the documents themselves. */
import { describe, expect, it } from 'vitest';
import { compareEditions } from '../../../src/compare/compare.ts';
import type { Checked } from '../../../src/compile.ts';
import { planDocuments } from '../../../src/compose/plan-documents.ts';
import { checkEdited, type Edits } from '../../support/check-base.ts';

const ROLES = `## Words we hear

:::role[Alex]
You are late.
:::

## Words we choose

::recall{of="welcome/need"}

::handout{file="handouts/word-list.md"}
`;
const WITH_ROLES: Edits = { 'modules/words/module.md': ROLES };

/** The documents that are printed, as they are composed, by name; where something stands in the source does not count. */
function composed({ curriculum }: Checked): Map<string, string> {
  const [agenda] = curriculum.agendas;
  if (!agenda) throw new RangeError('There is no agenda.');
  const request = {
    agenda,
    papers: ['a4'] as const,
    formats: ['pdf'] as const,
    only: undefined,
    participants: undefined,
  };
  return new Map(
    planDocuments(curriculum, request)
      .filter(({ formats }) => formats.length > 0)
      .map((plan) => {
        const { body, theme, kind, title } = plan.compose();
        const words = JSON.stringify([title, body, theme], (key, value: unknown) =>
          /^(position|place|dataSource|dataPlace)$/i.test(key) ? undefined : value,
        );
        return [kind, words];
      }),
  );
}

describe('what is to be printed anew', () => {
  const before = checkEdited(WITH_ROLES);
  const old = composed(before);

  it.each<[string, Edits, readonly string[]]>([
    ['nothing', {}, []],
    ['a trainer’s word', { 'modules/welcome/module.md': [['Good morning.', 'Good evening.']] }, ['guide']],
    [
      'everybody’s word',
      { 'modules/welcome/module.md': [['You are welcome here.', 'Welcome.']] },
      ['workbook', 'guide'],
    ],
    ['a slide', { 'modules/welcome/module.md': [['- You may pass.', '- You may always pass.']] }, ['slides', 'guide']],
    [
      'a role card',
      { 'modules/words/module.md': ROLES.replace('You are late.', 'You are early.') },
      ['guide', 'cards'],
    ],
    [
      'a handout',
      { 'modules/words/handouts/word-list.md': '# Words\n\nOther words.\n' },
      ['workbook', 'handouts', 'guide', 'runsheets'],
    ],
    ['a version', { 'curriculum.yaml': [['version: 1.0.0', 'version: 1.0.1']] }, []],
    [
      'an objective',
      { 'curriculum.yaml': [['text: Examine your own values', 'text: Look at your own values']] },
      ['workbook', 'guide', 'forms'],
    ],
    [
      'a step that is new',
      { 'modules/values/module.yaml': [['method: pairs', 'method: pairs\n    materials: [Cards]']] },
      ['guide', 'runsheets'],
    ],
    [
      'an exercise',
      { 'modules/welcome/module.md': [['::write[What do I need?]', '::write[What do I want?]']] },
      ['workbook', 'guide'],
    ],
    ['a telephone number', { 'resources.yaml': [['555-0100', '555-0199']] }, ['workbook', 'guide']],
    [
      'a license',
      { 'curriculum.yaml': [['CC-BY-4.0', 'CC0-1.0']] },
      ['workbook', 'slides', 'handouts', 'guide', 'cards', 'runsheets', 'forms'],
    ],
    [
      'the order of modules',
      {
        'curriculum.yaml': [['modules: [welcome, values]', 'modules: [values, welcome]']],
        'modules/values/module.yaml': [['placement: { after: [welcome] }\n', '']],
      },
      ['workbook', 'slides', 'guide', 'runsheets'],
    ],
    [
      'a minute',
      { 'agendas/two-days.yaml': [['{ lunch: 45 }', '{ lunch: 50 }']] },
      ['workbook', 'slides', 'guide', 'runsheets'],
    ],
  ])('after a change of %s', (_, edits, documents) => {
    const after = checkEdited({ ...WITH_ROLES, ...edits });
    const { reprints } = compareEditions({ before, after });
    expect(reprints.map(({ document }) => document)).toEqual(documents);
    // A version stands on every page, and is not counted.
    const now = composed({ ...after, curriculum: { ...after.curriculum, version: before.curriculum.version } });
    const differing = [...now].flatMap(([kind, words]) => (old.get(kind) === words ? [] : [kind]));
    expect(differing.filter((kind) => kind !== 'index' && !documents.includes(kind))).toEqual([]);
  });
});
