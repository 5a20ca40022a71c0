import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Module } from '../../model/curriculum.ts';
import { inlineList } from '../book/lists.ts';
import { type Fact, glance } from '../book/module-opening.ts';
import { sittingsOf, sittingsText } from '../book/timetable.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import type { Strings } from '../strings.ts';
import { amountText } from './amount-text.ts';
import { needsOf, participantsOf } from './amounts.ts';

/** The box at the head of a module: all that a trainer looks for before it begins. */
export function atAGlance(module: Module, context: ProseContext): Element {
  const { guideBook } = context.words;
  const objectives = module.objectives.map(({ text }) => text);
  const rows: [string, ElementContent][] = [];
  if (objectives.length > 0) rows.push([guideBook.participantsWill, inlineList(objectives, context)]);
  if (module.takeaways.length > 0) rows.push([guideBook.theyTake, inlineList(module.takeaways, context)]);
  const materials = materialList(module, context);
  if (materials) rows.push([guideBook.materialsShort, materials]);
  if (module.preparation.length > 0) rows.push([guideBook.preparation, inlineList(module.preparation, context, true)]);
  if (module.contentNote) rows.push([guideBook.contentNote, h('p', renderInline(module.contentNote.nodes, context))]);
  return glance(factsOf(module, context), rows);
}

function factsOf(module: Module, { curriculum, options, words, deck }: ProseContext): Fact[] {
  const when = sittingsText(sittingsOf(options.agenda, module), curriculum.language, words);
  const slides = deck.filter((slide) => slide.module?.id === module.id).map(({ number }) => number);
  const exercises = [...curriculum.exercises.values()]
    .filter((exercise) => exercise.module?.id === module.id)
    .map(({ number }) => number);
  const span = (numbers: readonly number[], text: (from: number, to: number) => string) =>
    numbers.length > 0 ? [text(Math.min(...numbers), Math.max(...numbers))] : [];
  return [
    ...(module.minutes ? [{ sign: 'clock' as const, text: words.minutes(module.minutes.value) }] : []),
    ...(when ? [{ sign: 'day' as const, text: when }] : []),
    ...span(slides, words.guideBook.slides).map((text) => ({ sign: 'slide' as const, text })),
    ...span(exercises, words.guideBook.exercises).map((text) => ({ sign: 'book' as const, text })),
    { sign: 'note', text: reviewText(module, words) },
  ];
}

/** What to have ready, with the amounts reckoned, and with boxes to tick. */
function materialList(module: Module, context: ProseContext): Element | undefined {
  const { curriculum, options, words } = context;
  const items = needsOf(module, participantsOf(curriculum, options)).map(({ material, amount }) => {
    const text = amountText(material, amount, words);
    const amounts = text ? [': ', h('span', { className: ['amount'] }, text)] : [];
    return h('li', h('div', [...renderInline(material.item.nodes, context), ...amounts]));
  });
  return items.length > 0 ? h('ul', { className: ['ticks', 'materials-list'] }, items) : undefined;
}

/** Who has reviewed the facts, and until when. */
function reviewText({ review }: Module, words: Strings): string {
  const { guideBook } = words;
  if (!review?.by && !review?.date) {
    return review?.due
      ? `${guideBook.notReviewed} ${guideBook.reviewDue(words.date(review.due.value))}`
      : guideBook.notReviewed;
  }
  const done = guideBook.reviewed(review.by ?? '', review.date ? words.date(review.date) : '');
  return review.due ? `${done} ${guideBook.reviewDue(words.date(review.due.value))}` : done;
}
