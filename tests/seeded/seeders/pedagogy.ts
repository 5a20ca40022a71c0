import { misspell } from '../random.ts';
import { edit, MODULE_YAML, type Seeder } from '../seeder.ts';

/** Objectives, takeaways and what others ask of the course. */
export const PEDAGOGY: readonly Seeder[] = [
  {
    rule: 'objective/unknown',
    name: 'a misspelt programme objective',
    edits: [
      edit(MODULE_YAML, /^( +supports: \[)([\w-]+)/, ([, key, id = ''], random) => `${key}⟦${misspell(id, random)}`),
    ],
  },
  {
    rule: 'objective/unknown',
    name: 'a misspelt objective of the module',
    edits: [
      edit(
        MODULE_YAML,
        /^( {4}objectives: \[(?:[\w-]+, )*)([\w-]+)/,
        ([, key, id = ''], random) => `${key}⟦${misspell(id, random)}`,
      ),
    ],
  },
  {
    rule: 'objective/unsupported',
    name: 'an objective that nobody teaches',
    edits: [edit('curriculum.yaml', /^objectives:\n/, '$0  - id: ⟦seeded\n    text: Describe what nobody teaches\n')],
  },
  {
    rule: 'takeaway/missing',
    name: 'a module without takeaways',
    edits: [edit(MODULE_YAML, /^takeaways:\n(?: +- .*\n)+/, '')],
    at: { first: /^title: (.*)$/ },
  },
  {
    rule: 'framework/unknown',
    name: 'an outcome covered by what is not there',
    files: {
      'frameworks/seeded.yaml':
        'title: What the board asks for\nsource: Example Board, rule 12\noutcomes:\n  - id: values\n    title: Look at values\n    covered-by: [examine, ⟦nowhere]\n',
    },
  },
  {
    rule: 'framework/unknown',
    name: 'a misspelt activity',
    works: ['sample'],
    edits: [
      edit(
        /^frameworks\//,
        /^( {6}- )([\w-]+\/)([\w-]+)$/,
        ([, dash, module, id = ''], random) => `${dash}⟦${module}${misspell(id, random)}`,
      ),
    ],
  },
  {
    rule: 'framework/uncovered',
    name: 'an outcome that nothing covers',
    files: {
      'frameworks/seeded.yaml':
        'title: What the board asks for\nsource: Example Board, rule 12\noutcomes:\n  - id: ⟦law\n    title: Know the law\n',
    },
  },
  {
    rule: 'framework/uncovered',
    name: 'an outcome with too few minutes',
    files: {
      'frameworks/seeded.yaml':
        'title: What the board asks for\nsource: Example Board, rule 12\noutcomes:\n  - { id: ⟦all, title: All of it, least: 3000, covered-by: [examine] }\n',
    },
  },
];
