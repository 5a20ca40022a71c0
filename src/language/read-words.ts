/** A word of a text, and where it stands there, in UTF-16 units. */
export interface Word {
  /** In lower case. */
  readonly key: string;
  /** As written, without characters that nobody sees, and each ligature as its letters. */
  readonly written: string;
  readonly start: number;
  readonly end: number;
  /** True where nothing but blanks, hyphens and apostrophes stands between it and the word before. */
  readonly isJoined: boolean;
  /** What stands between it and the word before. */
  readonly between: string;
}

/** `\p{Cf}` are characters that nobody sees, such as soft hyphens and joiners, which come along when text is pasted. */
const WORD = /[\p{L}\p{N}\p{M}][\p{L}\p{N}\p{M}\p{Cf}]*/gu;
/** What may stand between the words of a phrase. */
const JOINT = /^[\s\p{Cf}\-‐‑'’]*$/u;
const PLAIN = /^[\x20-\x7e]*$/;

/** The words of a text in their order: runs of letters and digits of every script. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(WORD)) {
    const written = PLAIN.test(found) ? found : found.replace(/\p{Cf}/gu, '').normalize('NFKC');
    const between = text.slice(end, index);
    const isJoined = words.length > 0 && (between === ' ' || JOINT.test(between));
    end = index + found.length;
    words.push({ key: written.toLowerCase(), written, start: index, end, isJoined, between });
  }
  return words;
}
