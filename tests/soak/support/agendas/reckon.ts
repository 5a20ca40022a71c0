/**
 * What a course adds up to and what is wrong with it, reckoned once more from the contract alone: whole numbers, added up. Nothing of the
 * program’s arithmetic, its clock or its words is used.
 */
import {
  type Course,
  type CourseActivity,
  type CourseAgenda,
  type CourseDay,
  type CourseEntry,
  lengthOf,
  moduleOf,
  scheduledBy,
} from './course.ts';

export interface Sums {
  readonly instructional: number;
  readonly optional: number;
  readonly breaks: number;
  readonly meals: number;
  readonly events: number;
  readonly clock: number;
}

const add = (figures: readonly number[]): number => figures.reduce((all, one) => all + one, 0);

/** Sections 0 and 4 of the contract: what counts, and that the clock is all of it. */
export function sumsOf(entries: readonly CourseEntry[], course: Course): Sums {
  const of = (kind: CourseEntry['kind'], counts?: boolean): number =>
    add(
      entries.flatMap((entry) =>
        entry.kind === kind && (entry.kind !== 'event' || entry.counts === counts) ? lengthOf(entry, course) : [],
      ),
    );
  const optional = add(
    entries.flatMap((entry) => scheduledBy(entry, course).flatMap((one) => (one.isOptional ? one.minutes : []))),
  );
  return {
    instructional: of('module') - optional + of('event', true),
    optional,
    breaks: of('break'),
    meals: of('lunch'),
    events: of('event', false),
    clock: add(entries.map((entry) => lengthOf(entry, course))),
  };
}

/** An agenda without days takes the time of its modules. */
export const sumsOfAgenda = ({ days }: CourseAgenda, course: Course): Sums => {
  if (days.length > 0)
    return sumsOf(
      days.flatMap(({ entries }) => entries),
      course,
    );
  const modules = statedOf(course);
  return { instructional: modules, optional: 0, breaks: 0, meals: 0, events: 0, clock: modules };
};

export const statedOf = ({ modules }: Course): number => add(modules.map(({ minutes }) => minutes));

/** `08:05` */
export const clockText = (minutes: number): string =>
  [Math.trunc(minutes / 60), minutes % 60].map((part) => (part < 10 ? `0${part}` : `${part}`)).join(':');

/** `17 h 45 min`, `45 min` */
export const durationText = (minutes: number): string =>
  minutes < 60 ? `${minutes} min` : `${Math.trunc(minutes / 60)} h ${minutes % 60 < 10 ? '0' : ''}${minutes % 60} min`;

/** One thing that must be reported: its rule, the file, what the line says, and figures that the message must name. */
export interface Expected {
  readonly rule: string;
  readonly file: string;
  readonly line: RegExp;
  readonly figures: readonly string[];
}

/** All that must be reported of totals, steps, days, stretches and meals; no more and no less. */
export function judge(course: Course): Expected[] {
  const led = course.agendas.filter(({ days }) => days.length > 0);
  return [
    ...judgePromise(course),
    ...course.modules.flatMap((module) => judgeModule(module)),
    ...led.flatMap((agenda) => agenda.days.flatMap((day, at) => judgeDay(agenda, day, at, course))),
  ];
}

function judgePromise(course: Course): Expected[] {
  const { agendas, promised } = course;
  const stated = statedOf(course);
  const wrong = new Set<number>();
  const expected: Expected[] = [];
  const led = agendas.filter(({ days }) => days.length > 0);
  // Self-study whose minutes no method reckons keeps the promise only where no agenda with days does.
  for (const { id, days } of led.length > 0 ? led : agendas) {
    const events = days.flatMap(({ entries }) => entries.filter((entry) => entry.kind === 'event' && entry.counts));
    const total = stated + add(events.map((entry) => lengthOf(entry, course)));
    if (total === promised) continue;
    const figures = [durationText(promised), durationText(total)];
    // “at the event, if only events make it wrong”
    if (stated === promised)
      expected.push({ rule: 'agenda/total-hours', file: `agendas/${id}.yaml`, line: /event/, figures });
    else if (!wrong.has(total))
      expected.push({ rule: 'agenda/total-hours', file: 'curriculum.yaml', line: /^hours:/, figures });
    if (stated !== promised) wrong.add(total);
  }
  return expected;
}

