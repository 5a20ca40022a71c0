import type { Thing } from '../adapt/things/thing.ts';
import { groupBy } from '../model/group-by.ts';
import { type ActivityPair, isUnread, type ModulePair, wordsWithoutTitle } from './pair-modules.ts';
import { isAlike } from './pair-up.ts';

/**
 * Finds activities again that went from one module to another, as they do where a module is split, or two are merged: those with the very same
 * words, else those that kept their id and most of their words. Where one came from stands only that it went.
 */
export function moveBetweenModules(modules: readonly ModulePair[]): ModulePair[] {
  const all = modules.filter((module) => !isUnread(module)).flatMap(({ activities }) => activities);
  const gone = all.filter(({ activities }) => activities.after === undefined);
  const fresh = all.filter(({ activities }) => activities.before === undefined);
  const moves = new Map<ActivityPair, ActivityPair>();
  const join = (from: ActivityPair, pair: ActivityPair): void => {
    moves.set(pair, {
      ...pair,
      activities: { before: from.activities.before, after: pair.activities.after },
      things: { before: from.things.before, after: pair.things.after },
      isMoved: true,
      movedFrom: from.name,
    });
    moves.set(from, { ...from, things: { before: undefined, after: undefined }, movedTo: pair.name });
  };
  const byWords = groupBy(gone, ({ things }) => wordsOf(things.before));
  for (const pair of fresh) {
    const from = byWords.get(wordsOf(pair.things.after))?.shift();
    if (from && wordsOf(from.things.before) !== '') join(from, pair);
  }
  const byId = groupBy(
    gone.filter((one) => !moves.has(one)),
    ({ activities }) => activities.before?.id,
  );
  for (const pair of fresh.filter((one) => !moves.has(one))) {
    const [from, ...others] = byId.get(pair.activities.after?.id) ?? [];
    // Where several are called so, nobody knows which it was.
    if (!from || others.length > 0 || moves.has(from)) continue;
    if (isAlike(wordsOf(from.things.before), wordsOf(pair.things.after))) join(from, pair);
  }
  return modules.map((module) => ({ ...module, activities: module.activities.map((one) => moves.get(one) ?? one) }));
}

/** One without any text of its own is like many others. */
const wordsOf = (thing: Thing | undefined): string =>
  thing && thing.wording.trainer.text !== '' ? wordsWithoutTitle(thing) : '';
