/** What stands in each document, part by part, as words that differ when its pages do. Numbers of pages and slides are known only when it is laid out. */
import { isHidden, participantsReader } from '../adapt/things/for-participants.ts';
import type { Agenda, AgendaEntry } from '../model/agenda.ts';
import type { Audience } from '../model/directives.ts';
import type { Activity, Module } from '../model/module.ts';
import { daySkeleton, entryKey } from './compare-agendas.ts';
import { rolesIn, slidesIn } from './named-parts.ts';
import type { Told } from './pair-modules.ts';
import { wordsOf } from './versions.ts';

/** A part of a document: what it is, how people call it, and its words. */
export interface PrintedPart {
  readonly kind:
    | 'all'
    | 'cover'
    | 'agenda'
    | 'objectives'
    | 'module'
    | 'page'
    | 'handout'
    | 'day'
    | 'list'
    | 'form'
    | 'changes';
  /** `12 Role Plays`; nothing where the kind says it all. */
  readonly title: string;
  readonly words: string;
}

/** By a key that both versions have for the same part. */
export type PrintedParts = ReadonlyMap<string, PrintedPart>;

export interface PrintedDocument {
  readonly name: 'workbook' | 'slides' | 'handouts' | 'guide' | 'cards' | 'runsheets' | 'forms' | 'changes';
  readonly audience: Audience;
  readonly partsOf: (told: Told) => PrintedParts;
}

/** Every document that is printed, those for participants first. */
export const PRINTED: readonly PrintedDocument[] = [
  { name: 'workbook', audience: 'participant', partsOf: (told) => bookParts(told, 'participant') },
  { name: 'slides', audience: 'participant', partsOf: slideParts },
  { name: 'handouts', audience: 'participant', partsOf: handoutParts },
  { name: 'guide', audience: 'trainer', partsOf: (told) => bookParts(told, 'trainer') },
  { name: 'cards', audience: 'trainer', partsOf: cardParts },
  { name: 'runsheets', audience: 'trainer', partsOf: sheetParts },
  { name: 'forms', audience: 'trainer', partsOf: formParts },
  { name: 'changes', audience: 'trainer', partsOf: changesParts },
];

const part = (kind: PrintedPart['kind'], title: string, ...words: readonly unknown[]): PrintedPart => ({
  kind,
  title,
  words: words.map(wordsOf).join('\n'),
});

/** What every document carries, but for version and date: they change with every version, and say nothing about a page. */
function frame({ edition: { curriculum }, things }: Told): [string, PrintedPart][] {
  const { title, subtitle, isDraft, language, license, credits } = curriculum;
  return [
    ['all', part('all', '', title, language, isDraft, license, things.get('theme')?.wording)],
    ['cover', part('cover', '', subtitle, credits)],
  ];
}

const defaultAgenda = ({ edition }: Told): Agenda | undefined => edition.curriculum.agendas[0];
const moduleTitle = ({ number, title, id }: Module): string => `${number} ${title.value || id}`;

/** The words of all things whose names begin so. */
const wordsUnder = ({ things }: Told, start: string, audience: Audience): string[] =>
  [...things.values()].filter(({ name }) => name.startsWith(start)).map(({ wording }) => wordsOf(wording[audience]));

function bookParts(told: Told, audience: Audience): PrintedParts {
  const { curriculum, sources } = told.edition;
  const agenda = defaultAgenda(told);
  const sittings = sittingsIn(agenda);
  const numbers = exerciseNumbers(told);
  const book = audience === 'participant' ? 'workbook' : 'guide';
  return new Map([
    ...frame(told),
    ['agenda', part('agenda', '', agenda?.title, agenda?.days.map(daySkeleton))],
    ['objectives', part('objectives', '', wordsUnder(told, 'objectives/', audience))],
    ...curriculum.modules.map((module): [string, PrintedPart] => {
      const { number, section, title } = module;
      const words = moduleWords(module, told, audience);
      const place = [number, curriculum.modules.length, section, sittings.get(module.id), numbers.get(module.id)];
      return [`module ${module.id}`, part('module', moduleTitle(module), title.value, place, words)];
    }),
    ...curriculum.pages
      .filter(({ books }) => books.includes(book))
      .map(({ path, title }): [string, PrintedPart] => [
        `page ${path}`,
        part('page', title, sources.pages.get(path)?.text, path),
      ]),
    ...['glossary', 'references', 'resources'].map((list): [string, PrintedPart] => [
      list,
      part('list', list, wordsUnder(told, `${list}/`, audience)),
    ]),
  ]);
}

/** All that a module has in a book. */
function moduleWords(module: Module, { edition, things }: Told, audience: Audience): readonly unknown[] {
  const names = [module.id, ...module.activities.map(({ id }) => `${module.id}/${id}`)];
  const own = names.flatMap((name) => things.get(name) ?? []);
  const { markdown, handouts = [] } = edition.sources.modules.get(module.id) ?? {};
  if (audience === 'trainer') return [own.map(({ wording }) => wording.trainer), handouts.map(({ text }) => text)];
  // In the workbook knowledge checks are printed, and slides are not.
  const text = markdown && participantsReader(markdown, isNotInWorkbook)();
  return [own.map(({ wording }) => wording.participant.fields), text, handouts.map((one) => participantsReader(one)())];
}

