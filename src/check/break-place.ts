import type { Problem } from '../diagnostics/problem.ts';
import type { Agenda, AgendaEntry, Day } from '../model/agenda.ts';
import type { Check } from './check.ts';
import { agendasWithDays, isAgendaSure } from './schedule.ts';
import { quoted } from './wording.ts';

/** A break interrupts instruction: it neither begins nor ends a day, and does not stand beside lunch or another break. */
export const breakPlace: Check = {
  rules: ['agenda/break-place'],
  *run(curriculum, context) {
    for (const agenda of agendasWithDays(curriculum)) {
      if (!isAgendaSure(agenda, context)) continue;
      for (const day of agenda.days) yield* idleBreaks(agenda, day);
    }
  },
};

function* idleBreaks(agenda: Agenda, day: Day): Iterable<Problem> {
  for (const [index, entry] of day.entries.entries()) {
    if (entry.kind !== 'break') continue;
    const reason = reasonOf(day.entries.slice(0, index), day.entries.slice(index + 1));
    if (!reason) continue;
    yield {
      rule: 'agenda/break-place',
      message: `A break in ${quoted(day.title)} of the agenda ${quoted(agenda.title)} ${reason}.`,
      hint: 'Schedule it between two modules, or between two parts of one.',
      place: entry.place,
    };
  }
}

/** Of two breaks side by side, the second is at fault. */
function reasonOf(before: readonly AgendaEntry[], after: readonly AgendaEntry[]): string | undefined {
  if (!before.some(isInstruction)) return 'comes before anything is taught';
  if (!after.some(isInstruction)) return 'comes when nothing is taught any more';
  if (before.at(-1)?.kind === 'lunch' || after[0]?.kind === 'lunch') return 'stands beside lunch';
  return before.at(-1)?.kind === 'break' ? 'follows another break' : undefined;
}

const isInstruction = (entry: AgendaEntry): boolean =>
  entry.kind === 'module' || (entry.kind === 'event' && entry.counts);
