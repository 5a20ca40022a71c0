import type { Activity, Module } from '../model/module.ts';
import { compareThing, differs, stateOf } from './compare-thing.ts';
import type { ActivityChange, ModuleChange, NamedChanges } from './comparison.ts';
import { compareParts, exercisesIn, slidesIn } from './named-parts.ts';
import { type ActivityPair, isUnread, type ModulePair, type Told } from './pair-modules.ts';
import { isEqual, ofBoth, type Versions } from './versions.ts';

/** What differs in a module; undefined where nothing does but its number. */
export function compareModule(pair: ModulePair, before: Told, after: Told): ModuleChange | undefined {
  const { name, modules, things, isMoved } = pair;
  const markdown = {
    before: modules.before && before.edition.sources.modules.get(modules.before.id)?.markdown,
    after: modules.after && after.edition.sources.modules.get(modules.after.id)?.markdown,
  };
  const known = <T>(read: (module: Module) => T | undefined): Versions<T> =>
    isUnread(pair) ? { before: undefined, after: undefined } : ofBoth(modules, read);
  const own = compareThing(name, things, isMoved);
  const change: ModuleChange = {
    ...own,
    state: stateOf(modules),
    titles: known(titleOf),
    minutes: known(minutesOf),
    numbers: ofBoth(modules, ({ number }) => number),
    sections: ofBoth(modules, ({ section }) => section?.title),
    isPartlyKnown: [modules.before, modules.after].some((module) => module && !isWhole(module)),
    activities: isUnread(pair) ? [] : pair.activities.flatMap((one) => compareActivity(one) ?? []),
    files: pair.files.filter((one) => differs(one.name, one.things)).map((one) => compareThing(one.name, one.things)),
    slides: compareParts(ofBoth(markdown, slidesIn)),
    exercises: compareParts(ofBoth(markdown, exercisesIn)),
  };
  return isNothing(change) && !isUnread(pair) ? undefined : change;
}

function compareActivity({
  name,
  activities,
  things,
  isMoved,
  movedTo,
  movedFrom,
}: ActivityPair): ActivityChange | undefined {
  const change = {
    ...compareThing(name, things, isMoved),
    state: stateOf(activities),
    titles: ofBoth(activities, titleOf),
    minutes: ofBoth(activities, minutesOf),
    movedTo,
    movedFrom,
  };
  return isSameThing(change) ? undefined : change;
}

const titleOf = ({ title, id }: Module | Activity): string => title.value || id;
const minutesOf = ({ minutes }: Module | Activity) => minutes?.value;

/** False where a file of the module, or an activity in it, could not be read. */
const isWhole = ({ isComplete, minutes }: Module): boolean => isComplete && minutes !== undefined;

const isSameThing = ({ state, titles, minutes, isMoved, fields, text }: ActivityChange): boolean =>
  state === 'kept' && isEqual(titles) && isEqual(minutes) && !isMoved && fields.length + text.length === 0;

const isNothing = (change: ModuleChange): boolean =>
  isSameThing(change) &&
  change.activities.length + change.files.length === 0 &&
  isEmpty(change.slides) &&
  isEmpty(change.exercises);

const isEmpty = ({ added, removed, changed }: NamedChanges): boolean =>
  added.length + removed.length + changed.length === 0;
