/**
 * A small curriculum, made by hand: two sections, three modules, two days with breaks and a lunch, an event, a module that goes on
 * after lunch, an optional activity that is scheduled nowhere, a slide that returns every day, and a trainer's words in each place.
 */
import type { List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Agenda, AgendaEntry, Day, ModuleEntry } from '../../src/model/agenda.ts';
import type { Content, DirectiveAttributes, DirectiveNode, Inline } from '../../src/model/content.ts';
import type { Curriculum, Exercise, Section } from '../../src/model/curriculum.ts';
import type { BlockName } from '../../src/model/directives.ts';
import type { ComposeOptions } from '../../src/model/document.ts';
import { minutes, sumMinutes } from '../../src/model/minutes.ts';
import type { Activity, Module } from '../../src/model/module.ts';
import type { Place, Written } from '../../src/model/place.ts';

const place: Place = { file: 'sample.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };

export const written = <T>(value: T): Written<T> => ({ value, place });
export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const inline = (value: string): Inline => ({ place, nodes: [text(value)], text: value });
export const paragraph = (value: string): Paragraph => ({ type: 'paragraph', children: [text(value)] });
export const content = (...children: RootContent[]): Content => ({ file: 'modules/sample/module.md', children });
export const bullets = (...items: string[]): List => ({
  type: 'list',
  ordered: false,
  spread: false,
  children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(item)] })),
});

export function directive(
  name: BlockName,
  label: string,
  children: RootContent[] = [],
  attributes: DirectiveAttributes = {},
): DirectiveNode {
  const isLine = children.length === 0 && ['write', 'scale', 'plan', 'recall', 'handout'].includes(name);
  return {
    type: 'directive',
    name,
    form: isLine ? 'line' : 'block',
    label: label ? [text(label)] : [],
    attributes,
    children,
    place,
  };
}

export const slide = (title: string, children: RootContent[], attributes: DirectiveAttributes = {}): DirectiveNode =>
  directive('slide', title, children, attributes);
export const say = (words: string): DirectiveNode => directive('say', '', [paragraph(words)]);

export const activity = (id: string, title: string, length: number, more: Partial<Activity> = {}): Activity => ({
  id,
  place,
  title: written(title),
  minutes: written(minutes(length)),
  range: undefined,
  method: 'discussion',
  purpose: undefined,
  group: undefined,
  objectives: [],
  materials: [],
  ifShort: undefined,
  lead: undefined,
  isOptional: false,
  content: content(),
  heading: place,
  steps: [],
  ...more,
});

export const module = (number: number, id: string, title: string, more: Partial<Module> = {}): Module => {
  const activities = more.activities ?? [activity('talk', `Talk about ${title}`, 45)];
  const intro = more.intro ?? content(paragraph(`This module is about ${title}.`));
  return {
    id,
    number,
    section: undefined,
    folder: `modules/${id}`,
    place,
    title: written(title),
    minutes: lengthOf(activities.filter(({ isOptional }) => !isOptional)),
    purpose: inline(`PURPOSE of ${id}.`),
    contentNote: undefined,
    objectives: [{ id: undefined, text: inline(`Describe ${title}`), supports: [], place }],
    takeaways: [inline(`You can take ${title} home.`)],
    placement: { after: [], slots: [] },
    review: undefined,
    materials: [],
    preparation: [],
    intro,
    headings: activities.map(({ title, place, ...rest }) => ({
      text: title.value,
      place,
      activity: { title, place, ...rest },
    })),
    content: content(...intro.children, ...activities.flatMap(({ content }) => content.children)),
    yamlFile: `modules/${id}/module.yaml`,
    markdownFile: `modules/${id}/module.md`,
    handouts: [],
    ...more,
    activities,
    isComplete: true,
  };
};

const lengthOf = (activities: readonly Activity[]) => {
  const sum = sumMinutes(activities.map(({ minutes }) => minutes?.value));
  return sum === undefined ? undefined : written(sum);
};

