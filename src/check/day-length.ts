import type { Problem } from '../diagnostics/problem.ts';
import type { Agenda, Day } from '../model/agenda.ts';
import { clockCode } from '../model/clock.ts';
import { formatDuration } from '../model/minutes.ts';
import { endOfDay } from '../resolve/agenda-totals.ts';
import type { Check } from './check.ts';
import { disputedMinutes } from './disputed-minutes.ts';
import { agendasWithDays, findRepeated, isAgendaSure } from './schedule.ts';
import { quoted } from './wording.ts';

export const MIDNIGHT = 1440;
/** Clock minutes that a day may take without a meal, and how long a meal is at least. */
const WITHOUT_MEAL = 360;
const MEAL = 30;

/** A day ends when it says, on the day on which it began, and a long one has a meal. */
export const dayLength: Check = {
  rules: ['agenda/day-overrun', 'agenda/meal'],
  *run(curriculum, context) {
    for (const agenda of agendasWithDays(curriculum)) {
      if (!isAgendaSure(agenda, context)) continue;
      const repeated = findRepeated(agenda);
      for (const day of agenda.days) {
        const end = endOfDay(day);
        if (day.start === undefined || end === undefined) continue;
        const least = end - disputedMinutes(day.entries, repeated);
        if (least > (day.end?.value ?? MIDNIGHT)) yield overrun(day, end);
        if (least - day.start > WITHOUT_MEAL) yield* withoutMeal(agenda, day, end - day.start);
      }
    }
  },
};

function overrun(day: Day, end: number): Problem {
  const excess = formatDuration(end - (day.end?.value ?? MIDNIGHT));
  if (day.end) {
    return {
      rule: 'agenda/day-overrun',
      message: `${quoted(day.title)} lasts until ${timeOf(end)}, ${excess} longer than its end, ${clockCode(day.end.value)}.`,
      hint: `Take ${excess} out of the day, or write a later end.`,
      place: day.end.place,
    };
  }
  const crossing = day.entries.find(({ start, minutes }) => (start ?? 0) + (minutes ?? 0) > MIDNIGHT);
  return {
    rule: 'agenda/day-overrun',
    message: `${quoted(day.title)} runs ${excess} past midnight; a day ends on the day on which it begins.`,
    hint: 'Begin earlier, or move a part of it to another day.',
    place: crossing?.place ?? day.place,
  };
}

const timeOf = (clock: number): string =>
  clock <= MIDNIGHT ? clockCode(clock) : `${formatDuration(clock - MIDNIGHT)} past midnight`;

function* withoutMeal(agenda: Agenda, day: Day, length: number): Iterable<Problem> {
  const lunches = day.entries.flatMap((entry) => (entry.kind === 'lunch' ? (entry.minutes ?? MEAL) : []));
  const longest = Math.max(0, ...lunches);
  if (longest >= MEAL) return;
  const meal = longest > 0 ? `with a meal of ${formatDuration(longest)} only` : 'without a meal';
  yield {
    rule: 'agenda/meal',
    message: `${quoted(day.title)} of the agenda ${quoted(agenda.title)} lasts ${formatDuration(length)} ${meal}.`,
    hint: `Add “- { lunch: ${MEAL} }” or more: a day of more than ${formatDuration(WITHOUT_MEAL)} has a meal of at least ${formatDuration(MEAL)}.`,
    place: day.place,
  };
}
