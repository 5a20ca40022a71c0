import { describe, expect, it } from 'vitest';
import { movedInGrid } from '../../../src/screen/deck/grid-move.ts';
import { edgeOf, swipeOf } from '../../../src/screen/deck/swipe.ts';
import { fill } from '../../../src/screen/shared/fill.ts';

const from = { x: 200, y: 300 };
const to = (across: number, down: number) => ({ x: 200 + across, y: 300 + down });

describe('a finger', () => {
  it.each([
    [-120, 10, 'next'],
    [120, -10, 'back'],
    [-30, 0, undefined],
    [-90, 80, undefined],
    [0, 200, undefined],
  ] as const)('that goes %d across and %d down asks for %s', (across, down, turn) => {
    expect(swipeOf(from, to(across, down), false)).toBe(turn);
  });

  it('pulls the next slide in from the end of the line', () => {
    expect(swipeOf(from, to(120, 0), true)).toBe('next');
    expect(swipeOf(from, to(-120, 0), true)).toBe('back');
  });

  it('turns at the edges and nowhere else', () => {
    expect([edgeOf(20, 1000, false), edgeOf(980, 1000, false), edgeOf(500, 1000, false)]).toEqual([
      'back',
      'next',
      undefined,
    ]);
    expect([edgeOf(20, 1000, true), edgeOf(980, 1000, true)]).toEqual(['next', 'back']);
  });
});

describe('arrow keys in the overview', () => {
  // Two rows of three and one, a heading, a row of two.
  const boxes = [
    [0, 0],
    [100, 0],
    [200, 0],
    [0, 100],
    [0, 240],
    [100, 240],
  ].map(([left = 0, top = 0]) => ({ left, top }));
  it.each([
    [1, 'ArrowRight', 2],
    [2, 'ArrowRight', 3],
    [5, 'ArrowRight', 5],
    [0, 'ArrowLeft', 0],
    [2, 'ArrowDown', 3],
    [3, 'ArrowDown', 4],
    [4, 'ArrowDown', 4],
    [5, 'ArrowUp', 3],
    [3, 'ArrowUp', 0],
    [1, 'ArrowUp', 1],
    [3, 'Home', 0],
    [3, 'End', 5],
    [3, 'x', 3],
  ])('from %d, %s leads to %d', (at, key, target) => {
    expect(movedInGrid(boxes, at, key, false)).toBe(target);
  });

  it('follows the direction of the text', () => {
    expect(movedInGrid(boxes, 1, 'ArrowLeft', true)).toBe(2);
  });
});

describe('a sentence', () => {
  it('takes its figures once, whatever they hold', () => {
    expect(fill('Slide {slide} of {count}: {title}', { slide: 2, count: 9, title: '{slide} $& {x}' })).toBe(
      'Slide 2 of 9: {slide} $& {x}',
    );
    expect(fill('{constructor} {none}', {})).toBe('{constructor} {none}');
  });
});
