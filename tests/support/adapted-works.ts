import { type Checked, checkCurriculum } from '../../src/compile.ts';
import type { Folder, FolderEntry } from '../../src/load/source-tree.ts';
import { secretCurriculum } from './secret-curriculum.ts';

type Files = Readonly<Record<string, string>>;

const entriesOf = (files: Files): FolderEntry[] =>
  Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => {
      const bytes = new TextEncoder().encode(text);
      return { path, kind: 'file', size: bytes.length, bytes };
    });

/** Checks works that build on each other, the original first; the last is the one that is asked for. */
export function checkWorks(works: readonly Files[]): Checked {
  let base: Folder | undefined;
  let checked: Checked | undefined;
  works.forEach((files, index) => {
    const folder: Folder = { path: `works/w${index}`, entries: entriesOf(files), ...(base ? { base } : {}) };
    checked = checkCurriculum(folder.path, folder.entries, '2026-11-22', base);
    base = folder;
  });
  if (!checked) throw new RangeError('No work was given.');
  return checked;
}

/** What the three works owe each other: all of it stands in every file of the last. */
export const OWED = [
  ...['PUBLIC line', 'PUBLIC holder', 'PUBLIC credit', 'PUBLIC disclaimer', 'PUBLIC funding', 'LicenseRef-X'],
  ...[
    '© 2021 PUBLIC Second Org, “all” of it.',
    'PUBLIC Second Maker',
    'PUBLIC Second Reviewer',
    'PUBLIC leave of the first, as given.',
  ],
  ...[
    '© 2022 PUBLIC Third Org',
    'PUBLIC Third Maker',
    'PUBLIC leave of the second, as given.',
    'PUBLIC second funding',
  ],
];

const second: Files = {
  'curriculum.yaml': `format: 1
id: second
title: PUBLIC second title
version: 2.1.0
adapts:
  base: ../w0
  permission: { from: PUBLIC holder, scope: [adapt, distribute], source: PUBLIC letter, date: 2021-02-03, text: "PUBLIC leave of the first, as given." }
  changes:
    - { change: m, light: yellow, why: PUBLIC reason, approved: { by: PUBLIC approver, date: 2021-02-04, ref: PUBLIC ref } }
    - { change: pages/trainers, light: green, why: PUBLIC page reason }
license: { id: LicenseRef-Y, holder: PUBLIC Second Org, line: "© 2021 PUBLIC Second Org, “all” of it.", funding: PUBLIC second funding, duties: [SECRET second duty] }
credits: [{ name: PUBLIC Second Maker, role: adapter }, { name: PUBLIC Second Reviewer, role: reviewer }]
`,
  'modules/m/module.yaml': 'purpose: SECRET second purpose\ncontent-note: PUBLIC second note\n',
  'modules/m/module.md': 'PUBLIC second intro\n\n:::trainer[SECRET]\nSECRET second words\n:::\n',
  'pages/trainers.md': '# SECRET second page\n\nSECRET second page words\n',
};

const third: Files = {
  'curriculum.yaml': `format: 1
id: third
title: PUBLIC third title
version: 3.0.0
adapts:
  base: ../w1
  permission: { from: PUBLIC Second Org, scope: [adapt, distribute], source: PUBLIC mail, text: "PUBLIC leave of the second, as given." }
  changes:
    - { change: m/public-activity, light: red, why: PUBLIC third reason }
    - { add: x, section: s, after: m, light: yellow, why: PUBLIC need }
    - { change: agendas/a, why: PUBLIC room }
    - { change: m, light: red, why: PUBLIC shorter }
license: { id: LicenseRef-Z, holder: PUBLIC Third Org, year: 2022 }
credits: [{ name: PUBLIC Third Maker, role: adapter }]
`,
  'agendas/a.yaml': `title: PUBLIC agenda
delivery: in-person
days:
  - title: PUBLIC day
    start: "09:00"
    schedule: [{ event: PUBLIC event, minutes: 15, notes: PUBLIC notes }, m, x, { break: 15, title: PUBLIC break }, n]
`,
  'modules/m/module.yaml':
    'minutes: 40\nactivities:\n  - { id: public-activity, minutes: 40, range: null, purpose: SECRET third purpose }\n',
  'modules/m/module.md':
    '## PUBLIC activity\n\nPUBLIC third words\n\n:::say\nSECRET third words\n:::\n\n::handout{file="handouts/h.md"}\n',
  'modules/x/module.yaml': `title: PUBLIC module x
minutes: 20
purpose: SECRET new purpose
objectives: [{ id: lo, text: PUBLIC objective, supports: [o] }]
takeaways: [PUBLIC takeaway]
activities: [{ title: PUBLIC new activity, minutes: 20, method: discussion, materials: [SECRET new material], objectives: [lo] }]
`,
  'modules/x/module.md': '## PUBLIC new activity\n\nPUBLIC new words\n\n:::say\nSECRET new words\n:::\n',
};

/** An adaptation of an adaptation. Every text says whose it is: `SECRET` is a trainer’s, `PUBLIC` is everybody’s. */
export const threeWorks = (markdown = 'PUBLIC words\n\n:::say\nSECRET words\n:::\n'): readonly Files[] => [
  secretCurriculum(markdown),
  second,
  third,
];
