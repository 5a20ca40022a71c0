import type { Problem } from '../diagnostics/problem.ts';
import { activitiesOf, cut, openedBy } from '../parse/merge/splice-module.ts';
import type { ChangeFields } from '../parse/schema/adapts-schema.ts';
import type { Sources } from '../parse/sources.ts';
import { type Difference, entryFor } from './find-changes.ts';
import { filesIn, lockedSteps } from './locked-steps.ts';
import type { Things } from './things.ts';

/** The two works that are compared. */
interface Works {
  readonly base: Sources;
  readonly own: Sources;
}

/**
 * Locked parts of the base that were changed, moved or removed without a place where the owners allowed it: modules, activities, steps,
 * and the pictures and handouts that a locked text shows.
 */
export function* judgeLocks(
  changes: readonly ChangeFields[],
  differences: readonly Difference[],
  base: Things,
  works: Works,
): Iterable<Problem> {
  const locks = findLocks(differences, base, works);
  const told = new Set<ChangeFields>();
  for (const { name, what, locked, place } of locks) {
    const change = entryFor(changes, name) ?? changes.find(({ thing }) => isOfOneModule(thing.value, name, works.base));
    if (!change || told.has(change) || change.approved?.ref !== undefined) continue;
    told.add(change);
    yield refused(change, locked, what, place);
  }
  for (const change of changes) {
    const locked = change.kind === 'move' ? base.get(change.thing.value) : undefined;
    if (locked?.isLocked && change.approved?.ref === undefined)
      yield refused(change, locked.name, 'move', locked.places.fields);
  }
}

/** Something that a lock forbids. */
interface Breach {
  /** The thing that differs. */
  readonly name: string;
  readonly what: 'change' | 'remove' | 'move';
  /** What is locked, in words. */
  readonly locked: string;
  readonly place: Problem['place'];
}

function* findLocks(differences: readonly Difference[], base: Things, { base: theirs, own }: Works): Iterable<Breach> {
  const before = lockedSteps(theirs);
  const after = lockedSteps(own);
  const owners = ownersOf(theirs, base, before);
  for (const { name, before: was, after: is } of differences) {
    const parent = base.get(moduleOf(name));
    const owner = base.get(owners.get(name) ?? '');
    const locked = [was, parent].find((one) => one?.isLocked) ?? owner;
    if (locked) yield { name, what: is ? 'change' : 'remove', locked: locked.name, place: locked.places.fields };
  }
  // A footnote of a step may stand in another part of the file.
  for (const [name, { steps }] of before) {
    const was = base.get(name);
    const kept = after.get(name)?.steps ?? [];
    if (was && (!isWithin(steps, kept) || (isOptional(name, own) && !isOptional(name, theirs))))
      yield { name, what: 'change', locked: `${name}, a step of it,`, place: was.places.text };
  }
  yield* findMoved(base, theirs, own);
}

/** Locked activities that come after others than in the base: what people have heard before them belongs to them. */
function* findMoved(base: Things, theirs: Sources, own: Sources): Iterable<Breach> {
  for (const [id, module] of theirs.modules) {
    const [before, after] = [module, own.modules.get(id)].map((one) =>
      activitiesOf(one?.yaml.fields).map((activity) => activity.id),
    );
    for (const [index, activity] of (before ?? []).entries()) {
      const locked = base.get(`${id}/${activity}`);
      const now = after?.indexOf(activity) ?? -1;
      if (!locked?.isLocked || now === -1) continue;
      const [was, is] = [before?.slice(0, index) ?? [], after?.slice(0, now) ?? []];
      const isSame =
        was.every((one) => is.includes(one) || !after?.includes(one)) &&
        is.every((one) => was.includes(one) || !before?.includes(one));
      if (!isSame) yield { name: id, what: 'move', locked: locked.name, place: locked.places.fields };
    }
  }
}

/** By the name of a picture or a handout: the locked thing that shows it. */
function ownersOf(
  { modules }: Sources,
  base: Things,
  steps: ReturnType<typeof lockedSteps>,
): ReadonlyMap<string, string> {
  const owners = new Map<string, string>();
  for (const [name, { files }] of steps) for (const file of files) owners.set(file, name);
  for (const { id, yaml, markdown } of modules.values()) {
    if (!markdown) continue;
    for (const [part, activity] of openedBy(cut(markdown).parts, activitiesOf(yaml.fields))) {
      const name = `${id}/${activity}`;
      if (base.get(name)?.isLocked) for (const file of filesIn(markdown, part.from, part.to)) owners.set(file, name);
    }
  }
  return owners;
}

const moduleOf = (name: string): string => name.split('/')[0] ?? '';

const isOfOneModule = (one: string, other: string, { modules }: Sources): boolean =>
  modules.has(moduleOf(one)) && moduleOf(one) === moduleOf(other);

/** True if all of some steps stand among others, in their order. */
function isWithin(steps: readonly string[], others: readonly string[]): boolean {
  let at = -1;
  return steps.every((step) => {
    at = others.indexOf(step, at + 1);
    return at !== -1;
  });
}

/** True for an activity that may be left out. */
function isOptional(name: string, { modules }: Sources): boolean {
  const [module = '', activity] = name.split('/');
  const fields = modules.get(module)?.yaml.fields;
  const index = activitiesOf(fields).findIndex(({ id }) => id === activity);
  return fields?.activities?.items[index]?.optional === true;
}

const refused = (change: ChangeFields, name: string, what: string, place: Problem['place']): Problem => ({
  rule: 'adaptation/locked',
  message: `“${name}” is locked: the base allows nobody to ${what} it without leave.`,
  hint: 'Take the change back; or ask the owners, and write down where they allowed it: approved: { by: …, date: …, ref: … }.',
  place: change.thing.place,
  related: [{ message: 'It is locked here.', place }],
});
