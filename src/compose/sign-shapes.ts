/** The shapes of all signs on a grid of 24 units, drawn with a round stroke of 2 units. Data: a new sign is one more row. */
import type { Element } from 'hast';
import { s } from 'hastscript';

/** A line in the color of the sign. */
const line = (d: string, strokeWidth?: number): Element => s('path', strokeWidth ? { d, strokeWidth } : { d });
/** A filled shape. */
const solid = (d: string): Element => s('path', { className: ['solid'], d, fill: 'currentColor', stroke: 'none' });
const dot = (cx: number, cy: number, r: number): Element =>
  s('circle', { className: ['solid'], cx, cy, r, fill: 'currentColor', stroke: 'none' });
/** A line that is cut out of a filled shape: it has the color of the ground, which `--cut` names where it is not paper. */
const cut = (d: string): Element => s('path', { className: ['cut'], d, stroke: 'var(--cut, var(--paper))' });

export const SIGN_SHAPES = {
  say: [
    solid(
      'M5.5 2.5h13A3.5 3.5 0 0 1 22 6v8.5a3.5 3.5 0 0 1-3.5 3.5h-6.7L6.4 22.6c-.6.5-1.4.1-1.4-.7V18A3.5 3.5 0 0 1 2 14.5V6a3.5 3.5 0 0 1 3.5-3.5z',
    ),
    cut('M6.5 8h11M6.5 12.5h7'),
  ],
  ask: [
    line(
      'M5.5 3h13A2.5 2.5 0 0 1 21 5.5v9.5a2.5 2.5 0 0 1-2.5 2.5h-6.6L6.5 21.7V17.5h-1A2.5 2.5 0 0 1 3 15V5.5A2.5 2.5 0 0 1 5.5 3z',
    ),
    line('M9.7 8.1a2.35 2.35 0 1 1 3.6 2c-.9.55-1.3 1-1.3 1.7'),
    dot(12, 14.6, 1.25),
  ],
  listen: [
    line('M6.5 9.5a5.5 5.5 0 1 1 11 0c0 4-4 4.8-4 8.3a3.2 3.2 0 0 1-6.2 1.2'),
    line('M9.8 9.8a2.3 2.3 0 1 1 3.6 1.9c-.9.6-1.4 1-1.4 2'),
  ],
  do: [
    s('rect', {
      className: ['solid'],
      x: 2,
      y: 2,
      width: 20,
      height: 20,
      rx: 3.5,
      fill: 'currentColor',
      stroke: 'none',
    }),
    s('circle', { cx: 12, cy: 6.7, r: 2.1, fill: 'var(--cut, var(--paper))', stroke: 'none' }),
    cut('M6 9.2l6 2.7 6-2.7M12 11.9v3.4M8.6 19.4l3.4-4.1 3.4 4.1'),
  ],
  transition: [line('M3.5 6v12M8 12h12.5M15 6.5l5.5 5.5-5.5 5.5')],
  care: [
    solid(
      'M12 21.2C5.8 16.6 2 13.2 2 8.9 2 5.7 4.4 3.3 7.4 3.3c1.8 0 3.5.9 4.6 2.4 1.1-1.5 2.8-2.4 4.6-2.4 3 0 5.4 2.4 5.4 5.6 0 4.3-3.8 7.7-10 12.3z',
    ),
  ],
  debrief: [
    dot(12, 3.9, 2.6),
    dot(19.1, 8, 2.6),
    dot(19.1, 16.1, 2.6),
    dot(12, 20.2, 2.6),
    dot(4.9, 16.1, 2.6),
    dot(4.9, 8, 2.6),
  ],
  note: [dot(12, 5.5, 2), line('M9 11h3v8M8.5 19.5h7', 2.6)],
  seated: [dot(9.8, 4.3, 2.3), line('M9.8 8.8v5.7h6V21M4.8 8.5v12.7M4.8 17.7h7M9.8 11h4.5')],
  short: [
    line(
      'M5.5 2.5h13M5.5 21.5h13M7.2 2.5c0 5 3.8 6.4 3.8 9.5s-3.8 4.5-3.8 9.5M16.8 2.5c0 5-3.8 6.4-3.8 9.5s3.8 4.5 3.8 9.5M9.5 18.5h5',
    ),
  ],
  slide: [line('M2.5 4h19v12.5h-19zM12 16.5V21M7.5 21h9M6 8h7')],
  book: [
    line(
      'M12 6.2C9.5 4.5 6.2 4 2.5 4v14.5c3.7 0 7 .5 9.5 2.2 2.5-1.7 5.8-2.2 9.5-2.2V4c-3.7 0-7 .5-9.5 2.2zM12 6.2v14.5',
    ),
  ],
  find: [s('circle', { cx: 10.5, cy: 10.5, r: 7 }), line('M15.8 15.8L21.5 21.5')],
  contents: [line('M8.5 5.5h12M8.5 12h12M8.5 18.5h12'), dot(3.8, 5.5, 1.6), dot(3.8, 12, 1.6), dot(3.8, 18.5, 1.6)],
  clock: [s('circle', { cx: 12, cy: 12, r: 9.5 }), line('M12 6.3V12l3.8 2.5')],
  day: [
    line('M3 5h18v16H3zM3 10h18M8 2.5v5M16 2.5v5'),
    s('rect', {
      className: ['solid'],
      x: 6.5,
      y: 13,
      width: 4.5,
      height: 4.5,
      rx: 0.8,
      fill: 'currentColor',
      stroke: 'none',
    }),
  ],
  write: [
    line(
      'M4.5 19.5l1-4.6L16.3 4.1a1.8 1.8 0 0 1 2.5 0l1.1 1.1a1.8 1.8 0 0 1 0 2.5L9.1 18.5zM14 6.5l3.5 3.5M13.5 21.5h8',
    ),
  ],
  scale: [
    line('M6.8 12h2.4M14.8 12h2.4'),
    s('circle', { cx: 4, cy: 12, r: 2.6 }),
    s('circle', { className: ['solid'], cx: 12, cy: 12, r: 2.6, fill: 'currentColor' }),
    s('circle', { cx: 20, cy: 12, r: 2.6 }),
  ],
  plan: [line('M3 4h18v16H3zM3 9.5h18M9 4v16M15 4v16')],
  check: [line('M3.5 4.5h17v17h-17zM8 12.8l3.2 3.2L20.5 5')],
  recall: [line('M3.5 3.5v5.8h5.8M4 9A9 9 0 1 1 3.6 15'), dot(12.5, 12, 2)],
  handout: [line('M5.5 2.5h9L19 7v14.5H5.5zM14 2.8V7.5h4.7M8.8 12h6.5M8.8 16h6.5')],
  card: [
    s('rect', { x: 2.5, y: 6.5, width: 13, height: 15, rx: 1.8 }),
    line('M8 3h11.5A2 2 0 0 1 21.5 5v13M6 11.5h6M6 15.5h4'),
  ],
  /** How far a change goes: each light has a shape of its own. */
  round: [dot(12, 12, 9.5)],
  triangle: [solid('M12 2.2L22.6 21H1.4z'), cut('M12 9v5.4M12 17.6v.2')],
  square: [solid('M2.5 2.5h19v19h-19z'), cut('M7.5 12h9')],
  unstated: [s('circle', { cx: 12, cy: 12, r: 9, strokeDasharray: '3.2 3.86' })],
  becomes: [line('M3.5 12H20M14.5 6.5L20 12l-5.5 5.5')],
  scissors: [
    s('circle', { cx: 5, cy: 6, r: 2.8 }),
    s('circle', { cx: 5, cy: 18, r: 2.8 }),
    line('M7.4 7.6L21 17M7.4 16.4L21 7'),
  ],
} as const satisfies Record<string, readonly Element[]>;

export type SignName = keyof typeof SIGN_SHAPES;
