import type { Curriculum } from '../../../model/curriculum.ts';
import { halfDays } from '../../half-days.ts';
import type { ProseContext } from '../../prose.ts';
import { participantsOf } from '../amounts.ts';
import { cardsOf } from '../role-cards.ts';
import type { Item } from './checklist.ts';

/** What to print, and how often. */
export function printing(context: ProseContext): Item[] {
  const { curriculum, deck, options, words } = context;
  const { print } = words.guideDay;
  const people = participantsOf(curriculum, options);
  const handouts = curriculum.modules.flatMap((module) => module.handouts.map(({ title }) => title));
  const { different, copies } = allCards(curriculum, people);
  const halves = options.agenda.days.flatMap(halfDays).length;
  return [
    print.workbooks(people),
    ...(handouts.length > 0 ? [print.handouts(handouts, people)] : []),
    ...(different > 0 ? [print.cards(different, copies)] : []),
    ...(halves > 0 ? [print.runSheets(halves)] : []),
    print.forms,
    ...(deck.length > 0 ? [print.slides(deck.length)] : []),
  ];
}

function allCards({ modules }: Curriculum, people: number | undefined): ReturnType<typeof cardsOf> {
  const all = modules.map((module) => cardsOf(module, people));
  const isKnown = all.every(({ copies }) => copies !== undefined);
  return {
    different: all.reduce((sum, { different }) => sum + different, 0),
    copies: isKnown ? all.reduce((sum, { copies = 0 }) => sum + copies, 0) : undefined,
  };
}
