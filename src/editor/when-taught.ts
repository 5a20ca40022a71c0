import type { Agenda, Day, ModuleEntry } from '../model/agenda.ts';
import { type Clock, clockCode } from '../model/clock.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { formatDuration, type Minutes } from '../model/minutes.ts';
import type { Activity, Module } from '../model/module.ts';

/** One stretch of a day in which a module, or one activity of it, is taught. */
export interface Stretch {
  readonly agenda: Agenda;
  readonly day: Day;
  /** Undefined where an earlier figure of the day is unknown. */
  readonly start: Clock | undefined;
  readonly minutes: Minutes | undefined;
}

/** When a module is taught, or one of its activities, in every agenda that has days. */
export function whenTaught(curriculum: Curriculum, module: Module, activity?: Activity): Stretch[] {
  return curriculum.agendas.flatMap((agenda) =>
    agenda.days.flatMap((day) =>
      day.entries
        .filter((entry): entry is ModuleEntry => entry.kind === 'module' && entry.module === module)
        .flatMap((entry) => stretchesIn(entry, activity).map((one) => ({ agenda, day, ...one }))),
    ),
  );
}

function stretchesIn(entry: ModuleEntry, activity: Activity | undefined): Pick<Stretch, 'start' | 'minutes'>[] {
  if (!activity) return [{ start: entry.start, minutes: entry.minutes }];
  return entry.activities
    .filter((scheduled) => scheduled.activity === activity)
    .map(({ start }) => ({ start, minutes: activity.minutes?.value }));
}

/** `09:15 to 10:00`; as much of it as is known. */
export function clockText(start: Clock | undefined, minutes: Minutes | undefined): string {
  if (start === undefined) return 'at a time that is not known';
  return minutes === undefined ? `from ${clockCode(start)}` : `${clockCode(start)} to ${clockCode(start + minutes)}`;
}

/** `45 min`, `1 h 15 min`. */
export const lengthText = (minutes: Minutes | undefined): string =>
  minutes === undefined ? 'minutes not known' : formatDuration(minutes);
