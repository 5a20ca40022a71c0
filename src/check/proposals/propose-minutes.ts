import { exactPlace } from '../../diagnostics/exact-place.ts';
import type { Edit, Fix } from '../../diagnostics/fix.ts';
import { formatDuration, sumMinutes } from '../../model/minutes.ts';
import type { Activity, Module, Step } from '../../model/module.ts';
import type { Place, Written } from '../../model/place.ts';
import { activityName, moduleName } from '../modules.ts';
import { listed } from '../wording.ts';
import type { DayRooms } from './day-rooms.ts';
import { fitSteps } from './fit-steps.ts';
import { type Share, type Stretchable, spreadMinutes } from './spread-minutes.ts';

/** What may change so that the minutes fit. */
export interface Elastic {
  /** Those whose activities may become shorter or longer within their ranges. */
  readonly modules: readonly Module[];
  /** True where the minutes of the modules change with those of their activities. */
  readonly changesModules: boolean;
  /** False for what stands in files that cannot be changed here, as those of a base. */
  isOwn(place: Place): boolean;
}

/** A fix to choose, or why there is none, as a sentence for the hint. */
export interface Proposal {
  readonly fixes?: readonly Fix[];
  readonly shortfall?: string;
}

interface Part {
  readonly module: Module;
  readonly activity: Activity;
}

/**
 * The smallest changes of activities, all of them within their ranges, that make `lack` minutes more, or less where it is below 0: few
 * activities, and none of them against the others. No day of an agenda ends too late by them. Where an activity has timed steps, its
 * longest ones change with it.
 */
export function proposeMinutes(lack: number, elastic: Elastic, days: DayRooms): Proposal {
  const wanted = Math.abs(lack);
  const parts = elastic.modules.flatMap((module) => stretchables(module, Math.sign(lack), elastic, days));
  const found = parts.reduce((sum, { most }) => sum + most, 0);
  if (found === 0) return { shortfall: 'No activity has a “range” with room for that.' };
  if (found < wanted) {
    return {
      shortfall: `The ranges of the activities give ${formatDuration(found)} of these ${formatDuration(wanted)} at most.`,
    };
  }
  const rooms = [...days.rooms].map(([day, { left }]) => [day, Math.max(0, left)] as const);
  const shares = spreadMinutes(wanted, parts, new Map(lack > 0 ? rooms : []));
  if (!shares || (lack < 0 && hidesLateDay(shares, elastic, days))) {
    return {
      shortfall: `The ranges of the activities give these ${formatDuration(wanted)}, but the days have no room for that.`,
    };
  }
  return { fixes: [fixOf(shares, Math.sign(lack), elastic)] };
}

/** The activities of a module that can change in a direction (1 is longer, -1 is shorter), with how far. */
function stretchables(
  module: Module,
  direction: number,
  { changesModules, isOwn }: Elastic,
  days: DayRooms,
): Stretchable<Part>[] {
  const places = changesModules && module.minutes ? [numberPlace(module.minutes)] : [];
  if ((changesModules && !module.minutes) || places.some((place) => !place || !isOwn(place))) return [];
  return module.activities.flatMap((activity): Stretchable<Part>[] => {
    const { minutes, range, steps, isOptional } = activity;
    const place = minutes && numberPlace(minutes);
    if (isOptional || !minutes || !range || !place || !isOwn(place)) return [];
    const [least, most] = range.value;
    if (minutes.value < least || minutes.value > most) return [];
    // Steps that do not add up are reported; nothing is built on them.
    const isSure = steps.length === 0 || sumMinutes(steps.map((step) => step.minutes)) === minutes.value;
    if (!isSure || !steps.every((step) => canChange(step, isOwn))) return [];
    const room = direction > 0 ? most - minutes.value : minutes.value - Math.max(1, least, steps.length);
    const stores = direction > 0 ? days.daysOf(activity) : [];
    return room > 0 ? [{ thing: { module, activity }, most: room, stores }] : [];
  });
}

/** The first of the longest. */
export const longestOf = (steps: readonly Step[]): Step | undefined =>
  steps.reduce<Step | undefined>((best, step) => (best && best.minutes >= step.minutes ? best : step), undefined);

const canChange = (step: Step, isOwn: Elastic['isOwn']): boolean => {
  const place = stepPlace(step);
  return place !== undefined && isOwn(place);
};

const numberPlace = ({ value, place }: Written<number>): Place | undefined =>
  exactPlace({ value: String(value), place });

/** Where the minutes of a step stand: `minutes=5`. */
export const stepPlace = ({ minutes, place }: Step): Place | undefined =>
  exactPlace({ value: String(minutes), place }, { before: 'minutes=' });

/**
 * True if a day lasts too long although activities become shorter: nobody has said so, because what its modules exceed their minutes by
 * was not counted.
 */
function hidesLateDay(shares: readonly Share<Part>[], { modules }: Elastic, { rooms, daysOf }: DayRooms): boolean {
  const saved = new Map<string, number>();
  for (const { thing, minutes } of shares) {
    for (const day of daysOf(thing.activity)) saved.set(day, (saved.get(day) ?? 0) + minutes);
  }
  const touched = new Set(modules.flatMap(({ activities }) => activities.flatMap(daysOf)));
  return [...touched].some((day) => {
    const room = rooms.get(day);
    return room !== undefined && !room.isReported && room.left + (saved.get(day) ?? 0) < 0;
  });
}

function fixOf(shares: readonly Share<Part>[], direction: number, { changesModules }: Elastic): Fix {
  const edits = shares.flatMap(({ thing: { activity }, minutes }) => [
    ...numberEdit(activity.minutes, direction * minutes),
    ...stepEdits(activity.steps, direction * minutes),
  ]);
  const sums = new Map<Module, number>();
  for (const { thing, minutes } of shares) sums.set(thing.module, (sums.get(thing.module) ?? 0) + direction * minutes);
  const totals = changesModules ? [...sums].flatMap(([module, change]) => numberEdit(module.minutes, change)) : [];
  return { title: titleOf(shares, direction, changesModules), edits: [...edits, ...totals], isSafe: false };
}

function stepEdits(steps: readonly Step[], change: number): Edit[] {
  const fitted = fitSteps(
    steps.map(({ minutes }) => minutes),
    change,
  );
  return steps.flatMap((step, index): Edit | readonly Edit[] => {
    const place = stepPlace(step);
    return place && fitted[index] !== step.minutes ? { place, text: String(fitted[index]) } : [];
  });
}

function numberEdit(written: Written<number> | undefined, change: number): Edit[] {
  const place = written && numberPlace(written);
  return written && place ? [{ place, text: String(written.value + change) }] : [];
}

/** Changes that are named one by one; of more, only the number. */
const MOST_NAMED = 4;

function titleOf(shares: readonly Share<Part>[], direction: number, namesModules: boolean): string {
  const names = shares.slice(0, MOST_NAMED).map(({ thing: { module, activity }, minutes }) => {
    const now = activity.minutes?.value ?? 0;
    const where = namesModules ? ` in ${moduleName(module)}` : '';
    return `${activityName(activity)}${where} ${formatDuration(now + direction * minutes)} instead of ${formatDuration(now)}`;
  });
  const more = shares.length > MOST_NAMED ? [`so on for ${shares.length - MOST_NAMED} more`] : [];
  return `Give ${listed([...names, ...more])}`;
}