/** Modules in sections, numbered through and told where they stand. */
export function sections(...list: { id: string; title: string; purpose?: string; modules: Module[] }[]): Section[] {
  let number = 0;
  return list.map(({ id, title, purpose, modules }, index) => {
    const section = { id, number: index + 1, title };
    const own = modules.map((module) => ({ ...module, number: ++number, section }));
    return {
      ...section,
      purpose: purpose === undefined ? undefined : inline(purpose),
      place,
      entries: own.map((module) => ({ id: written(module.id), module })),
      modules: own,
    };
  });
}

type EntryDraft =
  | { module: Module; activities?: string[]; isContinued?: boolean }
  | { break: number; title?: string }
  | { lunch: number; title?: string }
  | { event: string; minutes: number };

/** A day whose clock times follow from its start. */
export function day(number: number, title: string, start: number, schedule: EntryDraft[]): Day {
  let clock = start;
  const entries = schedule.map((draft): AgendaEntry => {
    const from = clock;
    if ('module' in draft) {
      const entry = moduleEntry(draft, from);
      clock += entry.minutes ?? 0;
      return entry;
    }
    if ('event' in draft) {
      clock += draft.minutes;
      return {
        kind: 'event',
        place,
        start: from,
        minutes: minutes(draft.minutes),
        title: draft.event,
        counts: false,
        notes: undefined,
      };
    }
    const kind = 'break' in draft ? 'break' : 'lunch';
    const length = 'break' in draft ? draft.break : draft.lunch;
    clock += length;
    return { kind, place, start: from, minutes: minutes(length), title: draft.title };
  });
  return { number, place, title, date: undefined, start, end: undefined, entries };
}

function moduleEntry(
  { module, activities, isContinued = false }: Extract<EntryDraft, { module: Module }>,
  start: number,
): ModuleEntry {
  let clock = start;
  const scheduled = module.activities.filter(({ id, isOptional }) => activities?.includes(id) ?? !isOptional);
  return {
    kind: 'module',
    place,
    start,
    minutes: sumMinutes(scheduled.map(({ minutes }) => minutes?.value)),
    id: written(module.id),
    module,
    activities: scheduled.map((activity) => {
      const entry = { id: activity.id, place, activity, start: clock };
      clock += activity.minutes?.value ?? 0;
      return entry;
    }),
    isContinued,
    isPart: activities !== undefined,
  };
}

export const agenda = (days: Day[], more: Partial<Agenda> = {}): Agenda => ({
  id: 'two-days',
  file: 'agendas/two-days.yaml',
  place,
  title: 'Two days in person',
  delivery: 'in-person',
  timezone: undefined,
  daysPlace: place,
  days,
  isComplete: true,
  ...more,
});

const safePlace = module(1, 'safe-place', 'A Safe Place', {
  intro: content(paragraph('Welcome.'), say('NOTES of the module slide.')),
  activities: [
    activity('welcome', 'Welcome and names', 20, {
      group: 2,
      content: content(
        paragraph('We say our names.'),
        say('NOTES of the activity slide.'),
        slide('Our agreements', [bullets('You may pass.', 'What is said here stays here.')], { repeat: 'day-start' }),
        say('NOTES of the agreements.'),
        directive('write', 'What do I need here?', [], { id: written('need'), lines: 3 }),
        slide('What helps?', []),
      ),
    }),
    activity('second-round', 'A second round', 10, { isOptional: true }),
    activity('sign', 'Read and sign', 25),
  ],
});
const values = module(2, 'values', 'Where We Stand', {
  contentNote: inline('We talk about loss. You can step out at any time.'),
  activities: [
    activity('stand', 'Stand on the line', 30, { content: content(slide('One line', [paragraph('Many places.')])) }),
    activity('pairs', 'Talk in pairs', 30),
  ],
});
const words = module(3, 'words', 'Words We Choose', { takeaways: [] });

