import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Clock } from '../../model/clock.ts';
import type {
  Activity,
  AgendaEntry,
  EventEntry,
  Module,
  ModuleEntry,
  PauseEntry,
  ScheduledActivity,
} from '../../model/curriculum.ts';
import { endOf } from '../book/timetable.ts';
import { formatClock } from '../format.ts';
import { leadMark } from '../guide/lead-mark.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import type { Spare } from '../spare-minutes.ts';
import type { Density } from './density.ts';
import { givenList } from './given-list.ts';
import type { RowKey, SlideRange } from './slide-ranges.ts';

/** Columns of the table, the empty one for the actual time included. */
export const COLUMNS = ['start', 'minutes', 'spare', 'what', 'lead', 'slides', 'give', 'actual'] as const;

/** All that a row is drawn with. */
export interface RowContext extends ProseContext {
  readonly ranges: ReadonlyMap<RowKey, SlideRange>;
  /** What the activities of the sheet can give back. */
  readonly spares: readonly Spare[];
  readonly density: Density;
}

/** The rows of an entry: of a module its head and its activities, of anything else one. */
export function rowsOf(entry: AgendaEntry, context: RowContext): Element[] {
  if (entry.kind === 'event') return [eventRow(entry, context)];
  if (entry.kind !== 'module') return [pauseRow(entry, context)];
  const rows = entry.activities.flatMap((scheduled) => activityRows(scheduled, entry.module, context));
  return [moduleRow(entry, context), ...rows];
}

/** When the day is over. */
export const finishRow = (end: Clock, context: RowContext): Element =>
  h('tr', { className: ['pause'] }, [
    clockCell(end, context),
    h('td'),
    h('td', { colSpan: COLUMNS.length - 2 }, context.words.runSheets.finish),
  ]);

function moduleRow({ module, id, isContinued, minutes }: ModuleEntry, { words }: RowContext): Element {
  const title = module?.title.value ?? id.value;
  return h('tr', { className: ['mod'] }, [
    h('th', { colSpan: COLUMNS.length, scope: 'colgroup' }, [
      h('span', { className: ['length'] }, minutes === undefined ? '' : words.minutes(minutes)),
      h('b', module ? String(module.number) : ''),
      isContinued ? words.continued(title) : title,
    ]),
  ]);
}

function activityRows(scheduled: ScheduledActivity, module: Module | undefined, context: RowContext): Element[] {
  const { activity, start, id } = scheduled;
  const { words, density } = context;
  if (!activity) return [row(scheduled, { start, title: [id] }, context)];
  const how = density === 'roomy' ? howOf(activity, words) : '';
  const parts = {
    start,
    minutes: activity.minutes?.value,
    spare: context.spares.find((spare) => spare.activity === activity)?.minutes,
    title: [activity.title.value, how ? h('small', how) : ''],
    lead: activity.lead && leadMark(activity.lead, words),
    give: givenList(module, activity, context),
  };
  const { ifShort } = activity;
  if (!ifShort || density === 'tight') return [row(scheduled, parts, context)];
  const short = h('td', { colSpan: 4 }, [h('b', words.runSheets.short), ...renderInline(ifShort.text.nodes, context)]);
  return [row(scheduled, parts, context, 2), h('tr', { className: ['short'] }, [short])];
}

/** How people work: `pairs`, `role play, in groups of 3, optional`. */
function howOf({ method, group, isOptional }: Activity, words: RowContext['words']): string {
  const facts = [
    method && words.guideBook.methods[method],
    // Pairs are two people: saying it once is enough.
    group && !(method === 'pairs' && group === 2) && words.grouping(group),
    isOptional && words.pages.optional,
  ];
  return facts.filter(Boolean).join(', ');
}

function eventRow(entry: EventEntry, context: RowContext): Element {
  const notes = entry.notes ? h('small', renderInline(entry.notes.nodes, context)) : '';
  return row(entry, { start: entry.start, minutes: entry.minutes, title: [entry.title, notes] }, context);
}

interface RowParts {
  readonly start: Clock | undefined;
  readonly minutes?: number;
  /** Minutes that it can give back. */
  readonly spare?: number;
  readonly title: readonly (ElementContent | string)[];
  readonly lead?: Element;
  readonly give?: Element;
}

/** One line of the table: what the trainers look at, and room for the time that it was. */
function row(
  key: RowKey,
  { start, minutes, spare, title, lead, give }: RowParts,
  context: RowContext,
  rowSpan = 1,
): Element {
  const { words, ranges } = context;
  const range = ranges.get(key);
  const number = (value: string) => h('td', { className: ['num'], rowSpan }, value);
  return h('tr', { className: rowSpan > 1 ? ['shortens'] : [] }, [
    clockCell(start, context, rowSpan),
    number(minutes === undefined ? '' : words.figure(minutes)),
    number(spare ? words.runSheets.less(spare) : ''),
    h('td', { className: ['what'] }, [...title]),
    h('td', { className: ['lead'] }, lead ?? ''),
    h('td', { className: ['num'] }, range ? words.runSheets.slides(range.from, range.to) : ''),
    h('td', give ?? ''),
    h('td', { className: ['actual'], rowSpan }),
  ]);
}

/** A band: the only thing that matters is when to be back. */
function pauseRow(entry: PauseEntry, context: RowContext): Element {
  const { words, curriculum, ranges } = context;
  const back = endOf(entry);
  const range = ranges.get(entry);
  const name = entry.title ?? (entry.kind === 'lunch' ? words.lunch : words.break);
  return h('tr', { className: ['pause'] }, [
    clockCell(entry.start, context),
    h('td', { className: ['num'] }, entry.minutes === undefined ? '' : words.figure(entry.minutes)),
    h('td'),
    h('td', { colSpan: 2 }, name),
    h('td', { className: ['num'] }, range ? words.runSheets.slides(range.from, range.to) : ''),
    h(
      'td',
      { colSpan: 2, className: ['back'] },
      back === undefined ? '' : words.runSheets.backAt(formatClock(curriculum.language, back)),
    ),
  ]);
}

/** The half of the day stands small beside the figures. */
function clockCell(clock: Clock | undefined, { curriculum }: RowContext, rowSpan = 1): Element {
  const [face = '', half] = clock === undefined ? [] : formatClock(curriculum.language, clock).split('\u00a0');
  return h('th', { scope: 'row', className: ['clock'], rowSpan }, [face, half ? h('small', `\u00a0${half}`) : '']);
}
