import { InvalidArgumentError } from 'commander';
import { nearest } from '../diagnostics/nearest.ts';
import { either } from './wording.ts';

/** Reads one of several words. */
export const oneOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): T => {
    const found = words.find((word) => word === text);
    if (found === undefined) throw new InvalidArgumentError(notAmong(text, words));
    return found;
  };

/** Reads words with commas between them, each once, in the order of the choices. */
export const someOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): readonly T[] => {
    const wanted = text.split(',').map((word) => oneOf(words)(word.trim()));
    return words.filter((word) => wanted.includes(word));
  };

/** As `someOf`, in the order in which they are written. */
export const listOf =
  <T extends string>(words: readonly T[]) =>
  (text: string): readonly T[] => [...new Set(text.split(',').map((word) => oneOf(words)(word.trim())))];

/** Reads a whole number. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
    if (!(value >= least)) throw new InvalidArgumentError(`“${text}” is no whole number from ${least} up.`);
    return value;
  };

/** Reads a path; an empty one is a variable that somebody forgot to set. */
export const somePath = (text: string): string => {
  if (text.trim() === '') throw new InvalidArgumentError('It is empty.');
  return text;
};

function notAmong(text: string, words: readonly string[]): string {
  const near = nearest(text, words);
  return `“${text}” is not ${either(words)}.${near ? ` Did you mean “${near}”?` : ''}`;
}
