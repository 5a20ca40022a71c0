/** What must be reported of a random course: an oracle that draws every minute as a letter and counts letters. */
import { activitiesOf, type Plan, type PlannedEntry } from './agenda-plan.ts';

export const rulesOf = (problems: readonly { readonly rule: string }[]): string[] =>
  problems.map(({ rule }) => rule).sort();

/** Every minute of an entry as a letter: `i` counts, `o` is optional, `e` an event, `b` a break, `l` a lunch that begins with `L`. */
function tape(entry: PlannedEntry, { modules }: Plan): string {
  switch (entry.kind) {
    case 'break':
      return 'b'.repeat(entry.minutes);
    case 'lunch':
      return `L${'l'.repeat(entry.minutes - 1)}`;
    case 'event':
      return (entry.counts ? 'i' : 'e').repeat(entry.minutes);
    case 'module':
      return activitiesOf(entry, modules)
        .map((index) => modules[entry.module]?.activities[index])
        .map((activity) => (activity?.isOptional ? 'o' : 'i').repeat(activity?.minutes ?? 0))
        .join('');
  }
}

/** What must be reported, by counting letters and ticking off names. */
export function oracle(plan: Plan): string[] {
  const rules: string[] = [];
  const stated = plan.modules.map(({ minutes }) => 'i'.repeat(minutes)).join('');
  const entries = plan.days.flatMap((day) => day.entries);
  const counted = entries
    .map((entry) => (entry.kind === 'event' ? tape(entry, plan).replaceAll('e', '') : ''))
    .join('');
  if (`${stated}${counted}`.length !== plan.promised) rules.push('agenda/total-hours');

  // An activity that is scheduled again, or a module that is longer than it says, explains as many minutes as it has too many.
  const ticked = new Set<string>();
  const tooMany = new Map<PlannedEntry, string>();
  const repeating = new Set<number>();
  for (const entry of entries) {
    if (entry.kind !== 'module') continue;
    const again = activitiesOf(entry, plan.modules).filter((index) => ticked.has(`${entry.module}/${index}`));
    for (const index of activitiesOf(entry, plan.modules)) ticked.add(`${entry.module}/${index}`);
    if (again.length === 0) continue;
    rules.push('agenda/scheduled-twice');
    repeating.add(entry.module);
    tooMany.set(entry, tape({ ...entry, activities: again }, plan));
  }
  const lacking = plan.modules.map(({ activities }, module) =>
    activities.flatMap(({ isOptional, minutes }, index) =>
      isOptional || ticked.has(`${module}/${index}`) ? [] : minutes,
    ),
  );
  const excess = plan.modules.map(({ minutes, activities }) => {
    const required = activities.map(({ isOptional, minutes: own }) => (isOptional ? '' : 'i'.repeat(own))).join('');
    if (required.length !== minutes) rules.push('module/activity-minutes');
    return Math.max(0, required.length - minutes);
  });
  const isScheduled = entries.some(({ kind }) => kind === 'module');
  const forgotten = lacking.flatMap((minutes, module) => {
    const isExcess = minutes.reduce((total, own) => total + own, 0) === excess[module];
    return minutes.length > 0 && !repeating.has(module) && !isExcess ? [module] : [];
  });
  const isNothing = !isScheduled && forgotten.length === plan.modules.length && forgotten.length > 1;
  rules.push(...(isNothing ? [0] : forgotten).map(() => 'agenda/unscheduled'));

  const disputed = (some: readonly PlannedEntry[]): number => {
    const modules = new Set(some.flatMap((entry) => (entry.kind === 'module' ? entry.module : [])));
    const longer = [...modules].reduce((total, module) => total + (excess[module] ?? 0), 0);
    return some.reduce((total, entry) => total + (tooMany.get(entry)?.length ?? 0), longer);
  };
  for (const { start, end = 1440, entries: own } of plan.days) {
    const day = own.map((entry) => tape(entry, plan)).join('');
    if (start + day.length - disputed(own) > end) rules.push('agenda/day-overrun');
    if (day.length - disputed(own) > 360 && !/Ll{29}/.test(day)) rules.push('agenda/meal');
    const stretches = own.reduce<PlannedEntry[][]>(
      (list, entry) => {
        if (/^[bL]/.test(tape(entry, plan))) list.push([]);
        else list.at(-1)?.push(entry);
        return list;
      },
      [[]],
    );
    for (const stretch of stretches) {
      const instruction = stretch
        .map((entry) => tape(entry, plan))
        .join('')
        .replaceAll(/[^i]/g, '');
      if (instruction.length - disputed(stretch) > 120) rules.push('agenda/long-stretch');
    }
  }
  return rules.sort();
}
