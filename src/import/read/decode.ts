/** A text and the encoding it was in, or why the bytes are none. */
export type DecodedOutline = { readonly text: string; readonly encoding: string } | { readonly fault: string };

/**
 * Decodes what word processors and mail programs write: UTF-8, UTF-16 with its mark, else Windows-1252, in which every byte that
 * is no control character means something.
 */
export function decodeOutline(bytes: Uint8Array): DecodedOutline {
  const mark = MARKS.find(({ begins }) => begins.every((byte, index) => bytes[index] === byte));
  if (mark)
    return (
      decodeAs(mark.encoding, bytes) ?? { fault: `This file is not the text in ${mark.encoding} that it says it is.` }
    );
  const found = decodeAs('utf-8', bytes) ?? decodeWindows(bytes);
  if (found.text.includes('\0')) return { fault: 'This file is no text.' };
  return found;
}

const MARKS = [
  { encoding: 'utf-8', begins: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', begins: [0xff, 0xfe] },
  { encoding: 'utf-16be', begins: [0xfe, 0xff] },
] as const;

function decodeAs(encoding: string, bytes: Uint8Array): { text: string; encoding: string } | undefined {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/**
 * Windows-1252, in which every byte is a character. Byte by byte, for not every release of Node.js knows what stands between 0x80 and
 * 0x9f (https://encoding.spec.whatwg.org/index-windows-1252.txt).
 */
function decodeWindows(bytes: Uint8Array): { text: string; encoding: string } {
  const text = Buffer.from(bytes).toString('latin1');
  return {
    text: text.replace(/[\u0080-\u009f]/g, (byte) => WINDOWS[byte.charCodeAt(0) - 0x80] ?? byte),
    encoding: 'windows-1252',
  };
}

/** From 0x80 on; what no character has stays a control character, which is dropped later. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
