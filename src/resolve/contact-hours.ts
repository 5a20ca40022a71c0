/** Contact hours: what boards and participants are told of the minutes of an agenda. Never more than what is scheduled. */
import type { Agenda } from '../model/agenda.ts';
import type { Approval, Curriculum } from '../model/curriculum.ts';
import { type Minutes, minutes, sumMinutes } from '../model/minutes.ts';
import { type Rounding, type Scheme, schemeOf, type TimeClass } from '../model/schemes.ts';
import { totalsFor } from './agenda-totals.ts';

/** Instructional minutes by what they are spent on; together they are all that is scheduled as instruction. */
export type MinutesByClass = Readonly<Record<TimeClass, Minutes>>;

/** An amount in the units of a scheme. */
export interface Amount {
  /** `18`, `21.5`, `1.8`. */
  readonly value: number;
  /** The minutes that it stands for: never more than what counts. */
  readonly credited: Minutes;
  /** `exact`, rounded `down`, or down where the scheme itself would have rounded up: that would be more than is scheduled. */
  readonly rounded: 'exact' | 'down' | 'not-up';
}

export interface ContactHours {
  /** The minutes that count under the scheme. */
  readonly counted: Minutes;
  /** Undefined where that is less than the least for which the scheme states anything. */
  readonly hours: Amount | undefined;
  /** Undefined where the scheme names no CEU, and where it would be less than the least. */
  readonly ceu: Amount | undefined;
}

/** The contact hours that minutes make under a scheme. */
export function contactHours(
  { minutesPerHour, counts, rounding, ceu, least = 0 }: Scheme,
  byClass: MinutesByClass,
): ContactHours {
  const counted = minutes(counts.reduce((sum, name) => sum + byClass[name], 0));
  if (counted < least) return { counted, hours: undefined, ceu: undefined };
  const hours = rounding ? round(counted, minutesPerHour, rounding) : exactly(counted, minutesPerHour);
  const units = ceu && round(counted, minutesPerHour * ceu.hours, ceu);
  return { counted, hours, ceu: units && units.value >= ceu.least ? units : undefined };
}

/** All of the minutes; the value, which is for spreadsheets and scripts, has two decimals and is never more. */
export const exactly = (counted: Minutes, unit: number): Amount => ({
  value: Math.floor((counted * 100) / unit) / 100,
  credited: counted,
  rounded: 'exact',
});

/** Whole parts of a unit of so many minutes. Never up, not even where the scheme goes to the nearest. */
function round(counted: Minutes, unit: number, { parts, direction }: Rounding): Amount {
  const part = unit / parts;
  const whole = Math.floor(counted / part);
  const rest = counted - whole * part;
  const isUp = direction === 'nearest' && rest * 2 >= part;
  return {
    value: whole / parts,
    credited: minutes(whole * part),
    rounded: rest === 0 ? 'exact' : isUp ? 'not-up' : 'down',
  };
}

/** The instructional minutes of an agenda by class; undefined where a figure is unknown. Self-study has no days, and no classes. */
export function minutesByClass(curriculum: Curriculum, agenda: Agenda): MinutesByClass | undefined {
  const all = totalsFor(curriculum, agenda).instructional;
  if (all === undefined) return undefined;
  const entries = agenda.days.flatMap((day) => day.entries);
  const events = sumMinutes(
    entries.map((entry) => (entry.kind === 'event' && entry.counts ? entry.minutes : minutes(0))),
  );
  const checks = entries.flatMap((entry) =>
    entry.kind === 'module'
      ? entry.activities.flatMap(({ activity }) =>
          activity && activity.method === 'assessment' && !activity.isOptional ? [activity.minutes?.value] : [],
        )
      : [],
  );
  const assessment = sumMinutes(checks);
  if (events === undefined || assessment === undefined) return undefined;
  return { instruction: minutes(all - events - assessment), assessment, events };
}

/** Contact hours under a scheme that the curriculum names. */
export interface SchemeHours extends ContactHours {
  readonly scheme: Scheme;
  /** Only if it is valid at the documents’ date. */
  readonly approval: Approval | undefined;
}

/** All that is told of an agenda’s contact hours. */
export interface StatedHours {
  /** All that is scheduled as instruction: plain contact hours of 60 minutes. */
  readonly minutes: Minutes;
  readonly byClass: MinutesByClass;
  /** None for self-study: the rules of our table are those for taught courses. */
  readonly schemes: readonly SchemeHours[];
}

/** The contact hours of an agenda; undefined where its minutes are not known. */
export function statedHours(curriculum: Curriculum, agenda: Agenda): StatedHours | undefined {
  const byClass = minutesByClass(curriculum, agenda);
  if (!byClass) return undefined;
  const date = documentsDate(curriculum, agenda);
  const named = agenda.days.length > 0 ? curriculum.contactHours : [];
  const schemes = named.map(({ scheme: { value }, approval }) => {
    const scheme = schemeOf(value);
    const isValid = approval !== undefined && date !== undefined && date <= approval.expires.value;
    return { ...contactHours(scheme, byClass), scheme, approval: isValid ? approval : undefined };
  });
  const { instruction, assessment, events } = byClass;
  return { minutes: minutes(instruction + assessment + events), byClass, schemes };
}

/**
 * The date that an approval has to reach, `YYYY-MM-DD`: the latest of the version’s date and the dates of the agenda’s days. Undefined
 * where nothing is dated: then nobody can say that an approval is valid.
 */
export function documentsDate({ date }: Pick<Curriculum, 'date'>, agenda: Agenda | undefined): string | undefined {
  return [date, ...(agenda?.days.map((day) => day.date) ?? [])]
    .flatMap((known) => known ?? [])
    .toSorted()
    .at(-1);
}
