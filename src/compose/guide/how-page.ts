import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Part, part } from '../book/matter.ts';
import { type ProseContext, quotes } from '../prose.ts';
import { type SignName, sign } from '../signs.ts';
import type { Strings } from '../strings.ts';
import { leadMark } from './lead-mark.ts';

type LegendWord = keyof Strings['guideBook']['legend'];

/** The signs of the margin, in the order in which they are explained. */
const LEGEND: readonly (readonly [LegendWord, SignName])[] = [
  ['say', 'say'],
  ['ask', 'ask'],
  ['listen', 'listen'],
  ['do', 'do'],
  ['slide', 'slide'],
  ['book', 'book'],
  ['handout', 'handout'],
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
  const { guideBook, handout, steps } = context.words;
  const rows = LEGEND.map(([name, look]) =>
    h('tr', { className: [`kind-${name}`] }, [
      h('th', { scope: 'row' }, h('span', [name === 'handout' ? handout : steps[name], sign(look)])),
      h('td', guideBook.legend[name]),
    ]),
  );
  const table = h('table', { className: ['legend'] }, h('tbody', rows));
  return part(
    { on: 'front', anchor: 'how', title: guideBook.how, lead: [{ type: 'text', value: guideBook.howLead }] },
    [table, ...leadLegend(context), ...quoteLegend(context)],
  );
}

function quoteLegend(context: ProseContext): Element[] {
  const { quoted, quotedText } = context.words.pages;
  return quotes(context) ? [h('p', { className: ['prose', 'small'] }, [h('b', quoted), ': ', quotedText])] : [];
}

/** Only for those who lead something in this course. */
function leadLegend({ curriculum, words }: ProseContext): Element[] {
  const activities = curriculum.modules.flatMap((module) => module.activities);
  const leads = (['A', 'B', 'host'] as const).filter((lead) => activities.some((activity) => activity.lead === lead));
  if (leads.length === 0) return [];
  return [
    h('p', { className: ['prose', 'small', 'apart'] }, [
      ...leads.flatMap((lead) => [leadMark(lead, words), ' ']),
      words.guideBook.leadLegend,
    ]),
  ];
}
