import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Part, part } from '../book/matter.ts';
import type { ProseContext } from '../prose.ts';
import { type SignName, sign } from '../signs.ts';
import type { Strings } from '../strings.ts';
import { leadMark } from './lead-mark.ts';

/** The signs of the margin, in the order in which they are explained. */
const LEGEND = [
  'say',
  'ask',
  'listen',
  'do',
  'slide',
  'book',
  'check',
  'card',
  'care',
  'debrief',
  'transition',
  'short',
  'seated',
  'note',
] as const satisfies readonly SignName[];

/** How to read this guide: what each sign on the axis means. */
export function howPage(context: ProseContext): Part {
  const { words } = context;
  const { guideBook } = words;
  const rows = LEGEND.map((name) =>
    h('tr', [h('th', { scope: 'row' }, h('span', [wordOf(name, words), sign(name)])), h('td', guideBook.legend[name])]),
  );
  const table = h('table', { className: ['legend'] }, h('tbody', rows));
  return part(
    { on: 'front', anchor: 'how', title: guideBook.how, lead: [{ type: 'text', value: guideBook.howLead }] },
    [table, ...leadLegend(context)],
  );
}

function wordOf(name: (typeof LEGEND)[number], { steps, forms, guideBook }: Strings): string {
  if (name === 'care') return steps.caution;
  if (name === 'seated') return steps.alternative;
  if (name === 'note') return steps.trainer;
  if (name === 'card') return forms.roleCard;
  return name === 'check' ? guideBook.check : steps[name];
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
