import { type Clock, clockCode } from '../model/clock.ts';
import { type Strings, stringsFor } from './strings.ts';

const NO_BREAK = '\u00a0';

/** A clock time in its two parts: `1:15` and `PM`; all of it is the face where the day has 24 hours. */
export interface ClockParts {
  readonly face: string;
  readonly half?: string;
}

/** `795` as `1:15` and `PM`, or as `13:15`, by the language and its region. */
export function clockParts(language: string, clock: Clock): ClockParts {
  const halves = stringsFor(language).halvesOfDay;
  if (!halves) return { face: clockCode(clock) };
  return { face: clockFace(clock), half: halves[isAfternoon(clock) ? 1 : 0] };
}

/** `795` as `1:15 PM` in American English, as `1:15 p. m.` in Mexico, as `13:15` elsewhere. */
export function formatClock(language: string, clock: Clock): string {
  const { face, half } = clockParts(language, clock);
  return half === undefined ? face : `${face}${NO_BREAK}${half}`;
}

/** `10:45–11:30 AM`, `11:30 AM–12:15 PM`, `13:15–14:45`. */
export function formatClockRange(language: string, from: Clock, to: Clock): string {
  const isOneHalf = isAfternoon(from) === isAfternoon(to);
  return `${isOneHalf ? clockParts(language, from).face : formatClock(language, from)}–${formatClock(language, to)}`;
}

/** `45 min`, in the language of the strings. */
export const formatMinutes = (strings: Strings, value: number): string => strings.minutes(value);

const clockFace = (clock: Clock): string =>
  `${Math.floor(clock / 60) % 12 || 12}:${String(clock % 60).padStart(2, '0')}`;

/** Midnight at the end of a day is before noon again. */
const isAfternoon = (clock: Clock): boolean => Math.floor(clock / 60) % 24 >= 12;
