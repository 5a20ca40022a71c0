import type { AgendaEntry, Day, ModuleEntry, ScheduledActivity } from '../../model/agenda.ts';
import type { Clock } from '../../model/clock.ts';
import type { Activity } from '../../model/module.ts';

/** What the room does for a while: an activity, a pause, the wait before a day begins. Several slides may belong to one. */
export interface Span {
  /** The number of the day; undefined where a course has none. */
  readonly day: number | undefined;
  /** When it begins by the agenda. */
  readonly start: Clock | undefined;
  /** How long it takes; what a countdown counts. */
  readonly minutes: number | undefined;
  /** When the next one begins. Until then nobody is behind, also where something without slides comes between. */
  readonly until: Clock | undefined;
}

/** Where a day stands when: looked up by what the agenda has. */
export interface DaySpans {
  /** While the agenda of the day is shown: until the first work begins, or already in it. */
  readonly opening: Span | undefined;
  of(what: AgendaEntry | ScheduledActivity): Span | undefined;
}

/** The spans of a day. An entry without activities of its own is one span; one with them is as many. */
export function spansOf({ number, start, entries }: Day): DaySpans {
  const parts = entries.flatMap(partsOf);
  const spans = new Map<AgendaEntry | ScheduledActivity, Span>();
  parts.forEach(({ what, start, minutes }, index) => {
    const next = parts[index + 1];
    const until = next ? next.start : endOf(entries.at(-1));
    spans.set(what, { day: number, start, minutes, until });
  });
  const [first] = parts;
  const firstSpan = first && spans.get(first.what);
  const wait = start === undefined || first?.start === undefined ? 0 : first.start - start;
  const opening = wait > 0 ? { day: number, start, minutes: wait, until: first?.start } : firstSpan;
  return { opening, of: (what) => spans.get(what) };
}

/** The first and the last span of a module, or of a part of it. */
export function endsOf(spans: DaySpans, entry: ModuleEntry): readonly [Span | undefined, Span | undefined] {
  const parts = partsOf(entry);
  const spanAt = (index: number) => {
    const part = parts.at(index);
    return part && spans.of(part.what);
  };
  return [spanAt(0), spanAt(-1)];
}

/** An activity that no agenda has: it takes its minutes whenever it is done. */
export const ownSpan = ({ minutes }: Activity): Span => ({
  day: undefined,
  start: undefined,
  minutes: minutes?.value,
  until: undefined,
});

interface Part {
  readonly what: AgendaEntry | ScheduledActivity;
  readonly start: Clock | undefined;
  readonly minutes: number | undefined;
}

/** What of an entry has slides; an event has none. */
function partsOf(entry: AgendaEntry): readonly Part[] {
  if (entry.kind === 'event') return [];
  const activities = entry.kind === 'module' ? entry.activities.filter(({ activity }) => activity) : [];
  if (activities.length === 0) return [{ what: entry, start: entry.start, minutes: entry.minutes }];
  return activities.map((what) => ({ what, start: what.start, minutes: what.activity?.minutes?.value }));
}

const endOf = (entry: AgendaEntry | undefined): Clock | undefined =>
  entry?.start === undefined || entry.minutes === undefined ? undefined : entry.start + entry.minutes;
