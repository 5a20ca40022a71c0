/**
 * The course line, the one ornament of every document, and it is data: each module is as long as its minutes.
 * Units are tenths of a millimeter on paper.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Agenda } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';

/** A stretch of the line: one module on one day. */
export interface LineSegment {
  /** The number of the module. */
  readonly module: number;
  readonly minutes: number;
}

/** The segments of each day. Parts of one module that only a break or a meal divides are one segment; events leave no trace. */
export function lineOf(agenda: Agenda): LineSegment[][] {
  return agenda.days.map((day) => {
    const segments: LineSegment[] = [];
    let open: number | undefined;
    for (const entry of day.entries) {
      if (entry.kind === 'event') open = undefined;
      if (entry.kind !== 'module' || !entry.module || !entry.minutes) continue;
      const { number } = entry.module;
      const last = segments.at(-1);
      if (last && open === number)
        segments[segments.length - 1] = { module: number, minutes: last.minutes + entry.minutes };
      else segments.push({ module: number, minutes: entry.minutes });
      open = number;
    }
    return segments;
  });
}

/** As `lineOf`; self-study has no days, so there all modules stand on one line in their order. */
export function lineFor(curriculum: Curriculum, agenda: Agenda): LineSegment[][] {
  if (agenda.days.length > 0) return lineOf(agenda);
  return [curriculum.modules.map(({ number, minutes }) => ({ module: number, minutes: minutes?.value ?? 0 }))];
}

export interface CourseLineOptions {
  /** What a screen reader says: `Module 2 of 19, on day 1`. */
  readonly name: string;
  /** Whether the days are written below their modules. */
  readonly labels: boolean;
  readonly width?: number;
  readonly dayLabel?: (day: number) => string;
  /** Whether it runs from right to left, as the writing does. */
  readonly isMirrored?: boolean;
}

const DAY_GAP = 44;
const LABEL_ROOM = 130;
const HEAVY = 20;
const THIN = 8;

/** The straight line; the modules whose numbers are in `here` are heavy. */
export function courseLine(
  days: readonly (readonly LineSegment[])[],
  here: readonly number[],
  { name, labels, width = 1660, dayLabel, isMirrored = false }: CourseLineOptions,
): Element {
  const unit = unitOf(days.flat(), width - DAY_GAP * Math.max(0, days.length - 1));
  const at = placing(width, isMirrored);
  const strokes: Stroke[] = [];
  const words: Element[] = [];
  let x = 0;
  let freeFrom = 0;
  days.forEach((segments, index) => {
    if (labels && dayLabel && x >= freeFrom) {
      words.push(s('text', { x: at(x), y: 70 }, dayLabel(index + 1)));
      freeFrom = x + LABEL_ROOM;
    }
    for (const { module, minutes } of segments) {
      const length = minutes * unit;
      strokes.push(stroke(x, length, here.includes(module) ? HEAVY : THIN, at));
      x += length;
    }
    x += DAY_GAP;
  });
  return s(
    'svg',
    { className: ['line'], viewBox: `0 0 ${width} ${words.length > 0 ? 76 : 36}`, role: 'img', ariaLabel: name },
    s('g', { fill: 'none', stroke: 'currentColor', strokeLinecap: 'round' }, draw(strokes)),
    words,
  );
}

/** A piece with round ends that keeps clear of its neighbors; a short module becomes a dot no wider than its minutes. */
function stroke(x: number, length: number, wanted: number, at: Placing): Stroke {
  const weight = Math.max(2, Math.min(wanted, length - 1));
  const inset = Math.max(0, Math.min(weight / 2 + 3, length / 2 - 0.1));
  return { weight: round(weight), path: `M${at(x + inset)} 18H${at(x + length - inset)}` };
}

interface Stroke {
  readonly weight: number;
  readonly path: string;
}

/** Pieces of one weight are one element: a line stands on every slide, and a browser draws few long paths sooner than many short ones. */
function draw(strokes: readonly Stroke[]): Element[] {
  const paths = new Map<number, string>();
  for (const { weight, path } of strokes) paths.set(weight, (paths.get(weight) ?? '') + path);
  return [...paths].map(([strokeWidth, d]) => s('path', { d, strokeWidth }));
}

