import { toString as plainText } from 'mdast-util-to-string';
import { recallsOf } from '../check/exercises.ts';
import { findFileReferences } from '../check/file-references.ts';
import { readTarget } from '../check/link-target.ts';
import { modulesOf } from '../check/modules.ts';
import { textsOf } from '../check/texts.ts';
import type { Agenda } from '../model/agenda.ts';
import type { InlineDirectiveNode } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { CoverTarget } from '../model/framework.ts';
import type { Module } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import { findFile, findModule, findModuleOrActivity, findNamed, type Thing } from './things.ts';
import { realPlace, type Work } from './work.ts';

/** A place at which a thing is named, and what it is. */
export interface Mention {
  readonly place: Place;
  readonly thing: Thing;
}

type Found = readonly [place: Place, thing: Thing | undefined];

/** Every place of a curriculum that names a thing which is defined elsewhere. What names nothing is left out: a check reports it. */
export const mentionsIn = (work: Work): Mention[] =>
  [...inYaml(work), ...inAgendas(work.curriculum), ...inModules(work.curriculum), ...inTexts(work.curriculum)].flatMap(
    ([place, thing]) => (thing ? { place: realPlace(work, place), thing } : []),
  );

/** What `curriculum.yaml` and the frameworks name. */
function* inYaml({ curriculum, sources }: Work): Iterable<Found> {
  for (const { entries } of curriculum.sections)
    for (const { id, module } of entries) yield [id.place, module && { kind: 'module', module }];
  for (const { value, place } of curriculum.agendaIds) {
    const agenda = curriculum.agendas.find(({ id }) => id === value);
    yield [place, agenda && { kind: 'agenda', agenda }];
  }
  const { pages, adapts } = sources.curriculum.fields ?? {};
  for (const { file } of pages?.items ?? []) if (file) yield [file.place, findFile(curriculum, file.value, undefined)];
  const base = curriculum.adaptation?.base;
  for (const { thing } of adapts?.changes?.items ?? [])
    yield [
      thing.place,
      findModuleOrActivity(curriculum, thing.value) ?? (base && findModuleOrActivity(base, thing.value)),
    ];
  for (const { outcomes } of curriculum.frameworks)
    for (const { coveredBy } of outcomes) for (const { id, target } of coveredBy) yield [id.place, thingOf(target)];
}

function thingOf(target: CoverTarget | undefined): Thing | undefined {
  if (!target || target.kind === 'method') return undefined;
  return target.kind === 'objective' ? { kind: 'programme-objective', objective: target.objective } : target;
}

function* inAgendas({ agendas }: Curriculum): Iterable<Found> {
  for (const { module, entry } of agendas.flatMap(entriesOf)) {
    yield [entry.id.place, { kind: 'module', module }];
    if (!entry.isPart) continue;
    for (const { place, activity } of entry.activities)
      yield [place, activity && { kind: 'activity', module, activity }];
  }
}

const entriesOf = ({ days }: Agenda) =>
  days.flatMap(({ entries }) =>
    entries.flatMap((entry) => (entry.kind === 'module' && entry.module ? { module: entry.module, entry } : [])),
  );

function* inModules(curriculum: Curriculum): Iterable<Found> {
  for (const module of modulesOf(curriculum)) {
    for (const { value, place } of module.placement.after) yield [place, findModule(curriculum, value)];
    for (const { value, place } of module.objectives.flatMap(({ supports }) => supports)) {
      const objective = curriculum.objectives.find(({ id }) => id === value);
      yield [place, objective && { kind: 'programme-objective', objective }];
    }
    for (const { value, place } of module.activities.flatMap(({ objectives }) => objectives))
      yield [place, objectiveOf(module, value)];
  }
}

function objectiveOf(module: Module, name: string): Thing | undefined {
  const objective = module.objectives.find(({ id }) => id?.value === name);
  return objective && { kind: 'objective', module, objective };
}

function* inTexts(curriculum: Curriculum): Iterable<Found> {
  for (const text of textsOf(curriculum)) {
    for (const { node } of text.visits) {
      if (node.type !== 'inlineDirective') continue;
      const directive = node as InlineDirectiveNode;
      yield [directive.place, findNamed(curriculum, directive.name, plainText(directive).trim())];
    }
    for (const { url, place } of findFileReferences(text)) {
      const target = readTarget(text.path, url);
      if (target.kind === 'file') yield [place, findFile(curriculum, target.path, target.anchor)];
    }
  }
  const exercises = [...curriculum.exercises.values()];
  for (const { of, moduleId, exerciseId } of recallsOf(curriculum)) {
    const exercise =
      exerciseId === undefined
        ? undefined
        : exercises.find(
            ({ module, directive }) => module?.id === moduleId && directive.attributes.id?.value === exerciseId,
          );
    yield [of.place, exercise ? { kind: 'exercise', exercise } : findModule(curriculum, moduleId)];
  }
}
