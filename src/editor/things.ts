import { modulesOf } from '../check/modules.ts';
import type { Agenda } from '../model/agenda.ts';
import type {
  Curriculum,
  Exercise,
  GlossaryTerm,
  ProgrammeObjective,
  Reference,
  Resource,
} from '../model/curriculum.ts';
import type { Activity, LearningObjective, Module } from '../model/module.ts';
import { type Place, shownPath } from '../model/place.ts';
import { bareTitle, slug } from '../model/slug.ts';
import { findAnchor } from './find-anchor.ts';

/** What a name in a source means. */
export type Thing =
  | { readonly kind: 'module'; readonly module: Module }
  | { readonly kind: 'activity'; readonly module: Module; readonly activity: Activity }
  | { readonly kind: 'agenda'; readonly agenda: Agenda }
  | { readonly kind: 'programme-objective'; readonly objective: ProgrammeObjective }
  | { readonly kind: 'objective'; readonly module: Module; readonly objective: LearningObjective }
  | { readonly kind: 'exercise'; readonly exercise: Exercise }
  | { readonly kind: 'term'; readonly term: GlossaryTerm }
  | { readonly kind: 'reference'; readonly reference: Reference }
  | { readonly kind: 'resource'; readonly resource: Resource }
  /** A file of the curriculum, or a heading or exercise in it. */
  | { readonly kind: 'file'; readonly path: string; readonly place: Place };

/** Where a thing is defined. */
export function placeOfThing(thing: Thing): Place {
  switch (thing.kind) {
    case 'module':
      return thing.module.title.place;
    case 'activity':
      return thing.activity.heading ?? thing.activity.title.place;
    case 'agenda':
      return thing.agenda.place;
    case 'exercise':
      return thing.exercise.directive.place;
    case 'objective':
    case 'programme-objective':
      return thing.objective.place;
    case 'term':
      return thing.term.place;
    case 'reference':
      return thing.reference.place;
    case 'resource':
      return thing.resource.idPlace;
    case 'file':
      return thing.place;
  }
}

/** True if both are the same thing of one reading. */
export const isSameThing = (one: Thing, other: Thing): boolean =>
  one.kind === other.kind &&
  (one.kind === 'file'
    ? one.path === (other as typeof one).path && one.place.line === (other as typeof one).place.line
    : subjectOf(one) === subjectOf(other as typeof one));

function subjectOf(thing: Exclude<Thing, { kind: 'file' }>): object {
  switch (thing.kind) {
    case 'module':
      return thing.module;
    case 'activity':
      return thing.activity;
    case 'agenda':
      return thing.agenda;
    case 'exercise':
      return thing.exercise;
    case 'objective':
    case 'programme-objective':
      return thing.objective;
    case 'term':
      return thing.term;
    case 'reference':
      return thing.reference;
    case 'resource':
      return thing.resource;
  }
}

export function findModule(curriculum: Curriculum, id: string): Thing | undefined {
  const module = modulesOf(curriculum).find((one) => one.id === id);
  return module && { kind: 'module', module };
}

/** `history/line-walk`, or a module alone. */
export function findModuleOrActivity(curriculum: Curriculum, name: string): Thing | undefined {
  const [id = '', activityId] = name.split('/');
  const found = findModule(curriculum, id);
  if (found?.kind !== 'module' || activityId === undefined) return found;
  const activity = found.module.activities.find((one) => one.id === activityId);
  return activity && { kind: 'activity', module: found.module, activity };
}

/** What an inline directive names: `:term[overdose]`. */
export function findNamed(curriculum: Curriculum, directive: string, name: string): Thing | undefined {
  if (directive === 'cite') {
    const reference = curriculum.references.find(({ id }) => id === name);
    return reference && { kind: 'reference', reference };
  }
  if (directive === 'resource') {
    const resource = curriculum.resources.find(({ id }) => id === name);
    return resource && { kind: 'resource', resource };
  }
  if (directive !== 'term') return undefined;
  const [bare, made] = [bareTitle(name), slug(name)];
  const isMeant = (word: string): boolean =>
    (bare !== '' && bareTitle(word) === bare) || (made !== '' && slug(word) === made);
  const term = curriculum.glossary.find((one) => [one.term, one.id, ...one.also].some(isMeant));
  return term && { kind: 'term', term };
}

/** A file by its path from the curriculum’s folder, or what `anchor` names in it. */
export function findFile(curriculum: Curriculum, path: string, anchor: string | undefined): Thing | undefined {
  if (!curriculum.filePaths.has(path)) return undefined;
  const file = shownPath(curriculum.path, path);
  const start = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return { kind: 'file', path, place: (anchor && findAnchor(curriculum, path, anchor)) || start };
}
