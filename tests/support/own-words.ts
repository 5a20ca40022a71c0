import type { Strings } from '../../src/compose/strings.ts';

/** One text of a table of words, and where it stands: `guideDay.late.drop`. */
export interface OwnText {
  readonly path: string;
  readonly text: string;
}

/** A name that no language has, in place of what authors write. */
const NAME = 'xx';

/** What a phrase may be made of: each position takes each, so that singular, plural and every branch are said. */
const SAMPLES: readonly unknown[] = [0, 1, 2, 1080, NAME, '1:15', '2027-03-01', [NAME], [NAME, NAME], undefined, ''];

/** Every text of a table: its strings, and what its functions say of numbers, names and lists. */
export function ownTexts(words: Strings): OwnText[] {
  const found = new Map<string, OwnText>();
  const add = (path: string, text: string): void => {
    if (wordsOf(text).length > 0) found.set(`${path}\n${text}`, { path, text });
  };
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') add(path, value);
    else if (typeof value === 'function') for (const said of sayings(value as Phrase)) walk(said, path);
    else if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) walk(inner, path ? `${path}.${key}` : key);
  };
  walk(words, '');
  return [...found.values()];
}

type Phrase = (...given: readonly unknown[]) => unknown;

/** What a phrase says of all samples of its first two arguments, and of like ones after these. */
function* sayings(phrase: Phrase): Generator<unknown> {
  for (const first of SAMPLES)
    for (const second of phrase.length < 2 ? [undefined] : SAMPLES)
      for (const rest of phrase.length < 3 ? [undefined] : SAMPLES) {
        try {
          yield phrase(first, second, ...Array<unknown>(Math.max(0, phrase.length - 2)).fill(rest));
        } catch {
          // A list where a number belongs: nobody says that.
        }
      }
}

/** What comes of samples in places that are not meant for them. */
const SAID_OF_SAMPLES = new Set([NAME, 'undefined', 'nan']);

/** The words of a text in small letters; `{name}` in a template is the place of one. */
export const wordsOf = (text: string): string[] =>
  (
    text
      .replace(/\{\w+\}/g, ' ')
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}[\p{L}\p{M}]+/gu) ?? []
  ).filter((word) => !SAID_OF_SAMPLES.has(word));
