import { type Minutes, minutes } from '../../model/minutes.ts';

/** A module as an agenda places it. */
export interface PlannedModule {
  readonly id: string;
  readonly minutes: Minutes;
}

/** Minutes of instruction that a placeholder of a day takes at most, unless one module alone has more. */
const FULL_DAY = minutes(360);

/** Deals modules out to days in their order: to as many as the text names, or as their minutes need, each about as long as the others. */
export function planDays(
  modules: readonly PlannedModule[],
  stated: number | undefined,
): readonly (readonly PlannedModule[])[] {
  const total = modules.reduce((sum, module) => sum + module.minutes, 0);
  const count = Math.min(Math.max(stated ?? 1, Math.ceil(total / FULL_DAY)), modules.length);
  const days: PlannedModule[][] = Array.from({ length: count }, () => []);
  let before = 0;
  modules.forEach((module, index) => {
    // By where its middle lies in the whole; a day is never left empty, neither here nor for those that follow.
    const wished = Math.floor(((before + module.minutes / 2) / total) * count);
    const filled = days.findLastIndex((day) => day.length > 0);
    const least = Math.max(filled, count - (modules.length - index), 0);
    days[Math.min(Math.max(wished, least), filled + 1, count - 1)]?.push(module);
    before += module.minutes;
  });
  return days;
}
