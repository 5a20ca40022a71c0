import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Agenda, AgendaEntry, Day } from '../../../model/agenda.ts';
import type { Clock } from '../../../model/clock.ts';
import { endOfDay } from '../../../resolve/agenda-totals.ts';
import { activityAnchor, entryAnchor } from '../../anchors.ts';
import { formatClockRange } from '../../format.ts';
import type { ProseContext } from '../../prose.ts';
import type { Strings } from '../../strings.ts';
import { endOf } from '../timetable.ts';

/** Something on an agenda that has a beginning, an end and a place in the guide. */
export interface Showing {
  readonly day: number;
  readonly from: Clock;
  readonly to: Clock;
  readonly title: string;
  readonly anchor: string;
}

/** Everything that is on, in the order of the clock: activities by themselves, breaks and events as rows of their day. */
export const showingsOf = ({ days }: Agenda, words: Strings): Showing[] =>
  days.flatMap((day) => day.entries.flatMap((entry, index) => showingsIn(entry, index, day, words)));

function showingsIn(entry: AgendaEntry, index: number, { number: day }: Day, words: Strings): Showing[] {
  const end = endOf(entry);
  if (entry.kind !== 'module') {
    const title = entry.kind === 'event' ? entry.title : (entry.title ?? words[entry.kind]);
    return spansOf(entry.start, end).map((span) => ({ day, ...span, title, anchor: entryAnchor(day, index + 1) }));
  }
  const { module, activities } = entry;
  return activities.flatMap(({ activity, start }, at) => {
    if (!module || !activity) return [];
    const { title } = activity;
    const anchor = activityAnchor(module, activity);
    return spansOf(start, activities[at + 1]?.start ?? end).map((span) => ({
      day,
      ...span,
      title: title.value,
      anchor,
    }));
  });
}

/** Nothing where an end of it is unknown, or where no time passes. */
function spansOf(from: Clock | undefined, to: Clock | undefined): Pick<Showing, 'from' | 'to'>[] {
  return from !== undefined && to !== undefined && from < to ? [{ from, to }] : [];
}

/** A field for a clock time that leads to what is on then; nothing where the agenda has no clock times. */
export function clockTool({ curriculum, options, words }: ProseContext): Element[] {
  const { reading } = words;
  const showings = showingsOf(options.agenda, words);
  const days = options.agenda.days.filter(({ number }) => showings.some(({ day }) => day === number));
  if (days.length === 0) return [];
  const span = (from: Clock, to: Clock) => formatClockRange(curriculum.language, from, to);
  const dayOption = (day: Day): Element => {
    const end = endOfDay(day);
    const dataSpan = day.start === undefined || end === undefined ? '' : span(day.start, end);
    return h('option', { value: String(day.number), dataDate: day.date, dataSpan }, words.day(day.number));
  };
  return [
    h('form', { className: ['clock-tool'], ariaLabel: reading.clock, hidden: true, dataClock: '' }, [
      h('p', { className: ['label'] }, reading.clock),
      h('label', [h('span', reading.clockDay), h('select', { dataDay: '' }, days.map(dayOption))]),
      h('label', [h('span', reading.clockTime), h('input', { type: 'time', step: 60, dataTime: '' })]),
      h('button', { type: 'submit' }, reading.clockShow),
      h('button', { type: 'button', dataNow: '' }, reading.clockNow),
      h('p', {
        className: ['small'],
        role: 'status',
        dataAnswer: '',
        dataOn: reading.isOn,
        dataNothing: reading.nothingOn,
        dataMissing: reading.noTime,
      }),
      h(
        'ol',
        { hidden: true, dataShowings: '' },
        showings.map(({ day, from, to, title, anchor }) =>
          h('li', { dataDay: String(day), dataFrom: String(from), dataTo: String(to), dataSpan: span(from, to) }, [
            h('a', { href: `#${anchor}` }, title),
          ]),
        ),
      ),
    ]),
  ];
}
