import { type Checked, checkCurriculum } from '../../src/compile.ts';
import type { FolderEntry } from '../../src/load/source-tree.ts';

/** Checks files given as text, by path from the curriculum's folder. */
export const checkFiles = (files: Readonly<Record<string, string>>, path = 'curriculum/c'): Checked =>
  checkCurriculum(path, entriesOf(files), '2026-11-22');

export const entriesOf = (files: Readonly<Record<string, string>>): FolderEntry[] =>
  Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, text]): FolderEntry => {
      const bytes = new TextEncoder().encode(text);
      return { path: file, kind: 'file', size: bytes.length, bytes };
    });

const CURRICULUM = `format: 1
id: c
title: PUBLIC title
subtitle: PUBLIC subtitle
version: 1.0.0
language: en-US
hours: 2
description: PUBLIC description
audience: [PUBLIC audience]
participants: { min: 4, ideal: 12, max: 20 }
prerequisites: [{ text: PUBLIC prerequisite, strength: suggested }]
objectives: [{ id: o, text: PUBLIC objective }]
sections: [{ id: s, title: PUBLIC section, purpose: PUBLIC purpose, modules: [m, n] }]
agendas: [a]
pages:
  - { file: pages/both.md, in: [workbook, guide] }
  - { file: pages/trainers.md, in: [guide] }
license: { id: LicenseRef-X, holder: PUBLIC holder, line: PUBLIC line, duties: [SECRET duty], disclaimer: PUBLIC disclaimer, funding: PUBLIC funding }
credits: [{ name: PUBLIC credit, role: author }]
`;

const AGENDA = `title: PUBLIC agenda
delivery: in-person
days:
  - title: PUBLIC day
    start: "09:00"
    schedule: [{ event: PUBLIC event, minutes: 15, notes: PUBLIC notes }, m, { break: 15, title: PUBLIC break }, n]
`;

/** A module with a trainer’s word in every field that is a trainer’s alone. */
export const moduleYaml = (id: string): string => `title: PUBLIC module ${id}
minutes: 60
purpose: SECRET purpose
content-note: PUBLIC note
objectives: [{ id: lo, text: PUBLIC objective, supports: [o] }]
placement: { after: [${id === 'n' ? 'm' : ''}] }
review: { by: SECRET reviewer, date: 2026-01-01 }
materials: [SECRET material, { item: SECRET item, quantity: 3, per: group }]
preparation: [SECRET preparation]
takeaways: [PUBLIC takeaway]
activities:
  - title: PUBLIC activity
    minutes: 60
    range: [50, 70]
    method: discussion
    purpose: SECRET purpose
    group: 3
    objectives: [lo]
    materials: [SECRET material]
    if-short: { text: SECRET if short, saves: 5 }
    lead: A
  - title: PUBLIC extra
    minutes: 10
    optional: true
    method: movement
    purpose: SECRET purpose
`;

/** A drawing with a word in it. */
export const drawing = (word: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><title>${word}</title><circle cx="4" cy="4" r="3"/></svg>`;

/**
 * A curriculum in which every text says whose it is: `SECRET` is a trainer’s, `PUBLIC` is everybody’s.
 * `markdown` stands in the activity of its first module.
 */
export const secretCurriculum = (markdown: string): Record<string, string> => ({
  'curriculum.yaml': CURRICULUM,
  'agendas/a.yaml': AGENDA,
  'glossary.yaml': '- { term: PUBLIC term, definition: PUBLIC definition }\n',
  'references.yaml': '- { id: r, type: book, title: PUBLIC reference }\n',
  'resources.yaml': '- { id: q, name: PUBLIC resource, note: PUBLIC note }\n',
  'frameworks/f.yaml':
    'title: SECRET framework\nsource: SECRET source\nnote: SECRET note\noutcomes:\n  - { id: x, title: SECRET outcome, text: SECRET text, covered-by: [m, n], waived: SECRET waiver }\n',
  'modules/m/module.yaml': moduleYaml('m'),
  'modules/m/module.md': `PUBLIC intro\n\n:::trainer[SECRET]\nSECRET\n:::\n\n## PUBLIC activity\n\n${markdown}\n\n:::slide[PUBLIC slide]\nPUBLIC\n:::\n\n:::say\nSECRET notes\n:::\n\n::handout{file="handouts/h.md"}\n\n## PUBLIC extra\n\n:::role[SECRET role]\nSECRET card\n:::\n`,
  'modules/m/images/public.svg': drawing('PUBLIC'),
  'modules/m/images/secret.svg': drawing('SECRET'),
  'modules/m/handouts/h.md':
    '# PUBLIC handout\n\nPUBLIC :term[PUBLIC term] :cite[r] :resource[q]\n\n:::trainer\nSECRET\n:::\n',
  'modules/n/module.yaml': moduleYaml('n'),
  'modules/n/module.md':
    '## PUBLIC activity\n\n:::check[PUBLIC question]{#q}\n- [x] PUBLIC right\n\n  SECRET feedback\n- [ ] PUBLIC wrong\n:::\n\n## PUBLIC extra\n\nPUBLIC\n',
  'pages/both.md': '# PUBLIC page\n\nPUBLIC\n\n:::say\nSECRET\n:::\n',
  'pages/trainers.md': '# SECRET page\n\nSECRET\n',
});
