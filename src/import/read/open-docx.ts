import { unzipSync } from 'fflate';
import { IMPORT_LIMITS } from '../limits.ts';

/** The parts of a Word document that hold its text and the names of its styles, or why there are none. */
export type OpenedDocx = { readonly document: string; readonly styles: string } | { readonly fault: string };

/**
 * Unpacks two parts of a Word document and no others, by their exact names, to memory: paths in it lead nowhere. What a part says of
 * its size is the room that it gets.
 */
export function openDocx(bytes: Uint8Array): OpenedDocx {
  const tooLarge = new Set<string>();
  const seen = new Set<string>();
  let parts: Readonly<Record<string, Uint8Array>>;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if ((name !== DOCUMENT && name !== STYLES) || seen.has(name)) return false;
        seen.add(name);
        if (originalSize > IMPORT_LIMITS.part) tooLarge.add(name);
        return !tooLarge.has(name);
      },
    });
  } catch (error) {
    // What the library throws at a broken archive is a plain Error with a number.
    if (error instanceof Error) return { fault: 'This file is no Word document: it cannot be unpacked.' };
    throw error;
  }
  if (tooLarge.size > 0)
    return {
      fault: `The text of this document takes more than ${IMPORT_LIMITS.part / 1024 / 1024} MB when it is unpacked.`,
    };
  const document = parts[DOCUMENT];
  if (!document) return { fault: 'This file is no Word document: it holds no word/document.xml.' };
  const texts = [document, parts[STYLES] ?? new Uint8Array()].map(decode);
  const [text, styles] = texts;
  return text === undefined || styles === undefined
    ? { fault: 'The text of this document is not in UTF-8.' }
    : { document: text, styles };
}

const DOCUMENT = 'word/document.xml';
const STYLES = 'word/styles.xml';

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}
