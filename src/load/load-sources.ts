import type { Outcome, Problem } from '../diagnostics/problem.ts';
import type { Image } from '../model/curriculum.ts';
import { LIMITS } from '../model/limits.ts';
import { type Place, shownPath } from '../model/place.ts';
import { decodeText } from './decode-text.ts';
import { imageType, isFont, isSource, textLimit } from './limits.ts';
import { countPixels } from './picture/count-pixels.ts';
import type { FolderEntry, SourceFile, SourceTree } from './source-tree.ts';
import { judgeSvg } from './svg/judge-svg.ts';

/** Turns what a folder holds into source files: decoded, within limits, nothing from outside. */
export function loadSources(path: string, entries: readonly FolderEntry[]): Outcome<SourceTree> {
  const problems: Problem[] = [];
  const texts = new Map<string, SourceFile>();
  const unreadable = new Set<string>();
  const images = new Map<string, Image>();
  const fonts = new Map<string, Uint8Array>();
  const filePaths = new Set<string>();

  for (const entry of entries) {
    const file = shownPath(path, entry.path);
    const report = (rule: Problem['rule'], message: string, hint: string, line = 1, column = 1): void => {
      problems.push({ rule, message, hint, place: point(file, line, column) });
      unreadable.add(entry.path);
    };
    if (entry.kind === 'link') {
      report(
        'path/outside',
        'This is a symbolic link, and links are never followed.',
        'Put the file itself into the curriculum’s folder.',
      );
    } else if (entry.kind === 'special') {
      if (isSource(entry.path)) report('path/outside', 'This is no regular file.', 'Put a regular file here.');
    } else if (entry.kind === 'unreadable') {
      report('file/encoding', `This file cannot be read: ${entry.reason}.`, 'Check its permissions.');
    } else {
      filePaths.add(entry.path);
      const mediaType = imageType(entry.path);
      const limit = mediaType ? LIMITS.imageBytes : isFont(entry.path) ? LIMITS.fontBytes : textLimit(entry.path);
      if (!mediaType && !isFont(entry.path) && !isSource(entry.path)) continue;
      if (entry.size > limit) {
        report(
          'file/too-large',
          `This file has ${kib(entry.size)}; the limit is ${kib(limit)}.`,
          'Split it, or make it smaller.',
        );
      } else if (entry.bytes && mediaType) {
        const fault = mediaType === 'image/svg+xml' ? whyNoDrawing(entry.bytes) : whyNoPicture(entry.bytes, mediaType);
        if (fault) report(fault.rule, fault.message, fault.hint, fault.line, fault.column);
        else images.set(entry.path, { path: entry.path, mediaType, bytes: entry.bytes });
      } else if (entry.bytes && isFont(entry.path)) {
        fonts.set(entry.path, entry.bytes);
      } else if (entry.bytes) {
        const decoded = decodeText(entry.bytes);
        if ('text' in decoded) texts.set(entry.path, { path: entry.path, file, text: decoded.text });
        else report('file/encoding', decoded.fault, decoded.hint, decoded.line, decoded.column);
      }
    }
  }
  return { value: { path, texts, unreadable, images, fonts, filePaths }, problems };
}

/** Why a file is no source, and where; line and column count from 1. */
type FileFault = Pick<Problem, 'rule' | 'message'> & {
  readonly hint: string;
  readonly line?: number;
  readonly column?: number;
};

function whyNoDrawing(bytes: Uint8Array): FileFault | undefined {
  const decoded = decodeText(bytes);
  const fault = 'text' in decoded ? judgeSvg(decoded.text) : { ...decoded, message: decoded.fault };
  return fault && { ...fault, rule: 'image/unsafe' };
}

function whyNoPicture(bytes: Uint8Array, mediaType: string): FileFault | undefined {
  const found = countPixels(bytes, mediaType);
  return typeof found === 'number' ? undefined : found;
}

const point = (file: string, line: number, column: number): Place => ({
  file,
  line,
  column,
  endLine: line,
  endColumn: column + 1,
});

const kib = (bytes: number): string => `${Math.ceil(bytes / 1024).toLocaleString('en-US')} KiB`;
