// Control characters of both blocks, and what changes the direction or the end of a line without being seen.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const HIDDEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/**
 * Text of a curriculum, a path or an option as it may be written to a terminal: control characters and escape sequences show
 * themselves (`␛`, `<U+202E>`) and do nothing.
 */
export const visible = (text: string): string => text.replace(HIDDEN, show);

function show(character: string): string {
  const code = character.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '␡';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/**
 * JSON that a terminal may show, and a log of a CI service: the same characters as escapes, which mean the same, and so the second sign
 * of `##[error]` and `##vso[…]`, which some take for commands wherever they stand.
 */
export const visibleJson = (value: unknown): string =>
  `${JSON.stringify(value, null, 2)
    .replace(HIDDEN, (character) =>
      character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/##(?=[a-z]*\[)/gi, '#\\u0023')}\n`;
