import type { AgendaEntry, Day } from '../model/agenda.ts';
import { formatDuration } from '../model/minutes.ts';
import type { Activity } from '../model/module.ts';
import { entryTotals } from '../resolve/agenda-totals.ts';
import type { Check } from './check.ts';
import { disputedMinutes } from './disputed-minutes.ts';
import { areActivitiesSure } from './earlier.ts';
import { modulesOf } from './modules.ts';
import { agendasWithDays, findRepeated, isAgendaSure } from './schedule.ts';
import { quoted } from './wording.ts';

/** Instructional minutes from which on a part of a day is a half-day, which may run late. */
const HALF_DAY = 120;

/** In every half-day, something can give minutes back when the clock has run away. */
export const buffer: Check = {
  rules: ['agenda/buffer'],
  *run(curriculum, context) {
    if (!modulesOf(curriculum).every((module) => areActivitiesSure(module, context))) return;
    for (const agenda of agendasWithDays(curriculum)) {
      if (!isAgendaSure(agenda, context)) continue;
      const repeated = findRepeated(agenda);
      for (const day of agenda.days) {
        for (const entries of halvesOf(day)) {
          const [first] = entries.filter(({ kind }) => kind === 'module');
          const minutes = instructional(entries);
          if (
            !first ||
            minutes === undefined ||
            minutes - disputedMinutes(entries, repeated) < HALF_DAY ||
            entries.some(canGiveBack)
          )
            continue;
          yield {
            rule: 'agenda/buffer',
            message: `${quoted(day.title)} of the agenda ${quoted(agenda.title)} has ${formatDuration(minutes)} of instruction here, and 0 min of it can be given back when it runs late.`,
            hint: 'Give one activity of these an “if-short”, a “range” that begins below its minutes, or schedule an optional one.',
            place: first.place,
          };
        }
      }
    }
  },
};

/** What stands before and after lunch. */
function halvesOf({ entries }: Day): AgendaEntry[][] {
  const halves: AgendaEntry[][] = [[]];
  for (const entry of entries) {
    if (entry.kind === 'lunch') halves.push([]);
    else halves.at(-1)?.push(entry);
  }
  return halves;
}

function instructional(entries: readonly AgendaEntry[]): number | undefined {
  const parts = entries.map((entry) => entryTotals(entry).instructional);
  return parts.includes(undefined) ? undefined : parts.reduce<number>((sum, part) => sum + (part ?? 0), 0);
}

const canGiveBack = (entry: AgendaEntry): boolean =>
  entry.kind === 'module' && entry.activities.some(({ activity }) => activity !== undefined && isElastic(activity));

const isElastic = ({ minutes, range, ifShort, isOptional }: Activity): boolean =>
  isOptional ||
  ifShort !== undefined ||
  (range !== undefined && minutes !== undefined && range.value[0] < minutes.value);
