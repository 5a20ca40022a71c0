import { visible } from './report/visible.ts';

/** A path as somebody can paste it into a terminal: in quotes where it needs them, and never taken for an option. */
export function shellWord(path: string): string {
  const word = visible(path.startsWith('-') ? `./${path}` : path);
  if (/^[\p{L}\p{N}_./@:+,=\\-]+$/u.test(word)) return word;
  return /[$`"!\\]/.test(word) ? `'${word.replaceAll("'", "'\\''")}'` : `"${word}"`;
}
