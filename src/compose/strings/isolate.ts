/** Marks of a text that is written from left to right wherever it stands, and of its end. */
const [ISOLATE, END] = ['\u2066', '\u2069'];

/**
 * The same words for pages that are written from right to left: each text keeps its own direction, so that `15 minutes.` does not
 * become `.minutes 15`. What has no Latin letter, is a piece of something, or is nothing but what an author wrote, stays as it is.
 */
export function isolated<T>(words: T): T {
  return isolatedValue(words, []) as T;
}

/** Begins or ends where something else goes on: `Page `, `, page 12`. Cut off from that, it would change places with it. */
const IS_PIECE = /^[\s,.;:)]|\s$/u;

/** A minus sign stands before its figure in every script. */
const IS_LESS = /^\u2212\d/;

/** Words alone keep their order by themselves; figures and punctuation among them or at their end would not. */
const needsIt = (text: string): boolean =>
  IS_LESS.test(text) ||
  (/\p{Script=Latin}/u.test(text) && /[^\p{Script=Latin}\s-]/u.test(text) && !IS_PIECE.test(text));

function isolatedValue(value: unknown, given: readonly unknown[]): unknown {
  if (typeof value === 'string') return needsIt(value) && !given.includes(value) ? ISOLATE + value + END : value;
  if (typeof value === 'function') {
    return (...args: readonly unknown[]): unknown => isolatedValue(value(...args), args.flat());
  }
  if (Array.isArray(value)) return value.map((item) => isolatedValue(item, given));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, isolatedValue(item, given)]));
}
