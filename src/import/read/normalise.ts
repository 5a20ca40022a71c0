import type { Finding } from '../finding.ts';
import { counted } from '../wording.ts';

/** Text with one kind of line end and of space. */
export interface Normalised {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Makes every space a space and every line end a line feed, and drops what nobody sees; says how much of it there was. */
export function normalise(original: string): Normalised {
  const unified = original.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/\f/g, '\n\n');
  const spaces = count(unified, SPACES);
  const hidden = count(unified, HIDDEN);
  return {
    text: unified.replace(SPACES, ' ').replace(HIDDEN, ''),
    findings: [
      ...(spaces > 0
        ? [about(`The text has ${counted(spaces, 'no-break or other special space')}.`, 'They became ordinary spaces.')]
        : []),
      ...(hidden > 0 ? [about(`The text has ${counted(hidden, 'invisible character')}.`, 'They were left out.')] : []),
    ],
  };
}

const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
// Control characters but tab and line feed, soft hyphens, characters without width and those that turn the direction of reading.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

const about = (message: string, done: string): Finding => ({ id: 'invisible-characters', lines: [], message, done });
