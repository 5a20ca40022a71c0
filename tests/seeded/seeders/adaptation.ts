import { type Edit, edit, editOfBase, type Seeder } from '../seeder.ts';

const C = 'curriculum.yaml';
const ON_OURS = ['adaptation'] as const;

const license = (id: string): Edit => editOfBase(C, /^ {2}id: CC-BY-4\.0$/, `  id: ${id}`);
const ownLicense = (id: string): Edit => edit(C, /^credits:$/, `license: { id: ${id}, holder: Our Organization }\n$0`);
const permission = (scope: string, more = ''): Edit =>
  edit(
    C,
    /^ {2}version: \^1\.0\.0$/,
    `$0\n  permission:\n    from: Example Owners LLC\n    scope: ${scope}\n    source: Letter of 1 May 2023${more}`,
  );
const change = (entry: string): Edit => edit(C, /^ {2}changes:\n/, `$0    - ${entry}\n`);

/** What an adaptation says of its base, and may do with it. */
export const ADAPTATION: readonly Seeder[] = [
  {
    rule: 'adaptation/base',
    name: 'a base with an error',
    works: ON_OURS,
    edits: [editOfBase(C, /^hours: 3$/, 'hours: 4')],
    at: { in: C, first: /^ {2}base: (.*)$/ },
  },
  {
    rule: 'adaptation/base-version',
    name: 'a base that has gone on',
    works: ON_OURS,
    edits: [editOfBase(C, /^version: 1\.0\.0$/, 'version: 2.0.0')],
    at: { in: C, first: /^ {2}version: (\^.*)$/ },
  },
  {
    rule: 'adaptation/undeclared',
    name: 'an audience of its own',
    works: ON_OURS,
    edits: [edit(C, /^credits:$/, '⟦audience: [Neighbors]\n$0')],
  },
  {
    rule: 'adaptation/undeclared',
    name: 'a page of its own',
    works: ON_OURS,
    files: { 'pages/before-we-begin.md': '⟦# Before We Begin\n\nThis book is ours.\n' },
  },
  {
    rule: 'adaptation/undeclared',
    name: 'another definition of a term',
    works: ON_OURS,
    files: { 'glossary.yaml': '- ⟦term: Boundary\n  definition: Where you end and others begin.\n' },
  },
  {
    rule: 'adaptation/undeclared',
    name: 'an entry that was taken out',
    works: ON_OURS,
    edits: [edit(C, /^ {4}- \{ change: agendas\/two-days.*\n/, '')],
    at: { in: 'agendas/two-days.yaml', first: /(?<![\s\S])t/ },
  },
  {
    rule: 'adaptation/unknown',
    name: 'a misspelt change',
    works: ON_OURS,
    edits: [edit(C, /\{ change: words\/words-we-choose/, '{ change: ⟦words/words-we-chose')],
  },
  {
    rule: 'adaptation/unknown',
    name: 'a misspelt section',
    works: ON_OURS,
    edits: [edit(C, /section: making-changes/, 'section: ⟦making-change')],
  },
  {
    rule: 'adaptation/unknown',
    name: 'a change that is none',
    works: ON_OURS,
    edits: [change('{ change: ⟦welcome, why: Nothing }')],
  },
  {
    rule: 'adaptation/credit',
    name: 'another role for somebody of the base',
    works: ON_OURS,
    edits: [
      editOfBase(C, /^license:$/, 'credits:\n  - { name: Ada Example, role: author }\n$0'),
      edit(C, /^credits:\n/, '$0  - { name: ⟦Ada Example, role: adviser }\n'),
    ],
  },
  {
    rule: 'adaptation/credit',
    name: 'another line under the same license',
    works: ON_OURS,
    edits: [
      edit(C, /^credits:$/, 'license:\n  id: CC-BY-4.0\n  holder: Example Owners LLC\n  line: ⟦Free for all\n$0'),
    ],
  },
  {
    rule: 'adaptation/title',
    name: 'the title of the base',
    works: ON_OURS,
    edits: [edit(C, /^title: .*$/, 'title: ⟦A small course!')],
  },
  {
    rule: 'adaptation/locked',
    name: 'a module that is locked',
    works: ON_OURS,
    edits: [editOfBase('modules/values/module.yaml', /^title: .*$/, '$0\nlocked: true')],
    at: { in: C, first: /change: (values)/ },
  },
  {
    rule: 'adaptation/stale',
    name: 'a base that says something new',
    works: ON_OURS,
    edits: [editOfBase('modules/words/module.md', /^Call (.*)$/, 'Dial $1')],
    at: { in: C, first: /change: (words\/words-we-choose)/ },
  },
  {
    rule: 'adaptation/stale',
    name: 'no lock',
    works: ON_OURS,
    deleted: ['coursewright.lock'],
    at: { in: C, first: /^ {2}base: (.*)$/ },
  },
  {
    rule: 'adaptation/mark',
    name: 'a mark that is inherited',
    works: ON_OURS,
    baseFiles: {
      'theme/theme.yaml': 'logo:\n  file: images/logo.svg\n  alt: Example Owners\n',
      'theme/images/logo.svg': Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9" height="9"><path d="M0 5h9" stroke="#000"/></svg>\n',
      ),
      'items.yaml':
        '- { file: theme/images/logo.svg, title: The mark of Example Owners, author: Example Owners, source: https://example.org, license: LicenseRef-Mark, mark: true }\n- { file: modules/values/images/line.png, own: true }\n',
    },
    at: { in: C, first: /^ {2}base: (.*)$/ },
  },
  {
    rule: 'adaptation/foreign-file',
    name: 'a script',
    works: ON_OURS,
    files: { 'theme/setup.js': '⟦open("/etc/passwd")\n' },
  },
  {
    rule: 'adaptation/permission',
    name: 'no permission',
    works: ON_OURS,
    edits: [license('LicenseRef-Owners-Permission')],
    at: { in: C, first: /^ {2}base: (.*)$/ },
  },
  {
    rule: 'adaptation/permission',
    name: 'a permission that has run out',
    works: ON_OURS,
    edits: [license('LicenseRef-Owners-Permission'), permission('[adapt, distribute]', '\n    expires: ⟦2026-11-21')],
  },
  {
    rule: 'adaptation/permission',
    name: 'a permission for something else',
    works: ON_OURS,
    edits: [license('LicenseRef-Owners-Permission'), permission('⟦[distribute]')],
  },
  {
    rule: 'adaptation/licence',
    name: 'a license that allows no adaptation',
    works: ON_OURS,
    edits: [license('CC-BY-ND-4.0'), ownLicense('CC-BY-4.0')],
    at: { in: C, first: /^ {2}base: (.*)$/ },
  },
  {
    rule: 'adaptation/licence',
    name: 'another license than the same',
    works: ON_OURS,
    edits: [
      license('CC-BY-SA-4.0'),
      edit(C, /^credits:$/, 'license: { id: ⟦CC-BY-4.0, holder: Our Organization }\n$0'),
    ],
  },
  {
    rule: 'adaptation/licence',
    name: 'a fee where nothing may be sold',
    works: ON_OURS,
    edits: [license('CC-BY-NC-4.0'), edit(C, /^credits:$/, 'fee: ⟦40 USD per person\n$0')],
  },
  {
    rule: 'schema/unknown-key',
    name: 'a misspelt reason',
    works: ON_OURS,
    edits: [edit(C, /why: (Words of our own region)/, '⟦wyh: $1')],
  },
  {
    rule: 'module/activity-minutes',
    name: 'minutes of its own that do not add up',
    works: ON_OURS,
    edits: [edit('modules/values/module.yaml', /^minutes: 55$/, 'minutes: ⟦50')],
  },
  {
    rule: 'recall/unknown',
    name: 'a recall of its own that leads nowhere',
    works: ON_OURS,
    edits: [edit('modules/words/module.md', /^::recall\{of="welcome\/need"\}$/, '::recall{⟦of="welcome/needs"}')],
  },
];