export interface CoursePathOptions {
  readonly width?: number;
  /** The most that the drawing may measure in height; many days move closer together. */
  readonly height?: number;
  /** The fill of the rings: the color of the ground. */
  readonly hole?: string;
  /** Without it, the days are not written. */
  readonly dayLabel?: (day: number) => string;
  /** What a screen reader says; without it the path is an ornament. */
  readonly name?: string;
  /** Whether it begins on the right. */
  readonly isMirrored?: boolean;
}

/** Distance between two days of the path, from which a label has room between them. */
const PITCH = { most: 300, labeled: 150 };
const EDGE = 50;
/** What a ring takes of the path with a little air, and the least share of its size, where modules are very short. */
const RING = { room: 84, least: 0.5 };

/** The folded line of covers: one unbroken path, a ring where a module begins, a disc where the course ends. */
export function coursePath(days: readonly (readonly LineSegment[])[], options: CoursePathOptions = {}): Element {
  const { width = 1660, height = 920, hole = 'var(--paper)', dayLabel, name, isMirrored = false } = options;
  const at = placing(width, isMirrored);
  const taught = days.flatMap((segments, index) => (segments.length > 0 ? [{ segments, number: index + 1 }] : []));
  const last = Math.max(0, taught.length - 1);
  const foot = dayLabel ? 116 : EDGE;
  const pitch = Math.min(PITCH.most, Math.floor((height - EDGE - foot) / Math.max(1, last)));
  const scale = Math.min(1, pitch / PITCH.labeled);
  const turn = pitch / 2;
  const [left, right] = [turn + 20, width - turn - 20];
  const shortest = Math.min(
    ...taught.flatMap(({ segments }) => segments.map(({ minutes }) => minutes * unitOf(segments, right - left))),
  );
  const size = Math.min(scale, Math.max(RING.least, shortest / RING.room));
  const ring = { r: round(32 * size), fill: hole, stroke: 'currentColor', strokeWidth: round(14 * size) };
  const marks: Element[] = [];
  let path = '';
  taught.forEach(({ segments, number }, day) => {
    const y = EDGE + day * pitch;
    const isForward = day % 2 === 0;
    const from = isForward ? (day === 0 ? 40 : left) : right;
    const to = isForward ? (day === last ? width - 40 : right) : day === last ? 40 : left;
    const unit = unitOf(segments, to - from);
    path += `${day === 0 ? `M${at(from)} ${y}` : ''}H${at(to)}`;
    if (day < last) path += `a${turn} ${turn} 0 0 ${isForward === isMirrored ? 0 : 1} 0 ${pitch}`;
    let x = from;
    for (const { minutes } of segments) {
      marks.push(s('circle', { cx: at(x), cy: y, ...ring }));
      x += minutes * unit;
    }
    if (day === last) marks.push(s('circle', { cx: at(to), cy: y, r: round(44 * scale), fill: 'currentColor' }));
    if (dayLabel && (pitch >= PITCH.labeled || day === last)) {
      const end = isForward ? { x: from - 32, textAnchor: 'start' } : { x: from + 32, textAnchor: 'end' };
      marks.push(s('text', { ...end, x: at(end.x), y: y + 100 }, dayLabel(number)));
    }
  });
  return s(
    'svg',
    {
      className: ['path'],
      viewBox: `0 0 ${width} ${EDGE + last * pitch + foot}`,
      // Where it is made lower it begins with the text above it.
      preserveAspectRatio: isMirrored ? 'xMaxYMid' : 'xMinYMid',
      ...(name ? { role: 'img', ariaLabel: name } : { ariaHidden: 'true' }),
    },
    s('path', {
      d: path,
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: round(21 * scale),
      strokeLinecap: 'round',
    }),
    marks,
  );
}

/** Length of a minute when these segments share `length`. */
function unitOf(segments: readonly LineSegment[], length: number): number {
  const total = segments.reduce((sum, { minutes }) => sum + minutes, 0);
  return total > 0 ? length / total : 0;
}

/** Where a place of the line is drawn; in writing from right to left, `start` of a text is on its right, and its anchor stays the same. */
type Placing = (x: number) => number;

const placing =
  (width: number, isMirrored: boolean): Placing =>
  (x) =>
    round(isMirrored ? width - x : x);

const round = (value: number): number => Number(value.toFixed(1));
