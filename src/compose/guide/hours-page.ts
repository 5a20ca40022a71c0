import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Agenda, Day } from '../../model/agenda.ts';
import { endOfDay } from '../../resolve/agenda-totals.ts';
import { type Part, part } from '../book/matter.ts';
import { dayTitle } from '../book/timetable.ts';
import { contactLines, plainLine } from '../contact-hours.ts';
import { type DayMinutes, learningMinutes, minutesOfDay } from '../day-minutes.ts';
import { formatClockRange } from '../format.ts';
import type { ProseContext } from '../prose.ts';

const COLUMNS = [
  'instructional',
  'optional',
  'breaks',
  'meals',
  'events',
  'clock',
] as const satisfies readonly (keyof DayMinutes)[];

/** The proof that the hours add up, day by day; the other agendas of the course in short. */
export function hoursPage(context: ProseContext): Part {
  const { curriculum, options, words } = context;
  const { guideBook } = words;
  const others = curriculum.agendas.filter(({ id }) => id !== options.agenda.id);
  const other =
    others.length > 0
      ? [
          h('h3', { className: ['title-3', 'apart'] }, guideBook.otherAgendas),
          ...others.map((agenda) => shortly(agenda, context)),
        ]
      : [];
  const lead = [{ type: 'text' as const, value: guideBook.hoursLead(options.agenda.title) }];
  return part({ on: 'front', anchor: 'hours', title: guideBook.hoursTitle, lead, isFlat: true }, [
    ...(options.agenda.days.length > 0 ? [scrolling(hoursTable(options.agenda.days, context), context)] : []),
    verdict(context),
    ...contactHours(context),
    ...other,
  ]);
}

const scrolling = (table: Element, { words }: ProseContext): Element =>
  h('div', { className: ['scroll'], role: 'group', ariaLabel: words.guideBook.hoursTitle, tabIndex: 0 }, table);

function hoursTable(days: readonly Day[], { curriculum, words }: ProseContext): Element {
  const { columns, total } = words.guideBook;
  const perDay = days.map((day) => ({ day, totals: minutesOfDay(day) }));
  const sum = (key: keyof DayMinutes) => perDay.reduce((all, { totals }) => all + totals[key], 0);
  // A column of zeros says nothing; learning time and the clock always stand.
  const shown = COLUMNS.filter((key) => key === 'instructional' || key === 'clock' || sum(key) > 0);
  const heads = {
    instructional: columns.learning,
    optional: columns.optional,
    breaks: columns.breaks,
    meals: columns.meals,
    events: columns.events,
    clock: columns.all,
  };
  const cell = (value: number) => h('td', { className: ['num'] }, words.figure(value));
  const clock = (day: Day) => {
    const end = endOfDay(day);
    return day.start === undefined || end === undefined ? '' : formatClockRange(curriculum.language, day.start, end);
  };
  return h('table', { className: ['grid', 'hours'] }, [
    h(
      'thead',
      h('tr', [
        h('th', { scope: 'col' }, columns.day),
        h('th', { scope: 'col' }, columns.clock),
        ...shown.map((key) => h('th', { scope: 'col', className: ['num'] }, heads[key])),
      ]),
    ),
    h(
      'tbody',
      perDay.map(({ day, totals }) =>
        h('tr', [
          h('th', { scope: 'row' }, dayTitle(day, words)),
          h('td', clock(day)),
          ...shown.map((key) => cell(totals[key])),
        ]),
      ),
    ),
    h('tfoot', h('tr', [h('th', { scope: 'row' }, total), h('td'), ...shown.map((key) => cell(sum(key)))])),
  ]);
}

/** What the sum is, against what was promised. */
function verdict({ curriculum, options, words }: ProseContext): Element {
  const { guideBook } = words;
  const { days } = options.agenda;
  const learning = learningMinutes(curriculum, options.agenda);
  const [minutes, hours] = [words.minutesInWords(learning), words.hours(learning)];
  const promised = curriculum.promised?.value;
  const text =
    promised === undefined || promised === learning
      ? guideBook.asPromised(minutes, hours)
      : guideBook.otherwise(minutes, hours, words.hours(promised));
  return h('p', { className: ['verdict', 'voice'] }, days.length > 0 ? text : `${text} ${guideBook.estimate}`);
}

/** What may be told of contact hours: plain ones, and under each scheme that the curriculum names, with the rule’s source. */
function contactHours({ curriculum, options, words }: ProseContext): Element[] {
  const lines = contactLines(curriculum, options.agenda, words);
  if (!lines) return [];
  const schemes = lines.schemes.map(({ text, body, source }) => h('li', [text, ' ', h('small', `${body}, ${source}`)]));
  return [
    h('p', { className: ['contact-hours'] }, `${plainLine(lines)}.`),
    ...(schemes.length > 0 ? [h('ul', { className: ['contact-schemes'] }, schemes)] : []),
    ...(lines.unapproved ? [h('p', { className: ['contact-hours'] }, lines.unapproved)] : []),
  ];
}

function shortly(agenda: Agenda, { curriculum, words }: ProseContext): Element {
  const learning = learningMinutes(curriculum, agenda);
  const facts = [
    words.guideBook.deliveries[agenda.delivery],
    ...(agenda.days.length > 0 ? [words.days(agenda.days.length), words.hours(learning)] : []),
  ];
  const days = agenda.days.map((day) =>
    h('li', `${dayTitle(day, words)}: ${words.minutes(minutesOfDay(day).instructional)}`),
  );
  return h('div', { className: ['other-agenda'] }, [
    h('p', [h('strong', agenda.title), `: ${facts.join(', ')}`]),
    days.length > 0 ? h('ul', { className: ['small', 'columns'] }, days) : '',
  ]);
}
