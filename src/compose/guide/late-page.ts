import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { activityAnchor } from '../anchors.ts';
import { type Part, part } from '../book/matter.ts';
import { formatClock, formatClockRange } from '../format.ts';
import { type HalfDay, halfDays } from '../half-days.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { type Spare, spareMinutes, sumOfSpares } from '../spare-minutes.ts';

/** What to drop or to shorten, half-day by half-day, in the order of the clock, with the minutes that it wins. */
export function latePage(context: ProseContext): Part[] {
  const { options, words } = context;
  const { guideDay } = words;
  const halves = options.agenda.days
    .flatMap(halfDays)
    .map((half) => ({ half, spares: spareMinutes(half.entries) }))
    .filter(({ spares }) => spares.length > 0);
  if (halves.length === 0) return [];
  return [
    part(
      {
        on: 'front',
        anchor: 'late',
        title: guideDay.lateTitle,
        lead: [{ type: 'text', value: guideDay.lateLead }],
        isFlat: true,
        classes: ['late-page'],
      },
      halves.map(({ half, spares }) => halfDay(half, spares, context)),
    ),
  ];
}

function halfDay(half: HalfDay, spares: readonly Spare[], context: ProseContext): Element {
  const { curriculum, words } = context;
  const { guideDay } = words;
  const { from, to, name, day } = half;
  const clock = from === undefined || to === undefined ? '' : formatClockRange(curriculum.language, from, to);
  const title = guideDay.halfDay(words.day(day.number), name, clock);
  const total = words.minutes(sumOfSpares(spares));
  return h('section', { className: ['half-day'] }, [
    h('div', { className: ['half-day-head'] }, [
      h('h3', { className: ['title-3'] }, title),
      h('p', guideDay.canGiveBack(name, total)),
    ]),
    h('table', { className: ['grid', 'late'], ariaLabel: title }, [
      h('thead', h('tr', heads(context))),
      h(
        'tbody',
        spares.map((spare, index) => row(spare, spares.slice(index), context)),
      ),
    ]),
  ]);
}

function heads({ words: { guideDay } }: ProseContext): Element[] {
  const { when, activity, whatToDo, wins, fromHere } = guideDay.late;
  return [
    h('th', { scope: 'col' }, when),
    h('th', { scope: 'col' }, activity),
    h('th', { scope: 'col' }, whatToDo),
    h('th', { scope: 'col', className: ['num'] }, wins),
    h('th', { scope: 'col', className: ['num'] }, fromHere),
  ];
}

/** `rest`: this one and all that come after it in the half-day. */
function row(spare: Spare, rest: readonly Spare[], context: ProseContext): Element {
  const { curriculum, words } = context;
  const { activity, module, start } = spare;
  const { late } = words.guideDay;
  const title = activity.title.value;
  const name = module ? h('a', { href: `#${activityAnchor(module, activity)}` }, title) : title;
  return h('tr', [
    h('td', { className: ['clock'] }, start === undefined ? '' : formatClock(curriculum.language, start)),
    h('th', { scope: 'row' }, [module ? h('span', { className: ['no'] }, `${module.number} `) : '', name]),
    h('td', whatToDo(spare, context)),
    h(
      'td',
      { className: ['num'], dataHead: late.wins },
      spare.minutes > 0 ? words.minutes(spare.minutes) : late.unknown,
    ),
    h('td', { className: ['num', 'rest'], dataHead: late.fromHere }, words.figure(sumOfSpares(rest))),
  ]);
}

/** What the author says; and how short the activity can be, where that wins more than the author’s way. */
function whatToDo({ activity, kind, minutes }: Spare, context: ProseContext): ElementContent[] {
  const { words } = context;
  const { late } = words.guideDay;
  if (kind === 'drop') return [{ type: 'text', value: late.drop }];
  const { ifShort, range } = activity;
  const said = ifShort ? renderInline(ifShort.text.nodes, context) : [];
  const saved = ifShort?.saves;
  if (!range || (saved !== undefined && saved >= minutes)) return said;
  const planned = activity.minutes?.value ?? 0;
  const least = range.value[0];
  const more = saved === undefined ? late.downTo(least, planned) : late.alone(words.minutes(saved), least, planned);
  return [...said, { type: 'text', value: said.length > 0 ? ` ${more}` : more }];
}
