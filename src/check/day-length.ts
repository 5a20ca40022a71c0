import type { Problem } from '../diagnostics/problem.ts';
import { clockCode } from '../model/clock.ts';
import type { Agenda, Day } from '../model/curriculum.ts';
import { formatDuration } from '../model/minutes.ts';
import type { Check } from './check.ts';
import { agendasWithDays, isAgendaSure } from './schedule.ts';
import { quoted } from './wording.ts';

const MIDNIGHT = 1440;
/** Clock minutes that a day may take without a meal, and how long a meal is at least. */
const WITHOUT_MEAL = 360;
const MEAL = 30;

/** A day ends when it says, on the day on which it began, and a long one has a meal. */
export const dayLength: Check = {
  rules: ['agenda/day-overrun', 'agenda/meal'],
  *run(curriculum, context) {
    for (const agenda of agendasWithDays(curriculum)) {
      if (!isAgendaSure(agenda, context)) continue;
      for (const day of agenda.days) {
        const end = endOf(day);
        if (day.start === undefined || end === undefined) continue;
        yield* overrun(day, end);
        yield* withoutMeal(agenda, day, end - day.start);
      }
    }
  },
};

/** When the last entry ends; undefined where a figure of the day is unknown. */
function endOf(day: Day): number | undefined {
  const last = day.entries.at(-1);
  if (!last) return day.start;
  return last.start === undefined || last.minutes === undefined ? undefined : last.start + last.minutes;
}

function* overrun(day: Day, end: number): Iterable<Problem> {
  const declared = day.end?.value ?? MIDNIGHT;
  if (end <= declared) return;
  const excess = formatDuration(end - declared);
  if (day.end) {
    yield {
      rule: 'agenda/day-overrun',
      message: `${quoted(day.title)} lasts until ${timeOf(end)}, ${excess} longer than its end, ${clockCode(declared)}.`,
      hint: `Take ${excess} out of the day, or write a later end.`,
      place: day.end.place,
    };
    return;
  }
  const last = day.entries.find(({ start, minutes }) => (start ?? 0) + (minutes ?? 0) > MIDNIGHT);
  yield {
    rule: 'agenda/day-overrun',
    message: `${quoted(day.title)} runs ${excess} past midnight; a day ends on the day on which it begins.`,
    hint: 'Begin earlier, or move a part of it to another day.',
    place: last?.place ?? day.place,
  };
}

const timeOf = (clock: number): string =>
  clock <= MIDNIGHT ? clockCode(clock) : `${formatDuration(clock - MIDNIGHT)} past midnight`;

function* withoutMeal(agenda: Agenda, day: Day, length: number): Iterable<Problem> {
  const lunches = day.entries.filter(({ kind }) => kind === 'lunch');
  if (length <= WITHOUT_MEAL || lunches.some(({ minutes }) => minutes === undefined || minutes >= MEAL)) return;
  const longest = Math.max(0, ...lunches.map(({ minutes }) => minutes ?? 0));
  yield {
    rule: 'agenda/meal',
    message: `${quoted(day.title)} of the agenda ${quoted(agenda.title)} lasts ${formatDuration(length)} ${longest > 0 ? `and has a meal of ${formatDuration(longest)} only` : 'without a meal'}.`,
    hint: `Add “- { lunch: ${MEAL} }” or more: after ${formatDuration(WITHOUT_MEAL)} people need a meal of ${formatDuration(MEAL)}.`,
    place: day.place,
  };
}
