import { type Clock, clockCode } from '../model/clock.ts';
import type { Strings } from './strings.ts';

const NO_BREAK = '\u00a0';
/** Languages of people who read the clock in two halves of a day. */
const TWELVE_HOURS = new Set(['en', 'en-us']);

const hasTwelveHours = (language: string): boolean => TWELVE_HOURS.has(language.toLowerCase());

/** `795` as `1:15 PM` in American English, as `13:15` elsewhere. */
export function formatClock(language: string, clock: Clock): string {
  if (!hasTwelveHours(language)) return clockCode(clock);
  return `${clockFace(clock)}${NO_BREAK}${halfOf(clock)}`;
}

/** `10:45–11:30 AM`, `11:30 AM–12:15 PM`, `13:15–14:45`. */
export function formatClockRange(language: string, from: Clock, to: Clock): string {
  const isOneHalf = hasTwelveHours(language) && halfOf(from) === halfOf(to);
  return `${isOneHalf ? clockFace(from) : formatClock(language, from)}–${formatClock(language, to)}`;
}

/** `45 min`, in the language of the strings. */
export const formatMinutes = (strings: Strings, value: number): string => strings.minutes(value);

const clockFace = (clock: Clock): string =>
  `${Math.floor(clock / 60) % 12 || 12}:${String(clock % 60).padStart(2, '0')}`;

/** Midnight at the end of a day is AM again. */
const halfOf = (clock: Clock): 'AM' | 'PM' => (Math.floor(clock / 60) % 24 < 12 ? 'AM' : 'PM');
