import type { AgendaEntry } from '../model/curriculum.ts';
import { sumMinutes } from '../model/minutes.ts';
import type { Repeated } from './schedule.ts';

/**
 * Minutes of a stretch of an agenda that are too many by a mistake which is reported where it was made: what is scheduled
 * a second time, and by how much the activities of a module exceed its minutes. Without them the stretch may well be right.
 */
export function disputedMinutes(entries: readonly AgendaEntry[], repeated: Repeated): number {
  const own = entries.filter((entry) => entry.kind === 'module');
  const again = own.flatMap(({ activities }) => activities.filter((scheduled) => repeated.has(scheduled)));
  const modules = new Set(own.flatMap(({ module }) => module ?? []));
  const excess = [...modules].map((module) => {
    const required = module.activities.filter(({ isOptional }) => !isOptional);
    const sum = sumMinutes(required.map((activity) => activity.minutes?.value)) ?? 0;
    return Math.max(0, sum - (module.minutes?.value ?? sum));
  });
  const twice: number = sumMinutes(again.map(({ activity }) => activity?.minutes?.value)) ?? 0;
  return excess.reduce((total, more) => total + more, twice);
}
