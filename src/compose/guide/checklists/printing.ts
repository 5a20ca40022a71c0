import { cardSets } from '../../cards/card-sets.ts';
import { halfDays } from '../../half-days.ts';
import { printed } from '../../handouts/handout-sheets.ts';
import type { ProseContext } from '../../prose.ts';
import { participantsOf } from '../amounts.ts';
import type { Item } from './checklist.ts';

/** What to print, and how often. */
export function printing(context: ProseContext): Item[] {
  const { curriculum, deck, options, words } = context;
  const { print } = words.guideDay;
  const people = participantsOf(curriculum, options);
  const handouts = printed(context).map(({ handout }) => handout.title);
  const cards = cardSets(curriculum).reduce((sum, set) => sum + set.cards.length, 0);
  const slides = deck.at(-1)?.number ?? 0;
  const halves = options.agenda.days.flatMap(halfDays).length;
  return [
    print.workbooks(people),
    ...(handouts.length > 0 ? [print.handouts(handouts)] : []),
    ...(cards > 0 ? [print.cards(cards)] : []),
    ...(halves > 0 ? [print.runSheets(halves)] : []),
    print.forms,
    ...(slides > 0 ? [print.slides(slides)] : []),
  ];
}
