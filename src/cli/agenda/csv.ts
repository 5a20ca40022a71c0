import { clockCode } from '../../model/clock.ts';
import { visible } from '../report/visible.ts';
import type { AgendaFormat } from './formats.ts';
import type { AgendaView, DayView, RowView } from './view-agenda.ts';

const HEAD = [
  'curriculum',
  'agenda',
  'day',
  'day title',
  'date',
  'start',
  'end',
  'kind',
  'number',
  'module',
  'title',
  'continued',
  'minutes',
  'instructional',
];

/** A line for each entry, for spreadsheets; an unknown figure leaves its cell empty. */
export const csv: AgendaFormat = (agendas) =>
  [HEAD, ...agendas.flatMap(linesOf)].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');

type CellValue = string | number | undefined;

const linesOf = (agenda: AgendaView): CellValue[][] => [
  ...agenda.days.flatMap((day) => day.rows.map((row) => lineOf(agenda, day, row))),
  ...agenda.selfStudy.map((row) => lineOf(agenda, undefined, row)),
];

const lineOf = ({ curriculum, id }: AgendaView, day: DayView | undefined, row: RowView): CellValue[] => [
  curriculum.id,
  id,
  day?.number,
  day?.title,
  day?.date,
  code(row.start),
  code(row.end),
  row.kind,
  row.module?.number,
  row.module?.id,
  row.title,
  row.isContinued ? 'yes' : '',
  row.minutes,
  row.instructional,
];

const code = (clock: number | undefined): string => (clock === undefined ? '' : clockCode(clock));

/**
 * One cell after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csvCell(value: CellValue): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const guarded = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  const text = visible(guarded);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
