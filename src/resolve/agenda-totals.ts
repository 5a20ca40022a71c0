import type { Agenda, AgendaEntry, Day } from '../model/agenda.ts';
import type { Clock } from '../model/clock.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { type Minutes, minutes, sumMinutes } from '../model/minutes.ts';

/** Minutes by what they are spent on; undefined where a figure that takes part is unknown. */
export interface Totals {
  /** Activities that are not optional, and events that count: what the promised hours are made of. */
  readonly instructional: Minutes | undefined;
  /** Optional activities. */
  readonly optional: Minutes | undefined;
  readonly breaks: Minutes | undefined;
  readonly meals: Minutes | undefined;
  /** Events that do not count. */
  readonly events: Minutes | undefined;
  /** All of these together: how long it takes by the clock. */
  readonly clock: Minutes | undefined;
}

type Part = Exclude<keyof Totals, 'clock'>;

/** The totals of one entry of a day. */
export function entryTotals(entry: AgendaEntry): Totals {
  switch (entry.kind) {
    case 'break':
      return totalsOf({ breaks: entry.minutes });
    case 'lunch':
      return totalsOf({ meals: entry.minutes });
    case 'event':
      return totalsOf(entry.counts ? { instructional: entry.minutes } : { events: entry.minutes });
    case 'module': {
      const { module, activities } = entry;
      // A module without activities could not be read; whether an activity that nobody knows is optional, nobody knows either.
      if (!module || activities.length === 0 || activities.some(({ activity }) => !activity)) {
        return totalsOf({ instructional: undefined, optional: undefined });
      }
      const sumOf = (isOptional: boolean): Minutes | undefined =>
        sumMinutes(
          activities.flatMap(({ activity }) => (activity?.isOptional === isOptional ? [activity.minutes?.value] : [])),
        );
      return totalsOf({ instructional: sumOf(false), optional: sumOf(true) });
    }
  }
}

/** The totals of a day, as far as its entries could be read. */
export const dayTotals = ({ entries }: Day): Totals => addTotals(entries.map(entryTotals));

/** The totals of an agenda; all unknown where an entry or a day could not be read. */
export const agendaTotals = ({ days, isComplete }: Agenda): Totals =>
  isComplete ? addTotals(days.map(dayTotals)) : UNKNOWN;

/** The totals of an agenda of a curriculum. Self-study has no days: there they are an estimate, the time of all modules. */
export const totalsFor = (curriculum: Curriculum, agenda: Agenda): Totals =>
  agenda.isComplete && agenda.days.length === 0
    ? totalsOf({ instructional: modulesTotal(curriculum) })
    : agendaTotals(agenda);

/** All modules together; unknown where a section names a module that is not there, or where there is none. */
export function modulesTotal({ modules, sections }: Curriculum): Minutes | undefined {
  const isWhole = modules.length > 0 && sections.every(({ entries }) => entries.every(({ module }) => module));
  return isWhole ? sumMinutes(modules.map((module) => module.minutes?.value)) : undefined;
}

/** When a day ends by the clock: its start and all its minutes. */
export function endOfDay(day: Day): Clock | undefined {
  const { clock } = dayTotals(day);
  return day.start === undefined || clock === undefined ? undefined : day.start + clock;
}

const NONE: Readonly<Record<Part, Minutes | undefined>> = {
  instructional: minutes(0),
  optional: minutes(0),
  breaks: minutes(0),
  meals: minutes(0),
  events: minutes(0),
};

const UNKNOWN: Totals = {
  instructional: undefined,
  optional: undefined,
  breaks: undefined,
  meals: undefined,
  events: undefined,
  clock: undefined,
};

function totalsOf(some: Partial<Record<Part, Minutes | undefined>>): Totals {
  const parts = { ...NONE, ...some };
  return { ...parts, clock: sumMinutes(Object.values(parts)) };
}

const addTotals = (list: readonly Totals[]): Totals => {
  const sumOf = (part: Part): Minutes | undefined => sumMinutes(list.map((totals) => totals[part]));
  return totalsOf({
    instructional: sumOf('instructional'),
    optional: sumOf('optional'),
    breaks: sumOf('breaks'),
    meals: sumOf('meals'),
    events: sumOf('events'),
  });
};
