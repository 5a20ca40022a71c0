/** What is printed of a course: the figures of reports, of timetables and of documents, as the oracle reckons them. */
import {
  type Course,
  type CourseAgenda,
  type CourseDay,
  type CourseEntry,
  lengthOf,
  moduleOf,
  scheduledBy,
} from './course.ts';
import { clockText, durationText, type Sums, statedOf, sumsOf, sumsOfAgenda } from './reckon.ts';

/** `check --format json`, of one curriculum. */
export const expectedReport = (course: Course) => ({
  id: 'course',
  path: 'c',
  version: '1.0.0',
  minutes: { required: course.promised, modules: statedOf(course) },
  modules: course.sections.flatMap(({ id: section, modules }) =>
    modules.map((id) => ({ id, number: numberOf(id, course), section, minutes: moduleOf(course, id).minutes })),
  ),
  agendas: course.agendas.map((agenda) => ({
    id: agenda.id,
    ...sumsOfAgenda(agenda, course),
    days: agenda.days.map((day, at) => ({
      title: `Day ${at + 1}`,
      start: clockText(day.start),
      end: clockText(endOf(day, course)),
      instructional: sumsOf(day.entries, course).instructional,
    })),
  })),
});

const numberOf = (id: string, { sections }: Course): number =>
  sections.flatMap(({ modules }) => modules).indexOf(id) + 1;

const endOf = ({ start, entries }: CourseDay, course: Course): number => start + sumsOf(entries, course).clock;

interface Row {
  readonly entry: CourseEntry;
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly sums: Sums;
  readonly isContinued: boolean;
}

/** Every entry with its clock times, in order. */
function rowsOf({ days }: CourseAgenda, course: Course): Row[] {
  const seen = new Set<string>();
  return days.flatMap(({ start, entries }, day) => {
    let now = start;
    return entries.map((entry): Row => {
      const from = now;
      now += lengthOf(entry, course);
      const isContinued = entry.kind === 'module' && seen.has(entry.module);
      if (entry.kind === 'module') seen.add(entry.module);
      return { entry, day, from, to: now, sums: sumsOf([entry], course), isContinued };
    });
  });
}

/** `agenda --format json`, of one agenda: what must stand in it. */
export function expectedJson(agenda: CourseAgenda, course: Course): object {
  const rows = rowsOf(agenda, course);
  return {
    required: course.promised,
    ...sumsOfAgenda(agenda, course),
    days: agenda.days.map((day, at) => ({
      start: clockText(day.start),
      end: clockText(endOf(day, course)),
      ...sumsOf(day.entries, course),
      schedule: rows.filter((row) => row.day === at).map((row) => jsonRow(row, course)),
    })),
  };
}

const jsonRow = ({ entry, from, to, sums, isContinued }: Row, course: Course): object => ({
  kind: entry.kind,
  start: clockText(from),
  end: clockText(to),
  minutes: sums.clock,
  instructional: sums.instructional,
  ...(entry.kind === 'module' && {
    module: entry.module,
    number: numberOf(entry.module, course),
    activities: scheduledBy(entry, course).map(({ id }) => id),
    continued: isContinued,
  }),
});

/** `agenda --format csv`, without its head and without titles, which have no figures. */
export const expectedCsv = (agenda: CourseAgenda, course: Course): string[][] =>
  agenda.days.length > 0
    ? rowsOf(agenda, course).map(({ entry, day, from, to, sums }) => [
        `${day + 1}`,
        clockText(from),
        clockText(to),
        entry.kind,
        entry.kind === 'module' ? `${numberOf(entry.module, course)}` : '',
        `${sums.clock}`,
        `${sums.instructional}`,
      ])
    : course.sections
        .flatMap(({ modules }) => modules)
        .map((id, at) => {
          const { minutes } = moduleOf(course, id);
          return ['', '', '', 'module', `${at + 1}`, `${minutes}`, `${minutes}`];
        });

/** The sum under a timetable: `36 + 40 = 76 min = 1 h 16 min of 1 h 16 min`. */
export function expectedSum(agenda: CourseAgenda, course: Course): string {
  const parts =
    agenda.days.length > 0
      ? agenda.days.map(({ entries }) => sumsOf(entries, course).instructional)
      : course.sections.flatMap(({ modules }) => modules.map((id) => moduleOf(course, id).minutes));
  const total = parts.reduce((all, one) => all + one, 0);
  const sum = parts.length > 1 ? `${parts.map(figure).join(' + ')} = ` : '';
  return `${sum}${figure(total)} min = ${durationText(total)}`;
}

/** `1,080` */
const figure = (value: number): string =>
  value < 1000 ? `${value}` : `${Math.trunc(value / 1000)},${`${value}`.slice(-3)}`;

/** `1:05 PM`, `12:00 AM` at midnight. */
function hand(minutes: number, withHalf = true): string {
  const hour = Math.trunc(minutes / 60) % 24;
  const face = `${hour % 12 === 0 ? 12 : hour % 12}:${clockText(minutes).slice(-2)}`;
  return withHalf ? `${face} ${hour < 12 ? 'AM' : 'PM'}` : face;
}

const range = (from: number, to: number): string =>
  `${hand(from, hand(from).slice(-2) !== hand(to).slice(-2))}–${hand(to)}`;

const minutesText = (value: number): string => `${figure(value)} min`;

/** The tables of documents, row by row: what stands in the columns of figures. */
export function expectedTables(agenda: CourseAgenda, course: Course): object {
  const rows = rowsOf(agenda, course);
  const { days } = agenda;
  const all = sumsOfAgenda(agenda, course);
  const perDay = days.map((day) => sumsOf(day.entries, course));
  const shown = (['instructional', 'optional', 'breaks', 'meals', 'events', 'clock'] as const).filter(
    (key) => key === 'instructional' || key === 'clock' || all[key] > 0,
  );
  const times = days.map((day) => range(day.start, endOf(day, course)));
  const hasOther = all.optional + all.events > 0;
  const proof = ({ instructional, breaks, meals, optional, events }: Sums): string[] => [
    minutesText(instructional),
    minutesText(breaks),
    minutesText(meals),
    ...(hasOther ? [minutesText(optional + events)] : []),
  ];
  const timetables = days.map((day, at) => [
    ...rows
      .filter((row) => row.day === at)
      .map(({ entry, from, sums }) => [
        hand(from),
        entry.kind === 'module' ? `${numberOf(entry.module, course)}` : '',
        minutesText(sums.clock),
      ]),
    [hand(endOf(day, course)), '', minutesText(sumsOf(day.entries, course).instructional)],
  ]);
  const hasDays = days.length > 0;
  return {
    timetable: timetables,
    hours: hasDays
      ? [
          [
            ...perDay.map((sums, at) => [times[at], ...shown.map((key) => figure(sums[key]))]),
            ['', ...shown.map((key) => figure(all[key]))],
          ],
        ]
      : [],
    proof: hasDays ? [[...perDay.map((sums, at) => [times[at], ...proof(sums)]), ['', ...proof(all)]]] : [],
  };
}
