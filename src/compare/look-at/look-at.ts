import type { Edition } from '../edition.ts';
import type { ThingPair } from '../pair-modules.ts';
import { ofBoth } from '../versions.ts';
import { factsIn, reviewsIn } from './facts.ts';
import { rights, unlocked } from './rights.ts';
import { newlySilenced, weakenedRules, wordsWaived } from './rules.ts';

/** Something that needs a second pair of eyes. */
export interface LookAt {
  readonly kind: LookAtKind;
  /** What it is about: a rule, a thing, a file. */
  readonly subject: string;
  /** What was there and is there no more, and what is new; either may be empty. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** In the order in which they are told. */
export const LOOK_AT_KINDS = [
  'rule',
  'silenced',
  'baseline',
  'words',
  'phone',
  'dose',
  'citation',
  'address',
  'review',
  'licence',
  'credits',
  'permission',
  'lock',
] as const;
export type LookAtKind = (typeof LOOK_AT_KINDS)[number];

/** Both versions of a curriculum. */
export type Editions = Readonly<Record<'before' | 'after', Edition>>;

/** Things that differ: of modules, and all others. A module may be called as a list is, so they are not told apart by name. */
export interface Pairs {
  readonly ofModules: readonly ThingPair[];
  readonly others: readonly ThingPair[];
}

/** Everything in a change that a reviewer should not miss, in the order of its kinds. */
export const findLookAt = (editions: Editions, pairs: Pairs): LookAt[] =>
  [
    ...weakenedRules(editions),
    ...newlySilenced(editions),
    ...wordsWaived(pairs),
    ...factsIn(pairs),
    ...reviewsIn(ofBoth(editions, ({ curriculum }) => curriculum)),
    ...rights(editions, pairs),
    ...unlocked(pairs),
  ].sort((a, b) => LOOK_AT_KINDS.indexOf(a.kind) - LOOK_AT_KINDS.indexOf(b.kind));
