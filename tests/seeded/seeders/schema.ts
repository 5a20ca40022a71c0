import { misspell } from '../random.ts';
import { edit, MODULE_MD, MODULE_YAML, type Seeder } from '../seeder.ts';

/** Values, keys and ids that are not what they have to be. */
export const SCHEMA: readonly Seeder[] = [
  {
    rule: 'schema/type',
    name: 'minutes in words',
    edits: [edit(MODULE_YAML, /^( +minutes: )(\d+)$/, '$1⟦about $2')],
  },
  { rule: 'schema/type', name: 'half a minute', edits: [edit(MODULE_YAML, /^(minutes: )(\d+)$/, '$1⟦$2.5')] },
  {
    rule: 'schema/type',
    name: 'a version as a number',
    edits: [edit('curriculum.yaml', /^version: .*$/, 'version: ⟦1.0')],
  },
  {
    rule: 'schema/type',
    name: 'hours in words',
    edits: [edit('curriculum.yaml', /^hours: .*$/, 'hours: ⟦as promised')],
  },
  {
    rule: 'schema/type',
    name: 'a clock time without quotes',
    edits: [edit(/^agendas\//, /^( +start: )"(\d\d:\d\d)"$/, '$1⟦$2')],
  },
  {
    rule: 'schema/type',
    name: 'a method that does not exist',
    edits: [edit(MODULE_YAML, /^( +method: ).*$/, '$1⟦chatting')],
  },
  {
    rule: 'schema/type',
    name: 'a range in words',
    edits: [edit(MODULE_YAML, /^( +range: )\[(\d+), (\d+)\]$/, '$1⟦$2 to $3')],
  },
  {
    rule: 'schema/type',
    name: 'an objective as a number',
    edits: [edit(MODULE_YAML, /^( +text: ).*$/, '$1⟦[5]')],
  },
  {
    rule: 'schema/type',
    name: 'a date that does not exist',
    edits: [edit(MODULE_YAML, /^title: .*$/, '$0\nreview: { by: R. Sample, date: ⟦2026-02-30, due: 2027-02-28 }')],
  },
  {
    rule: 'schema/type',
    name: 'a page for readers who do not exist',
    edits: [edit('curriculum.yaml', /^( +- \{ file: pages\/[^,]+, in: \[)workbook\b/, '$1⟦exercise-book')],
  },
  {
    rule: 'schema/unknown-key',
    name: 'a misspelt method',
    edits: [
      edit(
        MODULE_YAML,
        /^( +)(method)(?=: )/,
        ([, space = '', key = ''], random) => `${space}⟦${misspell(key, random)}`,
      ),
    ],
  },
  {
    rule: 'schema/unknown-key',
    name: 'misspelt minutes',
    edits: [
      edit(
        MODULE_YAML,
        /^( *)(minutes)(?=: )/,
        ([, space = '', key = ''], random) => `${space}⟦${misspell(key, random)}`,
      ),
    ],
  },
  {
    rule: 'schema/unknown-key',
    name: 'misspelt takeaways',
    edits: [edit(MODULE_YAML, /^takeaways(?=:$)/, ([key = ''], random) => `⟦${misspell(key, random)}`)],
  },
  {
    rule: 'schema/unknown-key',
    name: 'a misspelt description',
    edits: [edit('curriculum.yaml', /^description(?=: )/, ([key = ''], random) => `⟦${misspell(key, random)}`)],
  },
  {
    rule: 'schema/unknown-key',
    name: 'a misspelt break',
    edits: [edit(/^agendas\//, /\{ (break)(?=: )/, ([, key = ''], random) => `{ ⟦${misspell(key, random)}`)],
  },
  {
    rule: 'schema/unknown-key',
    name: 'a misspelt definition',
    edits: [edit('glossary.yaml', /^ {2}(definition)(?=: )/, ([, key = ''], random) => `  ⟦${misspell(key, random)}`)],
  },
  {
    rule: 'schema/unknown-key',
    name: 'a key that nobody knows',
    edits: [edit('resources.yaml', /^- id: .*$/, '$0\n  ⟦opening-hours: at night')],
  },
  {
    rule: 'schema/missing-key',
    name: 'an activity without minutes',
    edits: [edit(MODULE_YAML, /^ {2}- ((?:id: .*\n {4})?title: .*\n) {4}minutes: \d+\n/, '  - ⟦$1')],
  },
  {
    rule: 'schema/missing-key',
    name: 'a module without a title',
    edits: [edit(MODULE_YAML, /^title: .*\n/, '⟦')],
  },
  {
    rule: 'schema/missing-key',
    name: 'a license without its holder',
    edits: [edit('curriculum.yaml', /^ {2}(id: \S+\n) {2}holder: .*\n/, '  ⟦$1')],
  },
  {
    rule: 'schema/missing-key',
    name: 'an objective without its text',
    edits: [edit(MODULE_YAML, /^( +- )text: .*\n +(supports: )/, '$1⟦$2')],
    works: ['small'],
  },
  {
    rule: 'schema/missing-key',
    name: 'a resource without its name',
    edits: [edit('resources.yaml', /^- (id: \S+\n) {2}name: .*\n/, '- ⟦$1')],
  },
  {
    rule: 'id/duplicate',
    name: 'an exercise whose id is taken',
    edits: [edit(MODULE_MD, /^(::write\[)[^\]\n]*\](\{)(#[\w-]+)(.*)$/, '$0\n\n$1Once more?]$2⟦$3$4')],
  },
  {
    rule: 'id/duplicate',
    name: 'a term that stands twice',
    edits: [
      edit('glossary.yaml', /^- term: (.*)\n(?: .*\n)+(?![\s\S])/, '$0- term: ⟦$1\n  definition: Something else.\n'),
    ],
  },
  {
    rule: 'id/duplicate',
    name: 'a source that stands twice',
    edits: [
      edit(
        'references.yaml',
        /^- id: (\S+)\n(?: .*\n)+(?![\s\S])/,
        '$0- id: ⟦$1\n  type: book\n  title: Another Book\n  author: [{ family: Sample, given: Rosa }]\n  issued: { date-parts: [[2024]] }\n',
      ),
    ],
  },
  {
    rule: 'id/duplicate',
    name: 'a resource that stands twice',
    edits: [
      edit(
        'resources.yaml',
        /^- id: (\S+)\n(?: .*\n)+(?![\s\S])/,
        '$0- id: ⟦$1\n  name: Another One\n  phone: 555-0199\n',
      ),
    ],
  },
  {
    rule: 'id/duplicate',
    name: 'an objective that stands twice',
    edits: [
      edit(
        'curriculum.yaml',
        /^ {2}- id: (\S+)\n {4}text: .*\n(?=sections:)/,
        '$0  - id: ⟦$1\n    text: Say it again\n',
      ),
    ],
  },
];
