import type { Module } from '../../model/module.ts';
import type { Fact } from '../book/module-opening.ts';
import { sittingsOf, sittingsText } from '../book/timetable.ts';
import { cardSets } from '../cards/card-sets.ts';
import type { ProseContext } from '../prose.ts';
import { spareMinutes, sumOfSpares } from '../spare-minutes.ts';
import type { Strings } from '../strings.ts';
import { slidesOf } from './slides-of.ts';

/** The line of facts at the head of a module: how long, when, which slides and exercises, how many cards, what it can give back, who has reviewed it. */
export function glanceFacts(module: Module, context: ProseContext): Fact[] {
  const { curriculum, options, words, deck } = context;
  const { guideBook, guideDay } = words;
  const when = sittingsText(sittingsOf(options.agenda, module), curriculum.language, words);
  const slides = [
    ...deck.filter((slide) => slide.module?.id === module.id).map(({ number }) => number),
    ...module.activities.flatMap((activity) => Object.values(slidesOf(activity, context) ?? {})),
  ];
  const exercises = [...curriculum.exercises.values()]
    .filter((exercise) => exercise.module?.id === module.id)
    .map(({ number }) => number);
  const span = (numbers: readonly number[], text: (from: number, to: number) => string): string =>
    numbers.length > 0 ? text(Math.min(...numbers), Math.max(...numbers)) : '';
  const cards = cardSets(curriculum)
    .filter((set) => set.module?.id === module.id)
    .reduce((sum, set) => sum + set.cards.length, 0);
  const entries = options.agenda.days.flatMap((day) => day.entries);
  const spare = sumOfSpares(
    spareMinutes(entries.filter((entry) => entry.kind === 'module' && entry.id.value === module.id)),
  );
  const facts: Fact[] = [
    { sign: 'clock', text: module.minutes ? words.minutes(module.minutes.value) : '' },
    { sign: 'day', text: when },
    { sign: 'slide', text: span(slides, guideBook.slides) },
    { sign: 'book', text: span(exercises, guideBook.exercises) },
    { sign: 'card', text: cards > 0 ? guideDay.roleCards(cards) : '' },
    { sign: 'short', text: spare > 0 ? guideDay.canGive(words.minutes(spare)) : '' },
    { sign: 'note', text: reviewText(module, words) },
  ];
  return facts.filter(({ text }) => text !== '');
}

/** Who has reviewed the facts, and until when. */
function reviewText({ review }: Module, words: Strings): string {
  const { guideBook } = words;
  const due = review?.due ? ` ${guideBook.reviewDue(words.date(review.due.value))}` : '';
  if (!review?.by && !review?.date) return `${guideBook.notReviewed}${due}`;
  return `${guideBook.reviewed(review.by ?? '', review.date ? words.date(review.date) : '')}${due}`;
}
