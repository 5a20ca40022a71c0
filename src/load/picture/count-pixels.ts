import type { Problem } from '../../diagnostics/problem.ts';
import { LIMITS } from '../../model/limits.ts';
import type { PictureSize } from './picture-size.ts';
import { readGif } from './read-gif.ts';
import { readJpeg } from './read-jpeg.ts';
import { readPng } from './read-png.ts';
import { readWebp } from './read-webp.ts';

/** Why a picture is refused. */
export type PictureFault = Pick<Problem, 'rule' | 'message'> & { readonly hint: string };

interface Kind {
  /** As people call it. */
  readonly name: string;
  /** What its bytes begin with; a dot stands for any. */
  readonly begins: RegExp;
  readonly read: (bytes: Uint8Array) => PictureSize | string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  'image/png': { name: 'PNG', begins: /^\x89PNG\r\n.\n/, read: readPng },
  'image/jpeg': { name: 'JPEG', begins: /^\xff\xd8\xff/, read: readJpeg },
  'image/gif': { name: 'GIF', begins: /^GIF8[79]a/, read: readGif },
  'image/webp': { name: 'WebP', begins: /^RIFF[\s\S]{4}WEBP/, read: readWebp },
};

/**
 * Looks at the headers of a picture, before any browser does: that it is what its name says, is whole, and has no more pixels than it may.
 * Nothing is unpacked. A picture is what its first bytes say, and as large as the largest of its headers says; where none can be believed it is
 * refused. `mediaType` is the one that its ending says. Gives the pixels, across times down, or why it may not be shown.
 */
export function countPixels(bytes: Uint8Array, mediaType: string): number | PictureFault {
  const head = String.fromCharCode(...bytes.subarray(0, 16));
  const [found, kind] = Object.entries(KINDS).find(([, { begins }]) => begins.test(head)) ?? [];
  const wanted = KINDS[mediaType]?.name ?? mediaType;
  if (!kind) return unreadable(`This is no ${wanted} picture.`, 'Open it in a program for pictures, and save it anew.');
  if (found !== mediaType) {
    return unreadable(
      `This picture is ${kind.name}, and its name says ${wanted}.`,
      `Give it the ending of ${kind.name}, or save it as ${wanted}.`,
    );
  }
  const size = kind.read(bytes);
  if (typeof size === 'string')
    return unreadable(`This picture is damaged. ${size}`, 'Open it in a program for pictures, and save it anew.');
  const { width, height } = size;
  if (width === 0 || height === 0) return unreadable('This picture has no pixels.', 'Save it anew.');
  if (width * height <= LIMITS.imagePixels) return width * height;
  return {
    rule: 'file/too-large',
    message: `This picture has ${shown(width)} × ${shown(height)} pixels; the limit is ${shown(LIMITS.imagePixels)} in all.`,
    hint: 'Save it smaller. For a page 2,000 pixels across are enough.',
  };
}

const unreadable = (message: string, hint: string): PictureFault => ({ rule: 'image/unreadable', message, hint });

const shown = (count: number): string => count.toLocaleString('en-US');
