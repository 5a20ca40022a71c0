import { misspell } from '../random.ts';
import { edit, MODULE_MD, MODULE_YAML, paragraph, type Seeder } from '../seeder.ts';

/** Modules, activities and steps that do not fit together, and facts that are no longer sure. */
export const MODULES: readonly Seeder[] = [
  {
    rule: 'module/activity-minutes',
    name: 'a module with five minutes more',
    edits: [edit(MODULE_YAML, /^minutes: (\d+)$/, ([, minutes]) => `minutes: ⟦${Number(minutes) + 5}`)],
  },
  {
    rule: 'module/activity-minutes',
    name: 'an activity with a minute more',
    edits: [
      edit(
        MODULE_YAML,
        /^( {4}minutes: )(\d+)$(?!\n {4}optional)/,
        ([, key, minutes]) => `${key}${Number(minutes) + 1}`,
      ),
    ],
    at: { first: /^minutes: (\d+)$/ },
  },
  {
    rule: 'module/missing',
    name: 'a misspelt module in a section',
    edits: [
      edit(
        'curriculum.yaml',
        /(?<=^ {4}modules: \[(?:.*, )?)[\w-]+(?=[,\]])/,
        ([id = ''], random) => `⟦${misspell(id, random)}`,
      ),
    ],
  },
  {
    rule: 'module/missing',
    name: 'a module that nobody has written',
    edits: [edit('curriculum.yaml', /^ {4}modules: \[/, '$0⟦outlook, ')],
  },
  {
    rule: 'module/unlisted',
    name: 'a draft in no section',
    files: {
      'modules/draft/module.yaml':
        'title: ⟦Draft\nminutes: 10\nobjectives:\n  - text: Name one idea\ntakeaways:\n  - It is a draft.\nactivities:\n  - title: Try it\n    minutes: 10\n    method: pairs\n',
      'modules/draft/module.md': '## Try it\n\nTry it with a neighbor.\n',
    },
  },
  {
    rule: 'module/in-two-sections',
    name: 'a module of another section',
    edits: [edit('curriculum.yaml', /(?<=modules: \[(\w[\w-]*), [\s\S]*)modules: \[words[^\]]*(?=\])/, '$0, ⟦$1')],
  },
  {
    rule: 'module/in-two-sections',
    name: 'a module twice in one section',
    edits: [edit('curriculum.yaml', /(modules: \[)([\w-]+)([^\]]*)\]/, '$1$2$3, ⟦$2]')],
  },
  {
    rule: 'activity/step-minutes',
    name: 'a step with a minute more',
    edits: [
      edit(
        MODULE_MD,
        /(?<=^## [\s\S]*)(^:::\w+(?:\[.*\])?\{(?:.* )?minutes=)(\d+)/,
        ([, before, minutes]) => `${before}${Number(minutes) + 1}`,
      ),
    ],
    at: { before: /^## .*$/ },
  },
  {
    rule: 'activity/heading',
    name: 'a misspelt heading',
    edits: [edit(MODULE_MD, /^## (.*)$/, ([, title = ''], random) => `⟦## ${misspell(title, random)}`)],
  },
  { rule: 'activity/heading', name: 'a heading of no activity', edits: [paragraph('⟦## Looking further\n\nLook.')] },
  { rule: 'activity/heading', name: 'a heading one level too low', edits: [edit(MODULE_MD, /^## (.*)$/, '⟦### $1')] },
  {
    rule: 'activity/heading',
    name: 'a heading that stands twice',
    edits: [edit(MODULE_MD, /(^## .*$)([\s\S]*)(?<=\n\n)(?=^## )/, '$1$2⟦$1\n\nOnce more.\n\n')],
  },
  {
    rule: 'activity/heading',
    name: 'an activity without its heading',
    works: ['small'],
    edits: [edit('modules/welcome/module.md', /^## Our agreements\n\n/, '')],
    at: { in: './module.yaml', first: /title: (Our agreements)/ },
  },
  {
    rule: 'activity/range',
    name: 'a range above the minutes',
    edits: [
      edit(
        MODULE_YAML,
        /^( +range: )\[\d+, (\d+)\]$/,
        ([, key, most]) => `${key}⟦[${Number(most) + 1}, ${Number(most) + 9}]`,
      ),
    ],
  },
  {
    rule: 'activity/range',
    name: 'a range from more to less',
    edits: [edit(MODULE_YAML, /^( +range: )\[(\d+), (\d+)\]$/, '$1⟦[$3, $2]')],
  },
  {
    rule: 'activity/prose-minutes',
    name: 'more minutes than there are, given',
    edits: [paragraph('Wait, and ⟦give it 240 minutes to sink in.')],
  },
  {
    rule: 'activity/prose-minutes',
    name: 'more minutes than there are, in brackets',
    edits: [paragraph('Look at it with a neighbor ⟦(240 min), then alone.')],
  },
  {
    rule: 'review/due',
    name: 'a review that is over',
    edits: [edit(MODULE_YAML, /^title: .*$/, '$0\nreview: { by: R. Sample, date: 2024-10-01, due: ⟦2025-10-01 }')],
  },
  {
    rule: 'resource/stale',
    name: 'a number that was dialed two years ago',
    edits: [edit('resources.yaml', /^( {2})(phone: .*)(?:\n +verified: .*)?$/, '$1$2\n$1verified: ⟦2024-06-01')],
  },
  {
    rule: 'resource/unknown',
    name: 'a misspelt resource',
    edits: [edit(MODULE_MD, /:resource\[([\w-]+)\]/, ([, id = ''], random) => `⟦:resource[${misspell(id, random)}]`)],
  },
];
