import type { Element } from 'hast';
import { forAudience } from '../../src/compose/for-audience.ts';
import { guide } from '../../src/compose/guide.ts';
import type { ProseBook } from '../../src/compose/prose/context.ts';
import { createProse, type ProseContext, renderProse } from '../../src/compose/prose.ts';
import { workbook } from '../../src/compose/workbook.ts';
import type { Curriculum } from '../../src/model/curriculum.ts';
import type { Composed, ComposeOptions } from '../../src/model/document.ts';
import { checkFiles } from './secret-curriculum.ts';

const HEAD = `format: 1
id: c
title: A Sample Course
subtitle: For peer specialists
version: 1.2.0
language: en-US
hours: 1.5
participants: { min: 4, ideal: 16, max: 20 }
objectives: [{ id: define, text: Define it }]
sections:
  - { id: start, title: Making a Start, purpose: A safe place first., modules: [one, two] }
agendas: [day, slow]
pages: [{ file: pages/welcome.md, in: [workbook, guide] }, { file: pages/after.md, in: [workbook], at: back }]
license: { id: LicenseRef-X, holder: Example Owners LLC, line: "© 2024 Example Owners LLC." }
credits: [{ name: Example Author, role: author }]
`;

const agendaOf = (title: string, schedule: string): string => `title: ${title}
delivery: in-person
days:
  - title: Day 1
    start: "09:00"
    schedule: ${schedule}
`;

const ONE = `title: Where We Stand
minutes: 60
purpose: Why we are here.
content-note: We talk about loss.
objectives: [{ id: locate, text: Locate your values, supports: [define] }]
takeaways: [Values have reasons.]
materials:
  - { item: Pens, quantity: 1, per: participant }
  - { item: Wall signs, quantity: 4, per: course }
preparation: [Post the signs.]
activities:
  - title: Stand on the line
    minutes: 40
    method: movement
    lead: A
    range: [30, 50]
    purpose: See the variety.
    group: 3
    materials: [{ item: Card sets, quantity: 1, per: group }, { item: Tape, quantity: 2, per: table }]
    if-short: { text: Use three., saves: 10 }
  - title: Debrief
    minutes: 20
    method: pairs
    lead: B
  - title: Second round
    minutes: 10
    optional: true
    method: movement
`;

const TWO = `title: Look Again
minutes: 30
takeaways: [You can look again.]
review: { by: A nurse, date: 2026-10-01, due: 2027-10-01 }
materials: [{ item: Pens, quantity: 2, per: participant }]
activities:
  - title: Look back
    minutes: 30
    method: reflection
`;

/** What a test changes: the text of the activities, or whole files. */
interface BookText {
  /** In module one, before its first `##`. */
  readonly intro?: string;
  /** In `Stand on the line`. */
  readonly stand?: string;
  readonly debrief?: string;
  /** In module two. */
  readonly again?: string;
  /** More lines of `curriculum.yaml`. */
  readonly head?: string;
  readonly language?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly options?: Partial<ComposeOptions>;
}

/** A small curriculum, read from its sources: two modules, the first one taught around a lunch. */
export function bookCurriculum({
  intro = '',
  stand = '',
  debrief = '',
  again = '',
  head = '',
  language = 'en-US',
  files = {},
}: BookText = {}): Curriculum {
  const checked = checkFiles({
    'curriculum.yaml': HEAD.replace('language: en-US', `language: ${language}`) + head,
    'agendas/day.yaml': agendaOf(
      'One day',
      '[{ module: one, activities: [stand-on-the-line] }, { lunch: 60 }, { module: one, activities: [debrief] }, two]',
    ),
    'agendas/slow.yaml': agendaOf('One slow day', '[one, { break: 30 }, two]'),
    'glossary.yaml': '- { term: Harm reduction, also: [HR], definition: Less harm. }\n',
    'references.yaml':
      '- { id: sample-2023, type: book, title: On a line, author: [{ family: Sample, given: Rosa }, { family: Specimen, given: Tom }], issued: { date-parts: [[2023]] } }\n',
    'resources.yaml':
      '- { id: line, name: A Helpline, phone: 555-0100, url: "https://help.example.org", verified: 2026-10-03 }\n',
    'modules/one/module.yaml': ONE,
    'modules/one/module.md': `${intro}\n\n## Stand on the line\n\n${stand}\n\n## Debrief\n\n${debrief}\n\n## Second round\n`,
    'modules/two/module.yaml': TWO,
    'modules/two/module.md': `## Look back\n\n${again}\n`,
    'pages/welcome.md': '# Welcome\n\n## How we begin\n\nCome as you are.\n',
    'pages/after.md': '# Afterwards\n\nStay in touch.\n',
    ...files,
  });
  return checked.curriculum;
}

export function optionsOf(curriculum: Curriculum): ComposeOptions {
  const [agenda] = curriculum.agendas;
  if (!agenda) throw new RangeError('No agenda');
  return { agenda, paper: 'a4', participants: undefined, files: ['workbook.html', 'guide.html'] };
}

/** Composes a book of it, from what its audience may see. */
export function composeBook(kind: typeof workbook | typeof guide, text: BookText = {}): Composed {
  const curriculum = forAudience(bookCurriculum(text), kind.audience);
  return kind.compose(curriculum, { ...optionsOf(curriculum), ...text.options });
}

/** The first activity's text alone, rendered for one book. */
export function proseOf(stand: string, book: ProseBook, more: BookText = {}): { tree: Element; context: ProseContext } {
  const curriculum = forAudience(bookCurriculum({ ...more, stand }), book === 'guide' ? 'trainer' : 'participant');
  const context = createProse(curriculum, optionsOf(curriculum), book);
  const nodes = curriculum.modules[0]?.activities[0]?.content.children ?? [];
  return { tree: { type: 'element', tagName: 'div', properties: {}, children: renderProse(nodes, context) }, context };
}

export { guide, workbook };