/** The sample; `more` replaces whole fields. */
export function sampleCurriculum(more: Partial<Curriculum> = {}): Curriculum {
  const own =
    more.sections ??
    sections(
      { id: 'start', title: 'Making a Start', purpose: 'A safe place first.', modules: [safePlace, values] },
      { id: 'changes', title: 'Making Changes', modules: [words] },
    );
  const modules = own.flatMap(({ modules }) => modules);
  const [first, second, third] = modules;
  const agendas = more.agendas ?? (first && second && third ? [sampleAgenda(first, second, third)] : []);
  return {
    path: 'curriculum/sample',
    place,
    id: 'sample',
    title: 'A Sample Course',
    subtitle: 'A short training for peer specialists',
    version: '1.2.0',
    date: '2026-11-22',
    isDraft: false,
    language: 'en-US',
    promised: written(minutes(150)),
    contactHours: [],
    description: inline('A sample.'),
    audience: ['Peer specialists'],
    participants: { min: 8, ideal: 16, max: 24 },
    prerequisites: [],
    objectives: [{ id: 'define', text: inline('Define harm reduction'), place }],
    sections: own,
    modules,
    unlisted: [],
    agendaIds: agendas.map(({ id }) => written(id)),
    agendas,
    pages: [],
    glossary: [],
    references: [
      {
        id: 'sample-2023',
        type: 'article-journal',
        title: 'Standing on a line',
        authors: [
          { family: 'Sample', given: 'Rosa' },
          { family: 'Specimen', given: 'Tom' },
        ],
        year: '2023',
        letter: undefined,
        containerTitle: 'Journal of Example Studies',
        publisher: undefined,
        volume: '12',
        issue: '2',
        page: '40-52',
        doi: '10.1000/example',
        url: undefined,
        place,
      },
    ],
    resources: [],
    license: {
      place,
      id: 'LicenseRef-Sample',
      idPlace: place,
      holder: 'Example Owners LLC',
      year: '2024',
      line: '© 2024 Example Owners LLC. Used with permission.',
      text: undefined,
      textPath: undefined,
      duties: [],
      disclaimer: 'No medical advice.',
      funding: undefined,
    },
    credits: [
      { name: 'Example Author', role: 'author' },
      { name: 'Example Reviewer', role: 'reviewer' },
    ],
    exercises: exercisesOf(modules),
    images: new Map(),
    frameworks: [],
    filePaths: new Set(),
    words: [],
    labels: [],
    files: 9,
    ...more,
  };
}

const sampleAgenda = (first: Module, second: Module, third: Module): Agenda =>
  agenda([
    day(1, 'Day 1', 525, [
      { event: 'Arrival', minutes: 15 },
      { module: first },
      { break: 15 },
      { module: second, activities: ['stand'] },
      { lunch: 60 },
      { module: second, activities: ['pairs'], isContinued: true },
    ]),
    day(2, 'Day 2', 540, [{ module: third }]),
  ]);

function exercisesOf(modules: readonly Module[]): Map<DirectiveNode, Exercise> {
  const exercises = new Map<DirectiveNode, Exercise>();
  for (const module of modules) {
    for (const node of module.content.children) {
      if (node.type !== 'directive' || !['write', 'scale', 'plan', 'recall', 'check'].includes(node.name)) continue;
      exercises.set(node, { number: exercises.size + 1, directive: node, module });
    }
  }
  return exercises;
}

const SAMPLE_FILES = ['workbook', 'guide', 'slides'].flatMap((file) => [`${file}.html`, `${file}.pdf`]);

/** What the sample is composed with. */
export const sampleOptions = (curriculum: Curriculum): ComposeOptions => {
  const [first] = curriculum.agendas;
  if (!first) throw new RangeError('The sample has no agenda');
  return { agenda: first, paper: 'a4', participants: undefined, files: SAMPLE_FILES };
};
