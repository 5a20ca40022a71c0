import { closeSync, constants, fstatSync, openSync, writeSync } from 'node:fs';
import { codeOf, reasonOf } from '../failure.ts';

/** Only what is there already, and never a pipe that nobody reads. */
const FLAGS = constants.O_WRONLY | constants.O_APPEND | (constants.O_NONBLOCK ?? 0);

/**
 * Appends what `textFor` gives to a file that is there. It is told how many bytes the file has room for, if it is not to grow over
 * `most`, and gives no more than that. Returns why nothing was written, if so.
 */
export function appendText(path: string, most: number, textFor: (room: number) => string): string | undefined {
  try {
    const file = openSync(path, FLAGS);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return 'it is no regular file';
      const bytes = new TextEncoder().encode(textFor(Math.max(0, most - stats.size)));
      if (stats.size + bytes.length > most) return 'it is full';
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      return undefined;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (!codeOf(error)) throw error;
    return reasonOf(error);
  }
}