const isNotInWorkbook: typeof isHidden = (node) =>
  node.type === 'directive' && /^(slide|check)$/.test(node.name) ? node.name === 'slide' : isHidden(node);

/** By module, on which day and when its parts begin. */
function sittingsIn(agenda: Agenda | undefined): ReadonlyMap<string, readonly unknown[]> {
  const sittings = new Map<string, unknown[]>();
  for (const { number, entries } of agenda?.days ?? []) {
    for (const entry of entries) {
      if (entry.kind !== 'module') continue;
      const own = sittings.get(entry.id.value) ?? [];
      own.push(number, entry.start, entryKey(entry));
      sittings.set(entry.id.value, own);
    }
  }
  return sittings;
}

/** By module, the numbers of its exercises. */
function exerciseNumbers({ edition }: Told): ReadonlyMap<string, readonly number[]> {
  const numbers = new Map<string, number[]>();
  for (const { number, module } of edition.curriculum.exercises.values()) {
    const own = numbers.get(module?.id ?? '') ?? [];
    own.push(number);
    numbers.set(module?.id ?? '', own);
  }
  return numbers;
}

function slideParts(told: Told): PrintedParts {
  const { curriculum, sources } = told.edition;
  const agenda = defaultAgenda(told);
  return new Map([
    ...frame(told),
    ['agenda', part('agenda', '', agenda?.days.map(daySkeleton))],
    ...curriculum.modules.map((module): [string, PrintedPart] => {
      const { number, section, title, contentNote, objectives, takeaways, activities } = module;
      const shown = [
        number,
        curriculum.modules.length,
        title.value,
        section,
        contentNote?.text,
        objectives.map(({ text }) => text.text),
      ];
      const steps = activities.map((one) => [one.title.value, one.minutes?.value]);
      const slides = slidesIn(sources.modules.get(module.id)?.markdown).map(({ words }) => words);
      const taken = takeaways.map(({ text }) => text);
      return [`module ${module.id}`, part('module', moduleTitle(module), shown, steps, slides, taken)];
    }),
    ['references', part('list', 'references', wordsUnder(told, 'references/', 'participant'))],
  ]);
}

function handoutParts(told: Told): PrintedParts {
  const { curriculum, sources } = told.edition;
  const handouts = curriculum.modules.flatMap((module) => {
    const titles = new Map(module.handouts.map(({ path, title }) => [path, title]));
    return (sources.modules.get(module.id)?.handouts ?? []).map((source): [string, PrintedPart] => [
      `handout ${source.path}`,
      part('handout', titles.get(source.path) ?? source.path, participantsReader(source)()),
    ]);
  });
  return new Map(handouts.length > 0 ? [...frame(told), ...handouts] : []);
}

function cardParts(told: Told): PrintedParts {
  const cards = told.edition.curriculum.modules.flatMap((module): [string, PrintedPart][] => {
    const roles = rolesIn(told.edition.sources.modules.get(module.id)?.markdown).map(({ words }) => words);
    return roles.length > 0 ? [[`module ${module.id}`, part('module', moduleTitle(module), roles, module.number)]] : [];
  });
  return new Map(cards.length > 0 ? [...frame(told), ...cards] : []);
}

/** A sheet for each half of a day; here one part for each day. */
function sheetParts(told: Told): PrintedParts {
  const numbers = exerciseNumbers(told);
  const words = (entry: AgendaEntry): unknown => {
    if (entry.kind !== 'module') return entry.kind === 'event' && entry.notes?.text;
    const { module, activities } = entry;
    const rows = activities.map(({ id, activity }) => [id, activity && rowWords(activity)]);
    return module ? [module.number, module.title.value, givenIn(module, told), numbers.get(module.id), rows] : rows;
  };
  return new Map([
    ...frame(told),
    ...(defaultAgenda(told)?.days ?? []).map((day): [string, PrintedPart] => [
      `day ${day.number}`,
      part('day', day.title, daySkeleton(day), day.entries.map(words)),
    ]),
  ]);
}

/** What is handed out in a module. */
const givenIn = (module: Module, { edition }: Told): readonly unknown[] => [
  module.handouts.map(({ title }) => title),
  rolesIn(edition.sources.modules.get(module.id)?.markdown).map(({ name }) => name),
];

const rowWords = ({ title, minutes, range, group, lead, isOptional, ifShort, materials, steps }: Activity) => [
  [title.value, minutes?.value, range?.value, group, lead, isOptional],
  [ifShort?.text.text, ifShort?.saves],
  materials.map(({ item, quantity, per }) => [item.text, quantity, per]),
  steps.map((step) => step.minutes),
];

function formParts(told: Told): PrintedParts {
  const { curriculum } = told.edition;
  const days = defaultAgenda(told)?.days.map(({ title, date, start, end }) => [title, date, start, end?.value]);
  return new Map([
    ...frame(told),
    ['sign-in', part('form', 'sign-in', days)],
    ['evaluation', part('form', 'evaluation', wordsUnder(told, 'objectives/', 'participant'))],
    ['certificate', part('form', 'certificate', curriculum.promised?.value, curriculum.contactHours, days)],
  ]);
}

/** What an adaptation changes of its base. */
function changesParts(told: Told): PrintedParts {
  const { adaptation } = told.edition.curriculum;
  if (!adaptation) return new Map();
  const { base, permission, changes } = adaptation;
  return new Map([...frame(told), ['changes', part('changes', '', base.id, base.version, permission, changes)]]);
}
