import { edit, type Seeder } from '../seeder.ts';

/** Licenses that nobody can look up, and pictures that nobody has accounted for. */
export const RIGHTS: readonly Seeder[] = [
  {
    rule: 'license/expression',
    name: 'a license without its version',
    edits: [edit('curriculum.yaml', /^ {2}id: (?:CC|Licen)\S+$/, '  id: ⟦CC BY')],
  },
  {
    rule: 'license/expression',
    name: 'half an expression',
    edits: [edit('curriculum.yaml', /^ {2}id: (?:CC|Licen)\S+$/, '  id: ⟦CC-BY-4.0 OR')],
  },
  {
    rule: 'item/unlisted',
    name: 'a picture that is not in the list',
    works: ['small'],
    files: {
      'items.yaml':
        '- id: many-ways\n  quote: Tell each other what you saw\n  in: modules/values/module.md\n  title: Many Ways\n  author: Example Author\n  source: Example Press, 2019\n  license: LicenseRef-Quotation\n',
    },
    edits: [edit('modules/values/module.md', /^!\[/, '⟦![')],
  },
];
