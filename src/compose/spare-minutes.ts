import type { AgendaEntry } from '../model/agenda.ts';
import type { Clock } from '../model/clock.ts';
import { type Minutes, minutes } from '../model/minutes.ts';
import type { Activity, Module } from '../model/module.ts';

/** What an activity that is on the agenda can give back to trainers who are late. */
export interface Spare {
  readonly module: Module | undefined;
  readonly activity: Activity;
  /** When the activity begins. */
  readonly start: Clock | undefined;
  /** `drop`: it is optional and can be left out as a whole; `shorten`: it stays. */
  readonly kind: 'drop' | 'shorten';
  /** Minutes that it gives back; 0 where the author says how to shorten it, but not by how much. */
  readonly minutes: Minutes;
}

/**
 * What entries of an agenda can give back, in the order of the clock. No minute is counted twice: an optional activity gives all its
 * minutes and nothing more; of any other, `if-short` and the lower end of `range` are two names for the same minutes, so the
 * larger counts, and never more than the activity has.
 */
export function spareMinutes(entries: readonly AgendaEntry[]): Spare[] {
  return entries.flatMap((entry) =>
    entry.kind === 'module'
      ? entry.activities.flatMap(({ activity, start }) =>
          activity && canGive(activity) ? [{ module: entry.module, start, ...spareOf(activity) }] : [],
        )
      : [],
  );
}

/** All of them together, in minutes. */
export const sumOfSpares = (spares: readonly Spare[]): Minutes =>
  minutes(spares.reduce((sum, spare) => sum + spare.minutes, 0));

const canGive = (activity: Activity): boolean => activity.ifShort !== undefined || spareOf(activity).minutes > 0;

function spareOf(activity: Activity): Pick<Spare, 'activity' | 'kind' | 'minutes'> {
  const planned = activity.minutes?.value ?? minutes(0);
  if (activity.isOptional) return { activity, kind: 'drop', minutes: planned };
  const least = activity.range?.value[0] ?? planned;
  const most = Math.max(activity.ifShort?.saves ?? 0, planned - least);
  return { activity, kind: 'shorten', minutes: minutes(Math.min(most, planned)) };
}
