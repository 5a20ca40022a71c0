import type { AgendaEntry, Day, ScheduledActivity } from '../../model/agenda.ts';
import type { Slide } from '../deck.ts';

/** The first and the last slide that are shown with a row of a run sheet. */
export interface SlideRange {
  readonly from: number;
  readonly to: number;
}

/** What has a row of its own: an activity, an event, a break, a meal. */
export type RowKey = ScheduledActivity | AgendaEntry;

/** What of a day has a row, in order. */
export const rowKeys = ({ entries }: Pick<Day, 'entries'>): RowKey[] =>
  entries.flatMap((entry): readonly RowKey[] => (entry.kind === 'module' ? entry.activities : [entry]));

/**
 * The slides of each row. What opens a day is shown with its first row; what opens a section or a module, with the activity
 * that follows; takeaways, with the one before. A row without a slide has no range.
 */
export function slideRanges(
  slides: readonly Omit<Slide, 'section'>[],
  days: readonly Day[],
): ReadonlyMap<RowKey, SlideRange> {
  const rows = days.flatMap(rowKeys);
  const pauses = rows.filter((row) => 'kind' in row && (row.kind === 'break' || row.kind === 'lunch'));
  const ranges = new Map<RowKey, SlideRange>();
  const show = (row: RowKey | undefined, first: number, last: number) => {
    if (row) ranges.set(row, { from: Math.min(first, ranges.get(row)?.from ?? first), to: last });
  };
  let day = days[0];
  let here: RowKey | undefined;
  let opening: number | undefined;
  for (const slide of slides) {
    const { kind, number, activity } = slide;
    if (slide.day !== undefined) day = days.find((candidate) => candidate.number === slide.day);
    if (kind === 'title' || kind === 'agenda' || slide.isRepeat) {
      show(day && rowKeys(day)[0], number, number);
    } else if (activity || kind === 'break') {
      here = activity ? rows.find((row) => 'activity' in row && row.activity === activity) : pauses.shift();
      show(here, opening ?? number, number);
      opening = undefined;
    } else if (kind === 'takeaways') show(here, number, number);
    else opening ??= number;
  }
  return ranges;
}
