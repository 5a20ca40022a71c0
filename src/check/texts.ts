import { type Content, type Inline, placeOf } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Handout, Material, Module } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import { modulesOf } from './modules.ts';
import { type Visit, walk } from './walk.ts';

/** A piece of Markdown of a curriculum. */
export interface Text {
  /** The file that it stands in, from the curriculum's folder: links resolve from there. */
  readonly path: string;
  /** The same file as shown to people. */
  readonly file: string;
  /** True if the whole text is for trainers only. */
  readonly isTrainers: boolean;
  readonly visits: readonly Visit[];
}

/** Where a node of a text stands. */
export const placeIn = ({ file }: Text, { node }: Visit): Place =>
  'place' in node ? (node.place as Place) : placeOf(node, file);

/** The Markdown files: modules, handouts, pages. Their definitions, footnotes and headings hold for the whole file. */
export function markdownTexts(curriculum: Curriculum): Text[] {
  return [
    ...modulesOf(curriculum).flatMap((module) => [
      contentText(`${module.folder}/module.md`, module.content),
      ...module.handouts.map(({ path, content }) => contentText(path, content)),
    ]),
    ...curriculum.pages.map(({ path, content, books }) => contentText(path, content, !books.includes('workbook'))),
  ];
}

const contentText = (path: string, { file, children }: Content, isTrainers = false): Text => ({
  path,
  file,
  isTrainers,
  visits: walk(children),
});

/** The values in YAML that may hold inline Markdown. */
export function inlineTexts(curriculum: Curriculum): Text[] {
  const { description, prerequisites, objectives, sections, agendas, glossary, resources } = curriculum;
  return [
    ...inlines('curriculum.yaml', [
      description,
      ...[...prerequisites, ...objectives].map(({ text }) => text),
      ...sections.map(({ purpose }) => purpose),
    ]),
    ...modulesOf(curriculum).flatMap(textsOfModule),
    ...agendas.flatMap(({ id, days }) => {
      const entries = days.flatMap((day) => day.entries);
      return inlines(
        `agendas/${id}.yaml`,
        entries.map((entry) => (entry.kind === 'event' ? entry.notes : undefined)),
      );
    }),
    ...inlines(
      'glossary.yaml',
      glossary.map(({ definition }) => definition),
    ),
    ...inlines(
      'resources.yaml',
      resources.map(({ note }) => note),
    ),
  ];
}

/** Purpose, materials, preparation and ways to shorten are the trainers'; all else is everybody's. */
function textsOfModule(module: Module): Text[] {
  const path = `${module.folder}/module.yaml`;
  const everybodys = [module.contentNote, ...module.objectives.map(({ text }) => text), ...module.takeaways];
  const trainers = [
    module.purpose,
    ...items(module.materials),
    ...module.preparation,
    ...module.activities.flatMap(({ purpose, materials, ifShort }) => [purpose, ...items(materials), ifShort?.text]),
  ];
  return [...inlines(path, everybodys), ...inlines(path, trainers, true)];
}

const inlines = (path: string, values: readonly (Inline | undefined)[], isTrainers = false): Text[] =>
  values.flatMap((value) => (value ? { path, file: value.place.file, isTrainers, visits: walk(value.nodes) } : []));

const items = (materials: readonly Material[]): Inline[] => materials.map(({ item }) => item);

/** All of both. */
export const textsOf = (curriculum: Curriculum): Text[] => [...markdownTexts(curriculum), ...inlineTexts(curriculum)];

/** Every handout by its path from the curriculum's folder. */
export const handoutsOf = (curriculum: Curriculum): Map<string, Handout> =>
  new Map(modulesOf(curriculum).flatMap(({ handouts }) => handouts.map((handout) => [handout.path, handout])));
