import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Part, part } from '../book/matter.ts';
import type { ProseContext } from '../prose.ts';
import { type SignName, sign } from '../signs.ts';
import type { Strings } from '../strings.ts';
import { leadMark } from './lead-mark.ts';

type StepWord = keyof Strings['guideBook']['legend'];

/** The signs of the margin, in the order in which they are explained. */
const LEGEND: readonly (readonly [StepWord, SignName])[] = [
  ['say', 'say'],
  ['ask', 'ask'],
  ['listen', 'listen'],
  ['do', 'do'],
  ['slide', 'slide'],
  ['book', 'book'],
  ['check', 'check'],
  ['role', 'card'],
  ['caution', 'care'],
  ['debrief', 'debrief'],
  ['transition', 'transition'],
  ['short', 'short'],
  ['alternative', 'seated'],
  ['trainer', 'note'],
];

/** How to read this guide: what each sign on the axis means. */
export function howPage(context: ProseContext): Part {
  const { guideBook, steps } = context.words;
  const rows = LEGEND.map(([name, look]) =>
    h('tr', { className: [`kind-${name}`] }, [
      h('th', { scope: 'row' }, h('span', [steps[name], sign(look)])),
      h('td', guideBook.legend[name]),
    ]),
  );
  const table = h('table', { className: ['legend'] }, h('tbody', rows));
  return part(
    { on: 'front', anchor: 'how', title: guideBook.how, lead: [{ type: 'text', value: guideBook.howLead }] },
    [table, ...leadLegend(context)],
  );
}

function leadLegend({ curriculum, words }: ProseContext): Element[] {
  const isLed = curriculum.modules.some(({ activities }) =>
    activities.some(({ lead }) => lead === 'A' || lead === 'B'),
  );
  if (!isLed) return [];
  return [
    h('p', { className: ['prose', 'small', 'apart'] }, [
      leadMark('A', words),
      ' ',
      leadMark('B', words),
      ` ${words.guideBook.leadLegend}`,
    ]),
  ];
}
