import { nearest } from '../diagnostics/nearest.ts';
import { type Minutes, parseHours } from '../model/minutes.ts';
import { UsageError } from './exit.ts';
import { MOST_SHARDS, type Shard } from './shards/shard.ts';
import { either } from './wording.ts';

/** Reads one of several words as the value of an option. */
export function readOne<T extends string>(option: string, words: readonly T[], text: string): T {
  const found = words.find((word) => word === text);
  if (found !== undefined) return found;
  const near = nearest(text, words);
  throw new UsageError(`${option} is ${either(words)}, not “${text}”.`, near && `Did you mean “${near}”?`);
}

/** Reads words with commas between them, each taken once, in the order in which they are written. */
export const readList = <T extends string>(option: string, words: readonly T[], text: string): readonly T[] => [
  ...new Set(text.split(',').map((word) => readOne(option, words, word.trim()))),
];

/** Reads a whole number from `least` up. */
export function readWholeNumber(option: string, least: number, text: string): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least) return value;
  throw new UsageError(`${option} is a whole number from ${least} up, not “${text}”.`);
}

/** Reads hours, such as 18, 1.5 or 12:40, as minutes. */
export function readHours(option: string, text: string): Minutes {
  const minutes = parseHours(text);
  if (minutes !== undefined) return minutes;
  throw new UsageError(`${option} is a number of hours such as 18, 1.5 or 12:40, not “${text}”.`);
}

/** Reads a day of the calendar. */
export function readDay(option: string, text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (isDay) return text;
  throw new UsageError(`${option} is a day such as 2027-03-01, not “${text}”.`);
}

/** Reads text; an empty one is a variable that somebody forgot to set. */
export function readText(option: string, text: string): string {
  if (text.trim() !== '') return text;
  throw new UsageError(`${option} is empty.`, 'Write the text, or leave the option out.');
}

/** Reads a path; an empty one is a variable that somebody forgot to set. */
export function readPath(option: string, text: string): string {
  if (text.trim() !== '') return text;
  throw new UsageError(`${option} is empty.`, 'Name a path.');
}

/** Reads the number of a port; 0 is any that is free. */
export function readPort(option: string, text: string): number {
  const value = readWholeNumber(option, 0, text);
  if (value <= 65_535) return value;
  throw new UsageError(`${option} is a port from 0 to 65535, not “${text}”.`);
}

/** Reads a code of a language, as BCP 47 has them. */
export function readLanguage(option: string, text: string): string {
  if (/^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(text)) return text;
  throw new UsageError(`${option} is a code such as en-US or es, not “${text}”.`);
}

/** Reads a part of a build: 2/5. */
export function readShard(option: string, text: string): Shard {
  const [, number, of] = /^(\d{1,4})\/(\d{1,4})$/.exec(text.trim()) ?? [];
  const shard = { number: Number(number), of: Number(of) };
  if (shard.number >= 1 && shard.number <= shard.of && shard.of <= MOST_SHARDS) return shard;
  throw new UsageError(
    `${option} is a part of a build such as 2/5, not “${text}”.`,
    `The parts of five are 1/5 to 5/5; there may be ${MOST_SHARDS} at most.`,
  );
}
