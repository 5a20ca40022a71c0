import type { Versions } from './versions.ts';

/** Something with an id, and with all its words, by which it is known under another one. */
export interface Known {
  readonly id: string;
  readonly words: string;
}

/** The least share of the words of two things that is common to both, for one to be the other under a new id. */
const ALIKE = 0.5;

/**
 * Finds for everything what it was before: under the same id; else with the very same words; else with mostly the same words, where nothing else
 * came or went between the same neighbors. In the order of now; what is gone follows what stood before it.
 */
export function pairUp<T extends Known>(old: readonly T[], now: readonly T[]): Versions<T>[] {
  const partners = new Map<T, T>();
  pairBy(({ id }) => id, old, now, partners);
  pairBy(({ words }) => words, unpaired(old, partners), unpaired(now, partners), partners);
  pairBetweenNeighbors(old, now, partners);
  return inOrder(old, now, partners);
}

const unpaired = <T>(things: readonly T[], partners: ReadonlyMap<T, T>): T[] =>
  things.filter((thing) => !partners.has(thing));

const join = <T>(one: T, other: T, partners: Map<T, T>): void => {
  partners.set(one, other);
  partners.set(other, one);
};

function pairBy<T>(keyOf: (thing: T) => string, old: readonly T[], now: readonly T[], partners: Map<T, T>): void {
  const known = new Map(old.toReversed().flatMap((thing) => (keyOf(thing) ? [[keyOf(thing), thing] as const] : [])));
  for (const thing of now) {
    const partner = known.get(keyOf(thing));
    if (partner && !partners.has(partner)) join(partner, thing, partners);
  }
}

function pairBetweenNeighbors<T extends Known>(old: readonly T[], now: readonly T[], partners: Map<T, T>): void {
  const [gone, fresh] = [
    gapsOf(old, partners, (thing) => thing),
    gapsOf(now, partners, (thing) => partners.get(thing)),
  ];
  for (const [neighbor, [before, ...more]] of gone) {
    const [after, ...others] = fresh.get(neighbor) ?? [];
    if (before && after && more.length + others.length === 0 && isAlike(before.words, after.words))
      join(before, after, partners);
  }
}

/** What has no partner, by the last thing before it that has one, as that was called before. */
function gapsOf<T>(
  things: readonly T[],
  partners: ReadonlyMap<T, T>,
  oldOf: (thing: T) => T | undefined,
): Map<T | undefined, T[]> {
  const gaps = new Map<T | undefined, T[]>();
  let neighbor: T | undefined;
  for (const thing of things) {
    if (partners.has(thing)) neighbor = oldOf(thing);
    else {
      const gap = gaps.get(neighbor);
      if (gap) gap.push(thing);
      else gaps.set(neighbor, [thing]);
    }
  }
  return gaps;
}

export function isAlike(one: string, other: string): boolean {
  const [words, others] = [new Set(one.match(WORD)), new Set(other.match(WORD))];
  const common = [...words].filter((word) => others.has(word)).length;
  return common > 0 && common >= ALIKE * Math.max(words.size, others.size);
}

const WORD = /[\p{L}\p{N}]+/gu;

function inOrder<T>(old: readonly T[], now: readonly T[], partners: ReadonlyMap<T, T>): Versions<T>[] {
  const gone = gapsOf(old, partners, (thing) => thing);
  const lost = (neighbor: T | undefined): Versions<T>[] =>
    (gone.get(neighbor) ?? []).map((before) => ({ before, after: undefined }));
  return [
    ...lost(undefined),
    ...now.flatMap((after) => {
      const before = partners.get(after);
      return [{ before, after }, ...(before === undefined ? [] : lost(before))];
    }),
  ];
}