const requiredOf = (activities: readonly CourseActivity[]): CourseActivity[] =>
  activities.filter(({ isOptional }) => !isOptional);

const requiredSum = (activities: readonly CourseActivity[]): number =>
  add(requiredOf(activities).map(({ minutes }) => minutes));

function judgeModule({ id, minutes, activities }: Course['modules'][number]): Expected[] {
  const expected: Expected[] = [];
  const required = requiredSum(activities);
  if (required !== minutes) {
    const figures = [durationText(required), durationText(minutes)];
    expected.push({ rule: 'module/activity-minutes', file: `modules/${id}/module.yaml`, line: /^minutes:/, figures });
  }
  // An activity whose own figure is the one mistake is reported at the module: its steps would fill that.
  const explained = requiredOf(activities).find(
    ({ minutes: own, steps }) => required !== minutes && steps.length > 0 && required - own + add(steps) === minutes,
  );
  for (const activity of activities) {
    const steps = add(activity.steps);
    if (activity === explained || activity.steps.length === 0 || steps === activity.minutes) continue;
    const figures = [durationText(steps), durationText(activity.minutes)];
    expected.push({ rule: 'activity/step-minutes', file: `modules/${id}/module.md`, line: /^## /, figures });
  }
  return expected;
}

/** One mistake, one diagnostic: minutes by which a module is reported to be too long make no day and no stretch too long. */
function reportedExcess(entries: readonly CourseEntry[], course: Course): number {
  const ids = new Set(entries.flatMap((entry) => (entry.kind === 'module' ? entry.module : [])));
  return add(
    [...ids].map((id) => {
      const { minutes, activities } = moduleOf(course, id);
      return Math.max(0, requiredSum(activities) - minutes);
    }),
  );
}

function judgeDay({ id }: CourseAgenda, { start, end, entries }: CourseDay, at: number, course: Course): Expected[] {
  const file = `agendas/${id}.yaml`;
  const expected: Expected[] = [];
  const { clock } = sumsOf(entries, course);
  const least = clock - reportedExcess(entries, course);
  if (end !== undefined && start + least > end) {
    const until = start + clock > 1440 ? 'past midnight' : clockText(start + clock);
    expected.push({ rule: 'agenda/day-overrun', file, line: /^ {4}end:/, figures: [until, clockText(end)] });
  } else if (end === undefined && start + least > 1440) {
    const figures = [durationText(start + clock - 1440), 'past midnight'];
    expected.push({ rule: 'agenda/day-overrun', file, line: /^ {6}/, figures });
  }
  const meals = entries.flatMap((entry) => (entry.kind === 'lunch' ? entry.minutes : []));
  if (least > 360 && !meals.some((minutes) => minutes >= 30)) {
    const line = new RegExp(`title: Day ${at + 1}\\b`);
    expected.push({ rule: 'agenda/meal', file, line, figures: [durationText(clock)] });
  }
  for (const stretch of stretchesOf(entries)) {
    const { instructional } = sumsOf(stretch, course);
    if (instructional - reportedExcess(stretch, course) <= 120) continue;
    const figures = [durationText(instructional), '2 h 00 min'];
    expected.push({ rule: 'agenda/long-stretch', file, line: /^ {6}/, figures });
  }
  return expected;
}

/** Only a break or a lunch ends a stretch. */
function stretchesOf(entries: readonly CourseEntry[]): CourseEntry[][] {
  const at = entries.findIndex(({ kind }) => kind === 'break' || kind === 'lunch');
  return at < 0 ? [[...entries]] : [entries.slice(0, at), ...stretchesOf(entries.slice(at + 1))];
}
