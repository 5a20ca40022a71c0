import { clockCode } from '../../model/clock.ts';
import { type CellValue, csvLines } from '../csv-lines.ts';
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
export const csv: AgendaFormat = (agendas) => csvLines([HEAD, ...agendas.flatMap(linesOf)]);

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
