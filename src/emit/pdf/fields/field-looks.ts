import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';

interface Size {
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** Appearances of fields, each drawn once for all of its size. All grounds are clear: the lines and boxes of the page show through. */
export interface FieldLooks {
  /** Nothing written yet. */
  text(size: Size): PDFRef;
  /** The mark of a place that was chosen or ticked: drawn, so that it needs no font. */
  mark(shape: 'tick' | 'dot', size: Size): PDFRef;
  /** A place that is not. */
  readonly blank: PDFRef;
}

export function createLooks(context: PDFContext): FieldLooks {
  const drawn = new Map<string, PDFRef>();
  const draw = (content: string, { width, height }: Size): PDFRef => {
    const box = [0, 0, round(width), round(height)];
    const key = `${box.join(' ')} ${content}`;
    const made = drawn.get(key);
    if (made) return made;
    const stream = context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: box, Resources: {} });
    const ref = context.register(stream);
    drawn.set(key, ref);
    return ref;
  };
  return {
    text: (size) => draw('/Tx BMC\nEMC', size),
    mark: (shape, size) => draw(shape === 'tick' ? tick(size) : dot(size), size),
    blank: draw('', { width: 1, height: 1 }),
  };
}

const round = (points: number): number => Math.round(points * 100) / 100;

function tick({ width, height }: Size): string {
  const [weight, ...points] = [0.13 * width, 0.2, 0.52, 0.42, 0.26, 0.82, 0.8].map((share, index) =>
    round(index === 0 ? share : share * (index % 2 === 1 ? width : height)),
  );
  const [x1, y1, x2, y2, x3, y3] = points;
  return `q 0 G ${weight} w 1 J 1 j ${x1} ${y1} m ${x2} ${y2} l ${x3} ${y3} l S Q`;
}

/** How far the handles of a quarter of a circle stand out, as a share of its radius. */
const HANDLE = 0.5523;

function dot({ width, height }: Size): string {
  const [x, y, radius] = [width / 2, height / 2, 0.3 * Math.min(width, height)];
  const at = (...shares: number[]): string =>
    shares.map((share, index) => round((index % 2 === 0 ? x : y) + share * radius)).join(' ');
  const quarters = [
    at(1, HANDLE, HANDLE, 1, 0, 1),
    at(-HANDLE, 1, -1, HANDLE, -1, 0),
    at(-1, -HANDLE, -HANDLE, -1, 0, -1),
    at(HANDLE, -1, 1, -HANDLE, 1, 0),
  ];
  return `q 0 g ${at(1, 0)} m ${quarters.map((quarter) => `${quarter} c`).join(' ')} f Q`;
}
