import { participantsOf } from '../guide/amounts.ts';
import type { ProseContext } from '../prose.ts';
import type { CardSet } from './card-sets.ts';

/** Sets to print: one for each group, the one that is not full included; undefined where people or groups are not known. */
export function setsOf({ activity }: CardSet, { curriculum, options }: ProseContext): number | undefined {
  const people = participantsOf(curriculum, options);
  return people === undefined || activity?.group === undefined ? undefined : Math.ceil(people / activity.group);
}

/** `6 sets for 16 participants, in groups of 3`. */
export function setsText(set: CardSet, context: ProseContext): string {
  const { curriculum, options, words } = context;
  const people = participantsOf(curriculum, options);
  const sets = setsOf(set, context);
  const group = set.activity?.group;
  if (sets === undefined || people === undefined || group === undefined) return words.cards.setPerGroup;
  return words.cards.setsFor(sets, people, words.grouping(group));
}
