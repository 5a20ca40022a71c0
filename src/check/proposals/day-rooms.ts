import type { Curriculum } from '../../model/curriculum.ts';
import type { Activity } from '../../model/module.ts';
import { endOfDay } from '../../resolve/agenda-totals.ts';
import type { CheckContext } from '../check.ts';
import { MIDNIGHT } from '../day-length.ts';
import { disputedMinutes } from '../disputed-minutes.ts';
import { agendasWithDays, findRepeated, isAgendaSure } from '../schedule.ts';

/** How much longer a day can last. */
interface DayRoom {
  /** Minutes until it has to end; below 0 where it lasts too long. */
  readonly left: number;
  /** True where it lasts too long, and that is reported. */
  readonly isReported: boolean;
}

/** The days of all agendas, and which of them each activity stands in. */
export interface DayRooms {
  readonly rooms: ReadonlyMap<string, DayRoom>;
  daysOf(activity: Activity): readonly string[];
}

/** Reads the days when they are asked for, once; undefined where one could not be read, so that nobody knows when it ends. */
export function dayRoomsOf(curriculum: Curriculum, context: CheckContext): () => DayRooms | undefined {
  let known: { readonly days: DayRooms | undefined } | undefined;
  return () => {
    known ??= { days: readDayRooms(curriculum, context) };
    return known.days;
  };
}

function readDayRooms(curriculum: Curriculum, context: CheckContext): DayRooms | undefined {
  const rooms = new Map<string, DayRoom>();
  const days = new Map<Activity, string[]>();
  for (const agenda of agendasWithDays(curriculum)) {
    if (!isAgendaSure(agenda, context)) return undefined;
    const repeated = findRepeated(agenda);
    for (const day of agenda.days) {
      const name = `${agenda.id} ${day.number}`;
      const end = endOfDay(day);
      if (end === undefined) return undefined;
      const left = (day.end?.value ?? MIDNIGHT) - end;
      rooms.set(name, { left, isReported: left + disputedMinutes(day.entries, repeated) < 0 });
      for (const { activity } of day.entries.flatMap((entry) => (entry.kind === 'module' ? entry.activities : []))) {
        if (activity) days.set(activity, [...(days.get(activity) ?? []), name]);
      }
    }
  }
  return { rooms, daysOf: (activity) => days.get(activity) ?? [] };
}
