import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { AgendaEntry, EventEntry, ModuleEntry, PauseEntry, ScheduledActivity } from '../../model/agenda.ts';
import type { Clock } from '../../model/clock.ts';
import type { Activity, Module } from '../../model/module.ts';
import { endOf } from '../book/timetable.ts';
import { clockParts, formatClock } from '../format.ts';
import { leadMark } from '../guide/lead-mark.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import type { Spare } from '../spare-minutes.ts';
import { type Density, hasShort } from './density.ts';
import { givenItems, givenLine, givenList } from './given-list.ts';
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
  if (entry.kind === 'event') return eventRows(entry, context);
  if (entry.kind !== 'module') return [pauseRow(entry, context)];
  const rows = entry.activities.flatMap((scheduled) => activityRows(scheduled, entry.module, context));
  return [moduleRow(entry, context), ...rows];
}

/** When the day is over. */
export const finishRow = (end: Clock, context: RowContext): Element =>
  h('tr', { className: ['pause'] }, [
    clockCell(end, context),
    h('td'),
    h('td'),
    h('td', { className: ['what'], colSpan: COLUMNS.length - 3 }, context.words.runSheets.finish),
  ]);

function moduleRow({ module, id, isContinued, minutes }: ModuleEntry, { words }: RowContext): Element {
  const title = module?.title.value ?? id.value;
  return h('tr', { className: ['mod'] }, [
    h('th', { colSpan: COLUMNS.length, scope: 'rowgroup' }, [
      h('span', { className: ['length'] }, minutes === undefined ? '' : words.minutes(minutes)),
      h('b', module ? String(module.number) : ''),
      isContinued ? words.continued(title) : title,
    ]),
  ]);
}

function activityRows(scheduled: ScheduledActivity, module: Module | undefined, context: RowContext): Element[] {
  const { activity, start, id } = scheduled;
  const { words, density } = context;
  if (!activity) return rowOf(scheduled, { start, title: [id] }, context);
  const how = density === 'roomy' ? howOf(activity, words) : '';
  const { ifShort } = activity;
  const items = givenItems(module, activity, context);
  // Where the page is full, what takes more than a line runs on below the title instead.
  const isBelow = (density === 'bare' || density === 'long') && items.length > 1;
  const lines = [
    ...(isBelow ? [givenLine(items)] : []),
    ...(ifShort && hasShort(density)
      ? [[h('b', words.runSheets.short), ...renderInline(ifShort.text.nodes, context)]]
      : []),
  ];
  const parts = {
    start,
    minutes: activity.minutes?.value,
    spare: context.spares.find((spare) => spare.activity === activity)?.minutes,
    title: [activity.title.value, how ? h('small', how) : ''],
    lead: activity.lead && leadMark(activity.lead, words),
    give: items.length > 0 && !isBelow ? givenList(items) : undefined,
    below: lines.length > 0 ? lines.flatMap((line, index) => (index === 0 ? line : [h('br'), ...line])) : undefined,
  };
  return rowOf(scheduled, parts, context);
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

function eventRows(entry: EventEntry, context: RowContext): Element[] {
  const below = entry.notes && renderInline(entry.notes.nodes, context);
  return rowOf(entry, { start: entry.start, minutes: entry.minutes, title: [entry.title], below }, context);
}

interface RowParts {
  readonly start: Clock | undefined;
  readonly minutes?: number;
  /** Minutes that it can give back. */
  readonly spare?: number;
  readonly title: readonly (ElementContent | string)[];
  readonly lead?: Element;
  readonly give?: Element;
  /** A line that runs below title, lead, slides and what is given out. */
  readonly below?: readonly (ElementContent | string)[];
}

/** What the trainers look at, and room for the time that it was. */
function rowOf(
  key: RowKey,
  { start, minutes, spare, title, lead, give, below }: RowParts,
  context: RowContext,
): Element[] {
  const { words, ranges } = context;
  const range = ranges.get(key);
  const second = below
    ? [
        h('tr', { className: ['below'] }, [
          h('td', { colSpan: 3 }),
          h('td', { colSpan: 4 }, [...below]),
          h('td', { className: ['actual'] }),
        ]),
      ]
    : [];
  const cell = (column: (typeof COLUMNS)[number], content: Element | string = '') =>
    h('td', { className: [column], dataHead: words.runSheets.columns[column] }, content);
  const first = h('tr', { className: second.length > 0 ? ['first'] : [] }, [
    clockCell(start, context),
    cell('minutes', minutes === undefined ? '' : words.figure(minutes)),
    cell('spare', spare ? words.runSheets.less(spare) : ''),
    h('td', { className: ['what'] }, [...title]),
    cell('lead', lead),
    cell('slides', range ? words.runSheets.slides(range.from, range.to) : ''),
    cell('give', give),
    cell('actual'),
  ]);
  return [first, ...second];
}

/** A band: the only thing that matters is when to be back. */
function pauseRow(entry: PauseEntry, context: RowContext): Element {
  const { words, curriculum, ranges } = context;
  const back = endOf(entry);
  const range = ranges.get(entry);
  const name = entry.title ?? (entry.kind === 'lunch' ? words.lunch : words.break);
  return h('tr', { className: ['pause'] }, [
    clockCell(entry.start, context),
    h(
      'td',
      { className: ['minutes'], dataHead: words.runSheets.columns.minutes },
      entry.minutes === undefined ? '' : words.figure(entry.minutes),
    ),
    h('td'),
    h('td', { className: ['what'], colSpan: 2 }, name),
    h(
      'td',
      { className: ['slides'], dataHead: words.runSheets.columns.slides },
      range ? words.runSheets.slides(range.from, range.to) : '',
    ),
    h(
      'td',
      { className: ['back'], colSpan: 2 },
      back === undefined ? '' : words.runSheets.backAt(formatClock(curriculum.language, back)),
    ),
  ]);
}

/** The half of the day stands small beside the figures. */
function clockCell(clock: Clock | undefined, { curriculum }: RowContext): Element {
  if (clock === undefined) return h('th', { scope: 'row', className: ['clock'] });
  const { face, half } = clockParts(curriculum.language, clock);
  return h('th', { scope: 'row', className: ['clock'] }, [face, half ? h('small', `\u00a0${half}`) : '']);
}
