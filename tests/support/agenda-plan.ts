/** Random courses as plain figures: for judging the arithmetic of agendas. */
import fc from 'fast-check';

export interface Plan {
  readonly promised: number;
  readonly modules: readonly PlannedModule[];
  readonly days: readonly PlannedDay[];
}

export interface PlannedModule {
  readonly minutes: number;
  readonly activities: readonly { readonly minutes: number; readonly isOptional: boolean }[];
}

export interface PlannedDay {
  readonly start: number;
  readonly end: number | undefined;
  readonly entries: readonly PlannedEntry[];
}

/** Modules and activities by their position; without activities it is the whole module. */
export type PlannedEntry =
  | { readonly kind: 'module'; readonly module: number; readonly activities?: readonly number[] }
  | { readonly kind: 'event'; readonly minutes: number; readonly counts: boolean }
  | { readonly kind: 'break' | 'lunch'; readonly minutes: number };

/** Mostly `usual`, now and then something of `others`: most plans are right, or wrong in one thing. */
const mostly = <T>(usual: fc.Arbitrary<T>, others: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 15, arbitrary: usual }, { weight: 1, arbitrary: others });

const activity = fc.record({
  minutes: mostly(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 150 })),
  isOptional: fc.boolean(),
});

/** A module: its first activity is not optional, and `off` is by how much its own minutes are wrong; mostly they are not. */
const module = fc
  .record({
    activities: fc.array(activity, { minLength: 1, maxLength: 4 }),
    off: mostly(fc.constant(0), fc.integer({ min: -1, max: 1 })),
  })
  .map(({ activities: [first, ...rest], off }): PlannedModule => {
    const activities = [{ minutes: first?.minutes ?? 1, isOptional: false }, ...rest];
    const sum = activities.reduce((total, { minutes: own, isOptional }) => total + (isOptional ? 0 : own), 0);
    return { activities, minutes: Math.max(1, sum + off) };
  });

const other = fc.oneof(
  fc.record({ kind: fc.constant('event' as const), minutes: fc.integer({ min: 1, max: 60 }), counts: fc.boolean() }),
  fc.record({ kind: fc.constantFrom('break' as const, 'lunch' as const), minutes: fc.integer({ min: 1, max: 60 }) }),
);

const FIXED = { minLength: 3, maxLength: 3 };

/** How a course is laid out; positions are taken modulo what there is. */
const layout = fc.record({
  modules: fc.array(module, { minLength: 1, maxLength: 5 }),
  days: fc.integer({ min: 1, max: 3 }),
  starts: fc.array(mostly(fc.integer({ min: 0, max: 720 }), fc.integer({ min: 0, max: 1439 })), FIXED),
  slacks: fc.array(mostly(fc.constantFrom(undefined, 0, 1, 30), fc.constantFrom(-1, -20)), FIXED),
  others: fc.array(fc.tuple(fc.nat(), other), { maxLength: 6 }),
  parted: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
  withOptional: fc.boolean(),
  dropped: mostly(fc.constant(undefined), fc.nat()),
  repeated: mostly(fc.constant(undefined), fc.nat()),
  off: mostly(fc.constant(0), fc.integer({ min: -2, max: 2 })),
});

export const plans: fc.Arbitrary<Plan> = layout.map((drawn) => {
  const entries = scheduleAll(drawn.modules, drawn.parted, drawn.withOptional);
  if (drawn.dropped !== undefined) entries.splice(drawn.dropped % entries.length, 1);
  const again = drawn.repeated === undefined ? undefined : entries[drawn.repeated % Math.max(1, entries.length)];
  if (again) entries.push({ ...again });
  for (const [at, entry] of drawn.others) entries.splice(at % (entries.length + 1), 0, entry);
  const perDay = Math.max(1, Math.ceil(entries.length / drawn.days));
  const days = Array.from({ length: drawn.days }, (_, index): PlannedDay => {
    const own = entries.slice(index * perDay, (index + 1) * perDay);
    const start = drawn.starts[index] ?? 0;
    const length = own.reduce((total, entry) => total + lengthOf(entry, drawn.modules), 0);
    const slack = drawn.slacks[index];
    const end = slack === undefined ? undefined : start + length + slack;
    return { start, end: end !== undefined && end >= 0 && end < 1440 ? end : undefined, entries: own };
  });
  const stated = drawn.modules.reduce((total, { minutes: own }) => total + own, 0);
  const counted = entries.reduce(
    (total, entry) => total + (entry.kind === 'event' && entry.counts ? entry.minutes : 0),
    0,
  );
  return { promised: Math.max(1, stated + counted + drawn.off), modules: drawn.modules, days };
});

function scheduleAll(
  modules: readonly PlannedModule[],
  parted: readonly boolean[],
  withOptional: boolean,
): PlannedEntry[] {
  return modules.flatMap(({ activities }, module): PlannedEntry[] => {
    if (!parted[module]) return [{ kind: 'module', module }];
    const own = activities.flatMap(({ isOptional }, index) => (isOptional && !withOptional ? [] : index));
    return own.map((index) => ({ kind: 'module', module, activities: [index] }));
  });
}

const lengthOf = (entry: PlannedEntry, modules: readonly PlannedModule[]): number =>
  entry.kind === 'module'
    ? activitiesOf(entry, modules).reduce(
        (total, index) => total + (modules[entry.module]?.activities[index]?.minutes ?? 0),
        0,
      )
    : entry.minutes;

/** The positions of the activities that an entry schedules. */
export function activitiesOf(
  entry: Extract<PlannedEntry, { kind: 'module' }>,
  modules: readonly PlannedModule[],
): readonly number[] {
  const all = modules[entry.module]?.activities ?? [];
  return entry.activities ?? all.flatMap(({ isOptional }, index) => (isOptional ? [] : index));
}
