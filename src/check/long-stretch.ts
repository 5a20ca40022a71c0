import type { Problem } from '../diagnostics/problem.ts';
import type { AgendaEntry, Day } from '../model/agenda.ts';
import { formatDuration } from '../model/minutes.ts';
import { entryTotals } from '../resolve/agenda-totals.ts';
import type { Check } from './check.ts';
import { disputedMinutes } from './disputed-minutes.ts';
import { agendasWithDays, findRepeated, isAgendaSure, type Repeated } from './schedule.ts';
import { quoted } from './wording.ts';

/** Instructional minutes that people may sit through without a break. */
const LONGEST = 120;

/** Nobody learns for more than two hours on end; only a break or a lunch ends a stretch. */
export const longStretch: Check = {
  rules: ['agenda/long-stretch'],
  *run(curriculum, context) {
    for (const agenda of agendasWithDays(curriculum)) {
      if (!isAgendaSure(agenda, context)) continue;
      const repeated = findRepeated(agenda);
      for (const day of agenda.days) yield* longStretches(day, repeated);
    }
  },
};

/** One problem for each stretch, at the entry in which it becomes too long. */
function* longStretches({ title, entries }: Day, repeated: Repeated): Iterable<Problem> {
  for (const stretch of stretchesOf(entries)) {
    let length: number | undefined = 0;
    let crossing: AgendaEntry | undefined;
    for (const entry of stretch) {
      const more = entryTotals(entry).instructional;
      length = length === undefined || more === undefined ? undefined : length + more;
      if (length !== undefined && length > LONGEST) crossing ??= entry;
    }
    if (length === undefined || !crossing || length - disputedMinutes(stretch, repeated) <= LONGEST) continue;
    yield {
      rule: 'agenda/long-stretch',
      message: `${quoted(title)} has ${formatDuration(length)} of instruction here without a break; ${formatDuration(LONGEST)} is the most.`,
      hint: 'Schedule a break within it; a module can be scheduled in parts, by its activities.',
      place: crossing.place,
    };
  }
}

/** What stands between breaks and lunches. */
function stretchesOf(entries: readonly AgendaEntry[]): AgendaEntry[][] {
  const stretches: AgendaEntry[][] = [[]];
  for (const entry of entries) {
    if (entry.kind === 'break' || entry.kind === 'lunch') stretches.push([]);
    else stretches.at(-1)?.push(entry);
  }
  return stretches;
}
