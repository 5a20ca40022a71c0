import { type Thing, wholeText } from '../adapt/things/thing.ts';
import { type Things, thingsOf } from '../adapt/things.ts';
import type { Activity, Module } from '../model/module.ts';
import { compareText } from '../model/place.ts';
import type { Edition } from './edition.ts';
import { findMoved } from './find-moved.ts';
import { pairUp } from './pair-up.ts';
import { ofBoth, type Versions } from './versions.ts';

/** A version with its things by name. */
export interface Told {
  readonly edition: Edition;
  readonly things: Things;
  /** Handouts and pictures of each module by its id, each by its path from there. */
  readonly files: ReadonlyMap<string, ReadonlyMap<string, Thing>>;
}

export function tell(edition: Edition): Told {
  const things = thingsOf(edition.sources);
  const files = new Map<string, Map<string, Thing>>();
  for (const [name, thing] of things) {
    const [, id = '', path] = /^([^/]+)\/([^/]+\/.+)$/.exec(name) ?? [];
    if (path === undefined) continue;
    const own = files.get(id);
    if (own) own.set(path, thing);
    else files.set(id, new Map([[path, thing]]));
  }
  return { edition, things, files };
}

/** A thing of both versions, by the name that the later one has for it. */
export interface ThingPair {
  readonly name: string;
  readonly things: Versions<Thing>;
}

export interface ModulePair extends ThingPair {
  readonly modules: Versions<Module>;
  readonly isMoved: boolean;
  readonly activities: readonly ActivityPair[];
  /** Handouts and pictures. */
  readonly files: readonly ThingPair[];
}

export interface ActivityPair extends ThingPair {
  readonly activities: Versions<Activity>;
  readonly isMoved: boolean;
  /** Of one that went to another module: its name there, or the name that it had before. */
  readonly movedTo?: string;
  readonly movedFrom?: string;
}

/** True where a version of the module is there and its file could not be read: then nobody knows what it was, or is. */
export const isUnread = ({ modules: { before, after } }: Pick<ModulePair, 'modules'>): boolean =>
  [before, after].some((module) => module && !module.isComplete && module.activities.length === 0);

interface KnownModule {
  readonly id: string;
  readonly words: string;
  readonly module: Module;
}

interface KnownActivity {
  readonly id: string;
  readonly words: string;
  readonly activity: Activity;
}

/** Every module of either version with what it was before, in the order of the course. */
export function pairModules(before: Told, after: Told): ModulePair[] {
  const [old, now] = [before, after].map((told) =>
    told.edition.curriculum.modules.map(
      (module): KnownModule => ({ id: module.id, words: wordsUnder(module, told), module }),
    ),
  );
  const pairs = pairUp(old ?? [], now ?? []);
  const moved = movedOf(pairs, ({ module }) => module.number);
  return pairs.map((pair) => {
    const modules = ofBoth(pair, ({ module }) => module);
    return {
      name: pair.after?.id ?? pair.before?.id ?? '',
      modules,
      isMoved: moved.has(pair) || isElsewhere(modules),
      things: thingsNamed(before, after, modules.before?.id, modules.after?.id),
      activities: pairActivities(modules, before, after),
      files: pairFiles(modules, before, after),
    };
  });
}

const isElsewhere = ({ before, after }: Versions<Module>): boolean =>
  before !== undefined && after !== undefined && before.section?.id !== after.section?.id;

function pairActivities({ before, after }: Versions<Module>, old: Told, now: Told): ActivityPair[] {
  const known = (module: Module | undefined, { things }: Told): KnownActivity[] =>
    (module?.activities ?? []).map((activity) => {
      const thing = things.get(`${module?.id}/${activity.id}`);
      return { id: activity.id, words: thing ? wordsWithoutTitle(thing) : '', activity };
    });
  const pairs = pairUp(known(before, old), known(after, now));
  const places = new Map(
    [before, after].flatMap((one) => (one?.activities ?? []).map((each, at) => [each, at] as const)),
  );
  const moved = movedOf(pairs, ({ activity }) => places.get(activity) ?? 0);
  return pairs.map((pair) => {
    const [oldName, name] = [nameIn(before, pair.before?.id), nameIn(after, pair.after?.id)];
    return {
      name: name ?? oldName ?? '',
      activities: ofBoth(pair, ({ activity }) => activity),
      isMoved: moved.has(pair),
      things: thingsNamed(old, now, oldName, name),
    };
  });
}

const nameIn = (module: Module | undefined, id: string | undefined): string | undefined =>
  module && id !== undefined ? `${module.id}/${id}` : undefined;

/** What else stands in the folder of a module, by its path from there. */
function pairFiles({ before, after }: Versions<Module>, old: Told, now: Told): ThingPair[] {
  const [oldNames, names] = [filesUnder(before, old), filesUnder(after, now)];
  return [...new Set([...oldNames.keys(), ...names.keys()])].sort(compareText).map((path) => ({
    name: `${(after ?? before)?.id}/${path}`,
    things: { before: oldNames.get(path), after: names.get(path) },
  }));
}

const filesUnder = (module: Module | undefined, { files }: Told): ReadonlyMap<string, Thing> =>
  (module && files.get(module.id)) ?? new Map();

const wordsUnder = (module: Module, { things }: Told): string =>
  module.activities
    .flatMap(({ id }) => things.get(`${module.id}/${id}`) ?? [])
    .map(wordsWithoutTitle)
    .join('\n');

/** A thing is known by them whatever it is called. */
export const wordsWithoutTitle = (thing: Thing): string => wholeText(thing).replace(/^(?:id|title): .*$/gm, '');

const thingsNamed = (old: Told, now: Told, before: string | undefined, after: string | undefined): Versions<Thing> => ({
  before: before === undefined ? undefined : old.things.get(before),
  after: after === undefined ? undefined : now.things.get(after),
});

/** Those that were moved, by where they stood before. */
function movedOf<T>(pairs: readonly Versions<T>[], placeOf: (thing: T) => number): ReadonlySet<Versions<T>> {
  const kept = pairs.filter(({ before, after }) => before !== undefined && after !== undefined);
  const moved = findMoved(kept.map(({ before }) => (before === undefined ? 0 : placeOf(before))));
  return new Set(kept.filter((_, index) => moved.has(index)));
}
