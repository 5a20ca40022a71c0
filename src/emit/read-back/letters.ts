/**
 * A text as its letters alone, all of one case: line breaks, hyphens, ligatures, quotes and figures make no difference, for a printer
 * may change them and the words that Coursewright adds are full of them.
 */
export const lettersOf = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[^\p{L}]+/gu, '')
    .toUpperCase();

const BASE = 0x01000193;

/** One number for each run of `width` units of a text, by where it begins. Equal runs have equal numbers; few others have. */
export function hashRuns(text: string, width: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - width + 1));
  let leaving = 1;
  for (let index = 1; index < width; index += 1) leaving = Math.imul(leaving, BASE);
  let hash = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (index >= width) hash -= Math.imul(text.charCodeAt(index - width), leaving);
    hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0;
    if (index >= width - 1) hashes[index - width + 1] = hash;
  }
  return hashes;
}
