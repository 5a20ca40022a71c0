export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What a finger or a click asks for; undefined if it meant something else. */
export type Turn = 'next' | 'back' | undefined;

/** Shorter, and it was a tap or a trembling hand. */
const SHORTEST = 48;
/** The part of the width at either side where a tap turns the slide. */
const EDGE = 0.18;

/** A swipe goes to the side, and clearly so; what comes next is pulled in from the end of the line. */
export function swipeOf(from: Point, to: Point, isRightToLeft: boolean): Turn {
  const [across, down] = [to.x - from.x, to.y - from.y];
  if (Math.abs(across) < SHORTEST || Math.abs(across) < 1.5 * Math.abs(down)) return undefined;
  return across < 0 === !isRightToLeft ? 'next' : 'back';
}

/** A tap near an edge. */
export function edgeOf(x: number, width: number, isRightToLeft: boolean): Turn {
  if (x > width * EDGE && x < width * (1 - EDGE)) return undefined;
  return x < width / 2 === isRightToLeft ? 'next' : 'back';
}
