import type { KnownProblem } from '../diagnostics/baseline.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { formatDuration } from '../model/minutes.ts';
import { compareText } from '../model/place.ts';
import { compareAgendas } from './compare-agendas.ts';
import { compareModule } from './compare-modules.ts';
import { compareThing, differs } from './compare-thing.ts';
import type { AgendaChange, Comparison, FactChange, ThingChange } from './comparison.ts';
import { type Edition, errorsOf, isReadable } from './edition.ts';
import { findLookAt } from './look-at/look-at.ts';
import { newlyKnown } from './look-at/rules.ts';
import { moveBetweenModules } from './move-between-modules.ts';
import { isUnread, type ModulePair, pairModules, type ThingPair, type Told, tell } from './pair-modules.ts';
import { findReprints } from './reprint.ts';
import { isEqual, ofBoth, type Versions } from './versions.ts';

/**
 * Compares two versions of a curriculum by what they mean, not by their lines. `baselines` are the known problems of either version, those of
 * other curricula too.
 */
export function compareEditions(
  editions: Versions<Edition>,
  baselines: Versions<readonly KnownProblem[]> = { before: [], after: [] },
): Comparison {
  const curricula = ofBoth(editions, ({ curriculum }) => curriculum);
  const known = { curricula, errors: ofBoth(editions, errorsOf) };
  const { before, after } = editions;
  const isKnown = [before, after].every((edition) => edition === undefined || isReadable(edition));
  if (!before || !after || !isKnown) return { ...known, ...NOTHING, isKnown };
  const [old, now] = [tell(before), tell(after)];
  const modules = moveBetweenModules(pairModules(old, now));
  const agendas = compareAgendas(curricula);
  const others = pairOthers(modules, old, now);
  return {
    ...known,
    isKnown,
    lookAt: [
      ...newlyKnown(after, baselines),
      ...findLookAt(
        { before, after },
        { ofModules: modules.filter((pair) => !isUnread(pair)).flatMap(thingsOfModule), others },
      ),
    ],
    facts: compareFactsOf(curricula),
    agendas,
    modules: modules.flatMap((pair) => compareModule(pair, old, now) ?? []),
    others: compareOthers(others, agendas),
    reprints: reprintsOf(editions, modules),
  };
}

const NOTHING = { lookAt: [], facts: [], agendas: [], modules: [], others: [], reprints: undefined };

/** A version with errors is not built, so nobody knows what would be printed of it. */
function reprintsOf({ before, after }: Versions<Edition>, modules: readonly ModulePair[]): Comparison['reprints'] {
  if (!before || !after || errorsOf(before) + errorsOf(after) > 0) return undefined;
  const renamed = modules.flatMap(({ modules: { before: old, after: now } }) =>
    old && now ? [[old.id, now.id] as const] : [],
  );
  return findReprints(before.curriculum, after.curriculum, new Map(renamed));
}

const thingsOfModule = (pair: ModulePair): ThingPair[] => [pair, ...pair.activities, ...pair.files];

/** Every thing that stands in no module, by name. */
function pairOthers(modules: readonly ModulePair[], old: Told, now: Told): ThingPair[] {
  const told = new Set(modules.flatMap(thingsOfModule).flatMap(({ things }) => [things.before, things.after]));
  return [...new Set([...old.things.keys(), ...now.things.keys()])].sort(compareText).flatMap((name) => {
    const things = { before: old.things.get(name), after: now.things.get(name) };
    return [things.before, things.after].some((thing) => thing && told.has(thing)) ? [] : [{ name, things }];
  });
}

/** Days are told entry by entry; of rules it is told which are weaker. */
function compareOthers(others: readonly ThingPair[], agendas: readonly AgendaChange[]): ThingChange[] {
  const changed = new Set(agendas.flatMap(({ id, isChanged }) => (isChanged ? [`agendas/${id}`] : [])));
  return others
    .filter(({ name, things }) => differs(name, things) && !TOLD.includes(name))
    .map(({ name, things }) => compareThing(name, things))
    .map((change) => (changed.has(change.name) ? withoutDays(change) : change))
    .filter(({ name, fields, text }) => !changed.has(name) || fields.length + text.length > 0);
}

/** Told as a fact. */
const TOLD: readonly string[] = ['hours', 'language', 'status'];

const withoutDays = (change: ThingChange): ThingChange => ({
  ...change,
  fields: change.fields.filter(({ key }) => key !== 'days'),
});

function compareFactsOf(curricula: Versions<Curriculum>): FactChange[] {
  return Object.entries(FACTS).flatMap(([name, read]) => {
    const versions = ofBoth(curricula, read);
    return isEqual(versions) ? [] : [{ name: name as FactChange['name'], ...versions }];
  });
}

const FACTS: Readonly<Record<FactChange['name'], (curriculum: Curriculum) => string | undefined>> = {
  title: ({ title }) => title || undefined,
  subtitle: ({ subtitle }) => subtitle,
  version: ({ version }) => version,
  date: ({ date }) => date,
  status: ({ isDraft }) => (isDraft ? 'draft' : 'released'),
  language: ({ language }) => language,
  hours: ({ promised }) => promised && formatDuration(promised.value),
  fee: ({ fee }) => fee?.value,
};
