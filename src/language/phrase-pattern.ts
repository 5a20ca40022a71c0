/**
 * A regular expression for phrases of running text. Between words stand a few blanks at most: a text of nothing but blanks would otherwise be
 * walked through again from each of them, and the time would grow with the square of its length.
 */
export const phrasePattern = (source: string, flags: string): RegExp =>
  new RegExp(source.replaceAll('\\s+', '\\s{1,4}').replaceAll('\\s*', '\\s{0,4}'), flags);
