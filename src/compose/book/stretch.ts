import type { Properties } from 'hast';

/** What one looks for in a book on a screen, from the largest to the smallest. */
export type StretchKind = 'page' | 'section' | 'module' | 'activity' | 'exercise' | 'step';

interface StretchText {
  /** What it is called: `Naming our values`, `Say`. */
  readonly name: string;
  /** Of a module. */
  readonly number?: number;
  /** Behind its name, in small letters: `10:45 AM, 25 min`. */
  readonly note?: string;
}

/** Marks what says once more what a stretch is called: its name is known, so search does not read it. */
export const NAME_MARK: Properties = { dataNamed: '' };

/** Marks an element as something that one looks for: contents and search of a screen read them. They say nothing in print. */
export const stretchMarks = (kind: StretchKind, { name, number, note }: StretchText): Properties => ({
  dataStretch: kind,
  dataName: name,
  dataNumber: number === undefined ? undefined : String(number),
  dataNote: note || undefined,
});
