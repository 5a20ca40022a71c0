import type { Place } from '../model/place.ts';
import { type OutlineEntry, outlineOf } from './outline.ts';
import { linesOf, type Spot, type Work } from './work.ts';

/**
 * The outline of a file. While its YAML cannot be read, it is that of `sound`, in which it could be read last, with every entry where
 * its line is now: somebody is in the middle of a line, and the others have not gone.
 */
export function outlineWhileTyping(
  { work, file, path, text }: Pick<Spot, 'work' | 'file' | 'path' | 'text'>,
  sound: Work | undefined,
): OutlineEntry[] {
  const isBroken = work.diagnostics.some(({ rule, place }) => rule === 'yaml/syntax' && place.file === file);
  const before = isBroken ? sound?.sources.tree.texts.get(path) : undefined;
  if (!sound || before?.file !== file) return outlineOf(work, file, path, text);
  const move = moverOf(linesOf(before.text), linesOf(text));
  const moved = (entry: OutlineEntry): OutlineEntry => ({
    ...entry,
    place: move(entry.place),
    extent: move(entry.extent),
    children: entry.children.map(moved),
  });
  return outlineOf(sound, file, path, before.text).map(moved);
}

/** Moves places with the lines above and below those that differ; what stood in these stays among them, and on its line. */
function moverOf(before: readonly string[], now: readonly string[]): (place: Place) => Place {
  const shorter = Math.min(before.length, now.length);
  let above = 0;
  while (above < shorter && before[above] === now[above]) above++;
  let below = 0;
  while (below < shorter - above && before.at(-1 - below) === now.at(-1 - below)) below++;
  const lineOf = (line: number): number => {
    if (line <= above) return line;
    if (line > before.length - below) return line + now.length - before.length;
    return Math.max(1, Math.min(line, now.length - below));
  };
  const columnOf = (line: number, column: number): number => Math.min(column, (now[line - 1] ?? '').length + 1);
  return (place) => {
    const [line, endLine] = [lineOf(place.line), lineOf(place.endLine)];
    return {
      ...place,
      line,
      column: columnOf(line, place.column),
      endLine,
      endColumn: columnOf(endLine, place.endColumn),
    };
  };
}
