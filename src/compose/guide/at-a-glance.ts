import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Module } from '../../model/curriculum.ts';
import { inlineList } from '../book/lists.ts';
import { type Fact, glance } from '../book/module-opening.ts';
import { sittingsOf, sittingsText } from '../book/timetable.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { amountText } from './amount-text.ts';
import { needsOf, participantsOf } from './amounts.ts';

/** The box at the head of a module: all that a trainer looks for before it begins. */
export function atAGlance(module: Module, context: ProseContext): Element {
  const { guideBook } = context.words;
  const objectives = module.objectives.map(({ text }) => text);
  const rows: [string, ElementContent][] = [];
  if (objectives.length > 0) rows.push([guideBook.participantsWill, inlineList(objectives, context)]);
  if (module.takeaways.length > 0) rows.push([guideBook.theyTake, inlineList(module.takeaways, context)]);
  const ready = haveReady(module, context);
  if (ready.length > 0) rows.push([guideBook.haveReady, h('div', { className: ['two'] }, ready)]);
  if (module.contentNote) rows.push([guideBook.contentNote, h('p', renderInline(module.contentNote.nodes, context))]);
  rows.push([guideBook.review, h('p', reviewText(module, context))]);
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
  ];
}

/** Materials with their amounts, and what to prepare, with boxes to tick. */
function haveReady(module: Module, context: ProseContext): Element[] {
  const { curriculum, options, words } = context;
  const items = needsOf(module, participantsOf(curriculum, options)).map(({ material, amount }) => {
    const text = amountText(material, amount, words);
    return h(
      'li',
      h('div', [
        ...renderInline(material.item.nodes, context),
        text ? h('span', { className: ['amount'] }, ` ${text}`) : '',
      ]),
    );
  });
  const column = (title: string, list: Element) => h('div', [h('p', { className: ['title-4'] }, title), list]);
  return [
    ...(items.length > 0 ? [column(words.guideBook.materialsShort, h('ul', { className: ['ticks'] }, items))] : []),
    ...(module.preparation.length > 0
      ? [column(words.guideBook.preparation, inlineList(module.preparation, context, true))]
      : []),
  ];
}

/** Who has reviewed the facts, and until when. */
function reviewText({ review }: Module, { words }: ProseContext): string {
  const { guideBook, pages } = words;
  if (!review?.by && !review?.date) {
    return review?.due
      ? `${guideBook.notReviewed} ${guideBook.reviewDue(pages.date(review.due.value))}`
      : guideBook.notReviewed;
  }
  const done = guideBook.reviewed(review.by ?? '', review.date ? pages.date(review.date) : '');
  return review.due ? `${done} ${guideBook.reviewDue(pages.date(review.due.value))}` : done;
}
