import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Activity, Module } from '../../model/module.ts';
import { exerciseAnchor, fileAnchor } from '../anchors.ts';
import { pagePhrase } from '../page-phrase.ts';
import { anchorOf } from '../prose/directives/exercise.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { givenOut } from './given-out.ts';

/** What to hand out in an activity: its own materials, handouts and role cards, and what participants open. */
export function givenItems(module: Module | undefined, activity: Activity, context: ProseContext): ElementContent[][] {
  const { words } = context;
  const { runSheets } = words;
  const { handouts, roles, exercises, recalls } = givenOut(module, activity, context);
  const cards = roles.flatMap((role) => context.cardNumbers.get(role) ?? []);
  const inBook = (anchor: string) => pagePhrase(words, 'workbook', anchor, runSheets.inBook);
  return [
    ...activity.materials.map(({ item }) => renderInline(item.nodes, context)),
    ...rowsOf(cards).map(([from, to]) => [text(runSheets.cards(from, to))]),
    ...handouts.map(({ title, path }) => [text(runSheets.handout(title)), inBook(fileAnchor(path))]),
    ...rowsOf(exercises).map(([from, to]) => [text(runSheets.exercises(from, to)), inBook(exerciseAnchor(from))]),
    // Looks back follow each other in the book: the page of the first is enough.
    ...recalls
      .slice(0, 1)
      .flatMap((recall) => anchorOf(recall, context) ?? [])
      .map((anchor) => [text(words.forms.recall), inBook(anchor)]),
  ];
}

/** A line for each. */
export const givenList = (items: readonly ElementContent[][]): Element =>
  h(
    'ul',
    { className: ['give'] },
    items.map((item) => h('li', item)),
  );

/** One after the other, where there is little room. */
export const givenLine = (items: readonly ElementContent[][]): ElementContent[] =>
  items.flatMap((item, index) => (index === 0 ? item : [text(SEPARATOR), ...item]));

/** It ends a line, and never begins one. */
const SEPARATOR = '\u00a0\u00b7 ';

/** Numbers that follow each other as one row: 3, 4, 5, 9 are 3 to 5, and 9. */
function rowsOf(numbers: readonly number[]): [number, number][] {
  const rows: [number, number][] = [];
  for (const number of numbers) {
    const last = rows.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else rows.push([number, number]);
  }
  return rows;
}

const text = (value: string): ElementContent => ({ type: 'text', value });
