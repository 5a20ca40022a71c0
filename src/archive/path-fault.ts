import { findInvisible } from '../load/decode-text.ts';
import { ARCHIVE_LIMITS } from './limits.ts';

/** What Windows keeps for devices, with any ending: `con.png` is a screen there. */
const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])( *\.|$)/i;

/** Characters that are not seen, and those that change the direction of what is: the names of files have none. */
const HIDDEN = /[\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/;

/**
 * Why a path cannot be in an archive, as the end of a sentence, or undefined if it can: it has to mean the same file, in the
 * folder, on Linux, macOS and Windows. Paths have `/` between their parts.
 */
export function pathFault(path: string): string | undefined {
  if (path.startsWith('/')) return 'is an absolute path';
  if (/^[a-z]:/i.test(path)) return 'begins with the letter of a drive';
  if (path.includes('\\')) return 'has a backslash';
  if (path.includes('\ufffd')) return 'is not written in UTF-8';
  const hidden = findInvisible(path)?.code ?? codeOf(HIDDEN.exec(path)?.[0]) ?? codeOf(/[\t\n\r]/.exec(path)?.[0]);
  if (hidden) return `has the invisible character ${hidden}`;
  if (new TextEncoder().encode(path).length > ARCHIVE_LIMITS.path) {
    return `is longer than ${ARCHIVE_LIMITS.path} bytes`;
  }
  const parts = path.split('/');
  if (parts.length > ARCHIVE_LIMITS.depth) return `is more than ${ARCHIVE_LIMITS.depth} folders deep`;
  for (const part of parts) {
    const fault = partFault(part);
    if (fault) return fault;
  }
  return undefined;
}

function partFault(part: string): string | undefined {
  if (part === '..') return 'leads out of its folder';
  if (part === '' || part === '.') return 'has a part without a name';
  const sign = /[<>:"|?*]/.exec(part)?.[0];
  if (sign) return `has the sign ${sign} in it, which Windows does not allow`;
  if (/[. ]$/.test(part)) return 'has a name that ends with a dot or a space, which Windows drops';
  if (DEVICE.test(part)) return `has a name that Windows keeps for a device, “${part}”`;
  return undefined;
}

const codeOf = (character: string | undefined): string | undefined =>
  character && `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The path as a disk may see it that knows neither case nor the forms of Unicode: equal for paths that could be one file. */
export const foldPath = (path: string): string => path.normalize('NFKD').toUpperCase().toLowerCase().normalize('NFKC');
