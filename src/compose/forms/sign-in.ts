import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Day } from '../../model/agenda.ts';
import { dayTitle } from '../book/timetable.ts';
import { formatClockRange } from '../format.ts';
import { halfDays } from '../half-days.ts';
import { textMarks } from '../prose/directives/field-marks.ts';
import type { ProseContext } from '../prose.ts';
import { isLarge } from '../sheets.ts';
import { extraHeight, formHead } from './form-head.ts';

/** People to make room for where a curriculum does not say how many may come. */
const USUAL = 24;
/** Rows that a sheet holds. */
const CAPACITY = { regular: 24, large: 9 };

/** Height of a row in large print, in millimeters. */
const LARGE_ROW = 15;

/** How the rows are spread: evenly over as few sheets as hold them. */
export interface Rows {
  readonly sheets: number;
  readonly perSheet: number;
  /** What a long head takes from them, in millimeters. */
  readonly more: number;
}

/** Rows for the largest group that may come, or that is expected. */
export function planRows(day: Day, { curriculum, options, words }: ProseContext): Rows {
  const { participants, title } = curriculum;
  const { paperwork } = words;
  const people = Math.max(participants.max ?? USUAL, options.participants ?? 0);
  const more = extraHeight(paperwork.of(title), paperwork.signInOf(dayTitle(day, words)), options.paper);
  const capacity = isLarge(options.paper)
    ? Math.max(1, CAPACITY.large - Math.ceil(more / LARGE_ROW))
    : CAPACITY.regular;
  const sheets = Math.max(1, Math.ceil(people / capacity));
  return { sheets, perSheet: Math.ceil(people / sheets), more };
}

/** The sign-in sheets of a day: a signature for each half of it. `page` is the named page; the first sheet of the file says so. */
export function signIn(day: Day, page: string, isFirst: boolean, context: ProseContext): Element[] {
  const rows = planRows(day, context);
  return Array.from({ length: rows.sheets }, (_, sheet) =>
    signInSheet(day, sheet, rows, { page, isFirst: isFirst && sheet === 0 }, context),
  );
}

function signInSheet(
  day: Day,
  sheet: number,
  { sheets, perSheet }: Rows,
  { page, isFirst }: { readonly page: string; readonly isFirst: boolean },
  context: ProseContext,
): Element {
  const { words } = context;
  const { paperwork } = words;
  const { columns } = paperwork;
  const signatures = signaturesOf(day, context);
  const heads = [columns.number, columns.name, columns.organization, ...signatures];
  const writing = (row: number, key: string, label: string) =>
    h('td', {
      ...textMarks({
        name: `day-${day.number}-${key}-${row}`,
        label: paperwork.inRow(words.day(day.number), label, row),
      }),
    });
  const rows = Array.from({ length: perSheet }, (_, index) => {
    const row = sheet * perSheet + index + 1;
    return h('tr', [
      h('th', { scope: 'row', className: ['no'] }, String(row)),
      writing(row, 'name', columns.name),
      writing(row, 'organization', columns.organization),
      ...signatures.map(() => h('td')),
    ]);
  });
  const facts = [day.date ? words.date(day.date) : '', sheets > 1 ? paperwork.sheet(sheet + 1, sheets) : ''].filter(
    Boolean,
  );
  return h('section', { className: ['page', 'sign-in', `on-${page}`] }, [
    ...formHead(paperwork.signInOf(dayTitle(day, words)), isFirst, context),
    facts.length > 0 ? h('p', { className: ['facts'] }, facts.join(' · ')) : '',
    h('p', { className: ['lead'] }, paperwork.signInLead),
    h('table', [
      h(
        'thead',
        h(
          'tr',
          heads.map((head, index) => h('th', { scope: 'col', className: [index === 0 ? 'no' : 'column'] }, head)),
        ),
      ),
      h('tbody', rows),
    ]),
  ]);
}

/** A column for each half of the day; one where it has no halves. */
function signaturesOf(day: Day, { curriculum, words }: ProseContext): string[] {
  const { paperwork, runSheets } = words;
  const halves = halfDays(day);
  if (halves.length < 2) return [paperwork.columns.signature];
  return halves.map(({ name, from, to }) => {
    if (name) return paperwork.signature(runSheets.halves[name]);
    const isKnown = from !== undefined && to !== undefined;
    return isKnown ? paperwork.signature(formatClockRange(curriculum.language, from, to)) : paperwork.columns.signature;
  });
}
