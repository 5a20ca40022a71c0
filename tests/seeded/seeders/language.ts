import { edit, MODULE_YAML, paragraph, type Seeder } from '../seeder.ts';

/** Enough words for a passage that must not stand in two modules. */
const PASSAGE =
  'When you walk home tonight, look at the first three doors that you pass, and ask yourself who lives behind each of them, what they might have lost this year, and which small thing a neighbor could do for them tomorrow without being asked to.';
const HARD = `${'Organizational participation necessitates comprehensive consideration of individualized circumstances, institutional responsibilities, interdisciplinary communication and continuous documentation of accountability. '.repeat(60)}`;

/** Words and sentences that this field does not use, or that readers cannot follow. */
export const LANGUAGE: readonly Seeder[] = [
  {
    rule: 'language/stigma',
    name: 'a word that stigmatizes',
    edits: [paragraph('Café 😀: ask the ⟦addict what helps.')],
  },
  {
    rule: 'language/stigma',
    name: 'a word that stigmatizes, in a takeaway',
    edits: [edit(MODULE_YAML, /^takeaways:$/, '$0\n  - You can ask a ⟦junkie what helps.')],
  },
  {
    rule: 'language/stigma',
    name: 'a word that stigmatizes, after emphasis',
    edits: [paragraph('You *always* ask the **other** ⟦drug abuser what helps.')],
  },
  {
    rule: 'language/term',
    name: 'an old name of a service',
    edits: [paragraph('Supplies are at the ⟦needle exchange around the corner.')],
  },
  { rule: 'language/context', name: 'a word of two meanings', edits: [paragraph('Some ask about ⟦illegal drugs.')] },
  {
    rule: 'language/words',
    name: 'a waiver for a word that is not in the list',
    files: { 'words.yaml': '- id: ⟦relaps\n  waive: { reason: It is the name of a method. }\n' },
  },
  {
    rule: 'language/words',
    name: 'a waiver that is over',
    files: {
      'words.yaml': '- id: relapse\n  waive: { reason: It is the name of a method., until: ⟦2025-10-01 }\n',
    },
  },
  {
    rule: 'language/reading-level',
    name: 'sentences that are hard to read',
    edits: [paragraph(HARD.trim())],
    at: { in: './module.yaml', first: /^title: (.*)$/ },
  },
  {
    rule: 'language/abbreviation',
    name: 'letters that nobody has spelled out',
    edits: [paragraph('Your ⟦QZX will know.')],
  },
  {
    rule: 'language/position',
    name: 'a module that is named by its position',
    edits: [paragraph('As you saw in the ⟦previous module, words matter.')],
  },
  {
    rule: 'language/duplicate',
    name: 'a passage in two modules',
    works: ['small'],
    edits: [
      edit('modules/welcome/module.md', /^Meet one person.*$/, `$0\n\n${PASSAGE}`),
      edit('modules/words/module.md', /^Call .*$/, `$0\n\n⟦${PASSAGE}`),
    ],
  },
  {
    rule: 'language/duplicate',
    name: 'a passage in the first and the last module',
    works: ['sample'],
    edits: [
      edit('modules/safe-place/module.md', /^## .*$/, `$0\n\n${PASSAGE}`),
      edit('modules/goal-setting/module.md', /^## .*$/, `$0\n\n⟦${PASSAGE}`),
    ],
  },
];
