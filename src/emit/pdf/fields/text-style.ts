/** How text is set in a field. */
export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly isMultiline: boolean;
}

/** The pitch of Helvetica’s lines in a field, as a share of the size: readers take it from the font’s box. */
const LEADING = 1.156;
/** From this height on there is room for a second line, or for one that is set larger. */
const TWO_LINES = 30;
/** The largest size of a single line: as reading, and as the name on a certificate. */
const LARGEST = { usual: 12, tall: 20 };

/**
 * Over ruled lines two typed ones go on each, so that every second stands on a rule: a hand writes twice as large as this.
 * `height` is in points, of all the lines together.
 */
export function textStyleOf(height: number, lines: number): TextStyle {
  if (lines > 1) return { size: round(height / lines / 2 / LEADING), isMultiline: true };
  if (lines === 0 && height >= TWO_LINES) return { size: 11, isMultiline: true };
  const largest = height >= TWO_LINES ? LARGEST.tall : LARGEST.usual;
  return { size: Math.min(largest, round(height * 0.6)), isMultiline: false };
}

const round = (points: number): number => Math.round(points * 100) / 100;
