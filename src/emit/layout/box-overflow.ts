import type { Problem } from '../../diagnostics/problem.ts';
import type { Paper } from '../../model/document.ts';
import type { BoxFault } from '../../model/layout.ts';
import type { Box, BoxName } from './boxes.ts';

/** Where something was laid out: the file and the paper. */
export interface LaidOut {
  readonly file: string;
  readonly paper: Paper | undefined;
}

const CALLED: Readonly<Record<BoxName, string>> = {
  table: 'table',
  code: 'block of code',
  image: 'image',
  quotation: 'quotation',
  heading: 'heading',
  card: 'role card',
  handout: 'handout',
  exercise: 'exercise',
  slide: 'slide',
  text: 'text',
};

const HINTS: Readonly<Record<BoxFault['kind'], Partial<Record<BoxName, string>> & { readonly text: string }>> = {
  wide: {
    table: 'Give it fewer columns, or shorter words in them, or turn its rows into columns.',
    code: 'Break its lines.',
    image: 'Save it narrower.',
    exercise: 'Give it fewer columns, or shorter words in them.',
    text: 'Put a space or a hyphen into the longest word.',
  },
  high: {
    table: 'Divide the highest row into several.',
    image: 'Save it lower, or cut it.',
    card: 'Shorten its text, or make two cards of it.',
    exercise: 'Give it fewer lines or rows, or make two exercises of it.',
    text: 'Divide it, or shorten it.',
  },
};

/** Says of a box that does not fit what it takes and what there is, both in millimeters, at its place in the sources. */
export function boxProblem({ kind, size, room }: BoxFault, box: Box, laidOut: LaidOut): Problem {
  const takes = `This ${CALLED[box.name]} is ${inMillimeters(size, 'up')} ${kind}`;
  const has = `${whereIn(laidOut)} there is room for ${inMillimeters(room, 'down')}`;
  const hint = HINTS[kind][box.name] ?? HINTS[kind].text;
  return { rule: 'layout/overflow', message: `${takes}; ${has}.`, place: box.place, hint };
}

const PAPERS: Readonly<Record<Paper, string>> = {
  a4: 'A4',
  letter: 'Letter',
  'a4-large': 'A4 in large print',
  'letter-large': 'Letter in large print',
};

const whereIn = ({ file, paper }: LaidOut): string => (paper ? `in ${file} on ${PAPERS[paper]}` : `in ${file}`);

/** Rounded so that what does not fit never looks as if it did. */
const inMillimeters = (pixels: number, way: 'up' | 'down'): string => {
  const length = (pixels * 25.4) / 96;
  return `${way === 'up' ? Math.ceil(length) : Math.floor(length)} mm`;
};
