import type { Place } from '../model/place.ts';
import type { Edit, Fix } from './fix.ts';

/** Texts with fixes in them. */
export interface Applied {
  /** The texts that are changed, by file. */
  readonly texts: ReadonlyMap<string, string>;
  /** The fixes that are in them, in the order given. */
  readonly fixes: readonly Fix[];
  /** Where what they write stands in the changed texts, in the order of their edits. */
  placesOf(fix: Fix): readonly Place[];
}

/** An edit with the offsets of its place in the text of its file. */
interface Cut {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies fixes to texts, which are given by the files that places name. A fix is applied as a whole or not at all: one that touches
 * what an earlier one has changed, or a place that is in none of the texts, is left out.
 */
export function applyFixes(texts: ReadonlyMap<string, string>, fixes: readonly Fix[]): Applied {
  const lines = new Map<string, readonly number[]>();
  const cutsOf = new Map<string, Cut[]>();
  const applied = new Map<Fix, readonly Cut[]>();
  const locate = (edit: Edit): Cut | undefined => {
    const { file } = edit.place;
    const text = texts.get(file);
    if (text === undefined) return undefined;
    const starts = lines.get(file) ?? lineStarts(text);
    lines.set(file, starts);
    return cutFor(edit, text, starts);
  };
  for (const fix of fixes) {
    const cuts = fix.edits.map(locate);
    if (!cuts.every((cut) => cut !== undefined && isFree(cut, cutsOf.get(cut.file) ?? []))) continue;
    for (const cut of cuts as Cut[]) {
      const own = cutsOf.get(cut.file) ?? [];
      own.splice(positionOf(cut, own), 0, cut);
      cutsOf.set(cut.file, own);
    }
    applied.set(fix, cuts as Cut[]);
  }
  const changed = [...cutsOf].map(([file, cuts]) => [file, replaceCuts(texts.get(file) ?? '', cuts)] as const);
  const places = new Map(changed.flatMap(([file, text]) => [...placesAfter(cutsOf.get(file) ?? [], text)]));
  return {
    texts: new Map(changed),
    fixes: [...applied.keys()],
    placesOf: (fix) => (applied.get(fix) ?? []).flatMap((cut) => places.get(cut) ?? []),
  };
}

/** Where each line begins; a carriage return belongs to the end of its line. */
const lineStarts = (text: string): number[] => [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];

function cutFor({ place, text: written }: Edit, text: string, starts: readonly number[]): Cut | undefined {
  const offsetOf = (line: number, column: number): number | undefined => {
    const start = starts[line - 1];
    const end = (starts[line] ?? text.length + 1) - 1;
    return start === undefined || start + column - 1 > end ? undefined : start + column - 1;
  };
  const [start, end] = [offsetOf(place.line, place.column), offsetOf(place.endLine, place.endColumn)];
  if (start === undefined || end === undefined || start > end) return undefined;
  return { file: place.file, start, end, text: written };
}

/** True if none of the cuts, which are in order, has a character in common with this one or begins where it does. */
function isFree(cut: Cut, cuts: readonly Cut[]): boolean {
  const position = positionOf(cut, cuts);
  const [before, behind] = [cuts[position - 1], cuts[position]];
  return (!before || before.end <= cut.start) && (!behind || (cut.end <= behind.start && cut.start < behind.start));
}

/** The number of cuts that begin before this one. */
function positionOf({ start }: Cut, cuts: readonly Cut[]): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function replaceCuts(text: string, cuts: readonly Cut[]): string {
  const parts = cuts.map((cut, index) => text.slice(cuts[index - 1]?.end ?? 0, cut.start) + cut.text);
  return parts.join('') + text.slice(cuts.at(-1)?.end ?? 0);
}

/** Where the texts of cuts, which are in order, stand in the text that they have been put into. */
function placesAfter(cuts: readonly Cut[], text: string): Map<Cut, Place> {
  const starts = lineStarts(text);
  let line = 1;
  let shift = 0;
  const positionAt = (offset: number): { line: number; column: number } => {
    while ((starts[line] ?? Number.POSITIVE_INFINITY) <= offset) line++;
    return { line, column: offset - (starts[line - 1] ?? 0) + 1 };
  };
  return new Map(
    cuts.map((cut) => {
      const start = positionAt(cut.start + shift);
      const end = positionAt(cut.start + shift + cut.text.length);
      shift += cut.text.length - (cut.end - cut.start);
      return [cut, { file: cut.file, ...start, endLine: end.line, endColumn: end.column }];
    }),
  );
}
