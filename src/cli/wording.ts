import { formatDuration } from '../model/minutes.ts';

/** `1 file`, `41 files`, `1,080 files`. */
export const plural = (value: number, one: string, many: string): string =>
  `${figure(value)} ${value === 1 ? one : many}`;

/** `1080` as `1,080`. */
export const figure = (value: number): string => String(value).replace(/\B(?=(\d{3})+$)/g, ',');

/** `18 h 00 min`, or `?` where it is not known. */
export const durationOf = (value: number | undefined): string => (value === undefined ? '?' : formatDuration(value));

/** A promise: `18 h`, `12 h 40 min`, or `?` where it is not known. */
export const hoursOf = (value: number | undefined): string =>
  value !== undefined && value % 60 === 0 ? `${figure(value / 60)} h` : durationOf(value);

/** `812 B`, `12 KB`, `1.2 MB`. */
export function sizeOf(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** `a, b or c`. */
export const either = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
