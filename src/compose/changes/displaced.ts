/**
 * Which activities gave the minutes that others took. Learning time is counted as the agenda counts it: activities that are not optional,
 * and events that count. Self-study has no days; there every module stands once.
 */
import type { Agenda } from '../../model/agenda.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Activity, Module } from '../../model/module.ts';

/** An activity that gave minutes or took them, a whole module, or an event. */
export interface Shift {
  /** `history/three-threads`, `history` for a whole module, `event Arrival` for an event. */
  readonly key: string;
  readonly kind: 'activity' | 'module' | 'event';
  readonly title: string;
  /** The title of the module that an activity belongs to. */
  readonly module: string | undefined;
  /** From 1; undefined where the agenda has no days. */
  readonly day: number | undefined;
  /** Above 0. */
  readonly minutes: number;
}

export interface Displaced {
  /** On the days of the base’s first agenda. */
  readonly gave: readonly Shift[];
  /** On the days of this agenda. */
  readonly took: readonly Shift[];
  /** Learning time in all; what `took` holds more than `gave` is the difference of the two. */
  readonly before: number;
  readonly now: number;
}

/** Compares two works by what is taught under their agendas. */
export function displacedMinutes(base: TaughtWork, own: TaughtWork): Displaced {
  const [before, now] = [taught(base), taught(own)];
  return {
    gave: whole(surplus(before, now), now),
    took: whole(surplus(now, before), before),
    before: total(before),
    now: total(now),
  };
}

export interface TaughtWork {
  readonly curriculum: Pick<Curriculum, 'modules'>;
  /** Without one, and without days, every module is taught once. */
  readonly agenda: Agenda | undefined;
}

interface Unit extends Omit<Shift, 'key' | 'kind'> {
  readonly kind: 'activity' | 'event';
  /** The module’s id, of an activity. */
  readonly moduleId: string | undefined;
}

type Units = ReadonlyMap<string, Unit>;

function taught({ curriculum, agenda }: TaughtWork): Units {
  const units = new Map<string, Unit>();
  const add = (key: string, unit: Unit): void => {
    const known = units.get(key);
    units.set(key, known ? { ...known, minutes: known.minutes + unit.minutes } : unit);
  };
  const addActivity = (module: Module, activity: Activity, day: number | undefined): void => {
    if (activity.isOptional) return;
    add(`${module.id}/${activity.id}`, {
      kind: 'activity',
      title: activity.title.value,
      module: module.title.value,
      moduleId: module.id,
      day,
      minutes: activity.minutes?.value ?? 0,
    });
  };
  for (const day of agenda?.days ?? []) {
    for (const entry of day.entries) {
      if (entry.kind === 'module') {
        for (const { activity } of entry.activities)
          if (entry.module && activity) addActivity(entry.module, activity, day.number);
      } else if (entry.kind === 'event' && entry.counts) {
        const { title, minutes } = entry;
        const unit = { module: undefined, moduleId: undefined, day: day.number, minutes: minutes ?? 0 };
        add(`event ${title}`, { kind: 'event', title, ...unit });
      }
    }
  }
  if ((agenda?.days.length ?? 0) === 0)
    for (const module of curriculum.modules)
      for (const activity of module.activities) addActivity(module, activity, undefined);
  return units;
}

/** What one side has more than the other, in the order in which it is taught. */
function surplus(some: Units, others: Units): (readonly [key: string, unit: Unit])[] {
  return [...some].flatMap(([key, unit]) => {
    const minutes = unit.minutes - (others.get(key)?.minutes ?? 0);
    return minutes > 0 ? [[key, { ...unit, minutes }] as const] : [];
  });
}

/** The activities of a module that the other side does not teach at all are one shift on each day. */
function whole(shifts: readonly (readonly [string, Unit])[], others: Units): Shift[] {
  const isThere = new Set([...others.values()].map(({ moduleId }) => moduleId));
  const found = new Map<string, Shift>();
  for (const [key, { moduleId, ...unit }] of shifts) {
    if (moduleId === undefined || isThere.has(moduleId)) {
      found.set(key, { key, ...unit });
      continue;
    }
    const name = `${moduleId} on ${unit.day}`;
    const known = found.get(name);
    const title = unit.module ?? '';
    const minutes = (known?.minutes ?? 0) + unit.minutes;
    found.set(name, { key: moduleId, kind: 'module', title, module: undefined, day: unit.day, minutes });
  }
  return [...found.values()];
}

const total = (units: Units): number => [...units.values()].reduce((sum, { minutes }) => sum + minutes, 0);

/** The minutes of shifts, together. */
export const sumOfShifts = (shifts: readonly Shift[]): number => shifts.reduce((sum, { minutes }) => sum + minutes, 0);
