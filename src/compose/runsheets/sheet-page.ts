import type { Element } from 'hast';
import { h } from 'hastscript';
import { endOfDay } from '../../resolve/agenda-totals.ts';
import { contactLines, togetherLine } from '../contact-hours.ts';
import type { ProseContext } from '../prose.ts';
import { spareMinutes } from '../spare-minutes.ts';
import { type Density, densityFor } from './density.ts';
import type { RunSheet } from './plan-sheets.ts';
import { COLUMNS, finishRow, type RowContext, rowsOf } from './rows.ts';
import { sheetFoot, spareText } from './sheet-foot.ts';
import { leadsOf, sheetFacts, sheetHead, sheetTitle } from './sheet-head.ts';
import type { RowKey, SlideRange } from './slide-ranges.ts';

/** The run sheet of a half-day: head, the table with its rows, foot. */
export function sheetPage(
  sheet: RunSheet,
  look: { readonly page: string; readonly top: string | undefined; readonly ranges: ReadonlyMap<RowKey, SlideRange> },
  context: ProseContext,
): Element {
  const { words } = context;
  const spares = spareMinutes(sheet.entries);
  const hours = hoursOf(sheet, context);
  const end = sheet.isLast ? endOfDay(sheet.half.day) : undefined;
  const groupsAt = (density: Density): Element[][] => {
    const own: RowContext = { ...context, ranges: look.ranges, spares, density };
    const groups = sheet.entries.map((entry) => rowsOf(entry, own));
    return end === undefined ? groups : [...groups, [finishRow(end, own)]];
  };
  const around = {
    title: sheetTitle(sheet, context),
    facts: sheetFacts(sheet, context),
    names: Math.max(1, leadsOf(sheet).length),
    foot: [...spareText(spares, words), hours].join(' '),
  };
  const { density, ease } = densityFor(context.options.paper, around, (candidate) => groupsAt(candidate).flat());
  return h('section', { className: ['page', 'run-sheet', density, `on-${look.page}`, `ease-${ease}`] }, [
    sheetHead(sheet, look.top, context),
    h('table', { className: ['run'] }, [
      h(
        'thead',
        h(
          'tr',
          COLUMNS.map((column) => h('th', { scope: 'col', className: [column] }, words.runSheets.columns[column])),
        ),
      ),
      ...groupsAt(density).map((rows) => h('tbody', rows)),
    ]),
    sheetFoot(spares, hours, context),
  ]);
}

/** The contact hours of all days, on the sheet with which the last one ends. */
function hoursOf({ half, isLast }: RunSheet, { curriculum, options, words }: ProseContext): string {
  const isEnd = isLast && half.day === options.agenda.days.at(-1);
  const lines = isEnd ? contactLines(curriculum, options.agenda, words) : undefined;
  return lines ? togetherLine(lines, options.agenda, words) : '';
}
