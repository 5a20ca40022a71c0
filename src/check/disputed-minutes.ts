import type { AgendaEntry } from '../model/agenda.ts';
import { sumMinutes } from '../model/minutes.ts';
import type { Module } from '../model/module.ts';
import type { Repeated } from './schedule.ts';

/**
 * Minutes of a stretch of an agenda that are too many by a mistake which is reported where it was made: what is scheduled
 * a second time, and by how much the activities of a module exceed its minutes. Without them the stretch may well be right.
 */
export function disputedMinutes(entries: readonly AgendaEntry[], repeated: Repeated): number {
  const own = entries.filter((entry) => entry.kind === 'module');
  const again = own.flatMap(({ activities }) => activities.filter((scheduled) => repeated.has(scheduled)));
  const modules = new Set(own.flatMap(({ module }) => module ?? []));
  const twice: number = sumMinutes(again.map(({ activity }) => activity?.minutes?.value)) ?? 0;
  return [...modules].reduce((total, module) => total + excessOf(module), twice);
}

/** By how much the activities of a module that are not optional exceed its minutes; 0 where they do not, or where a figure is unknown. */
export function excessOf({ activities, minutes }: Module): number {
  const required = activities.filter(({ isOptional }) => !isOptional);
  const sum = sumMinutes(required.map((activity) => activity.minutes?.value));
  return sum === undefined || !minutes ? 0 : Math.max(0, sum - minutes.value);
}
