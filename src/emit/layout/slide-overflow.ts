import type { Problem } from '../../diagnostics/problem.ts';
import type { SlideFault } from '../../model/layout.ts';
import type { Box } from './boxes.ts';

const HINTS: Readonly<Record<SlideFault['what'], string>> = {
  text: 'Take out words, or make two slides of it. Text is never set smaller to make it fit.',
  image: 'Save it smaller, or give it a slide of its own.',
  table: 'Take out rows or columns, or make two slides of it.',
  code: 'Take out lines, or break long ones.',
};

/** Says what a slide has no room for, how much there is of it and how much room, in pixels of a slide of 1280 by 720. */
export function slideProblem(fault: SlideFault, slide: Box, within: Box | undefined): Problem {
  const isFoot = slide.name !== 'slide';
  const message = `The ${isFoot ? 'foot of the ' : ''}slide “${shorten(fault.title, 60)}” ${tooMuch(fault)}.`;
  const related = within ? [{ message: 'This does not fit.', place: within.place }] : [];
  return {
    rule: 'slide/overflow',
    message,
    place: slide.place,
    hint: isFoot ? 'Shorten it: it stands on every slide.' : HINTS[fault.what],
    related,
  };
}

function tooMuch({ edge, by, room, what, words }: SlideFault): string {
  const thing = words ? `${CALLED[what]} (“${shorten(words, 48)}”)` : CALLED[what];
  const [over, has] = [`${Math.ceil(by)} px`, `${Math.floor(room)} px`];
  switch (edge) {
    case 'foot':
      return `has ${has} of height above its foot; its ${thing} reaches ${over} below that`;
    case 'bottom':
      return `is ${has} high; its ${thing} reaches ${over} below that`;
    case 'top':
      return `is ${has} high; its ${thing} begins ${over} above it`;
    case 'left':
    case 'right':
      return `is ${has} wide; its ${thing} reaches ${over} beyond its ${edge} edge`;
    case 'inner':
      return `has ${has} of room for its ${thing}, which takes ${over} more`;
  }
}

const CALLED: Readonly<Record<SlideFault['what'], string>> = {
  text: 'text',
  image: 'image',
  table: 'table',
  code: 'code',
};

const shorten = (text: string, most: number): string => {
  const letters = [...text];
  return letters.length <= most ? text : `${letters.slice(0, most).join('').trimEnd()}…`;
};
