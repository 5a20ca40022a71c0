import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOf, linesOf, paginate, TEXT_PX } from '../../../src/compose/deck/fit.ts';

const ROOM = { width: 900, height: 460 };
const self = (text: string) => text;

describe('linesOf', () => {
  it('breaks at spaces, and inside a word that is longer than the line', () => {
    expect(linesOf('short', 38, 900)).toBe(1);
    expect(linesOf('word '.repeat(40).trim(), 38, 900)).toBe(4);
    expect(linesOf('x'.repeat(120), 38, 900)).toBe(3);
  });

  it('breaks after a hyphen, but not at a slash', () => {
    expect(linesOf('one-two three', 10, 10 * 0.457 * 9)).toBe(2);
    expect(linesOf('six six-seven', 10, 10 * 0.457 * 8)).toBe(2);
    expect(linesOf('six six/seven', 10, 10 * 0.457 * 8)).toBe(3);
  });

  it('counts the wide letters of East Asian scripts twice', () => {
    expect(linesOf('漢'.repeat(40), 38, 900)).toBe(2);
  });
});

describe('paginate', () => {
  it('keeps few items on one slide', () => {
    expect(paginate(['one', 'two', 'three'], self, ROOM)).toEqual([['one', 'two', 'three']]);
  });

  it('takes a further slide for more, at the same size, and fills both alike', () => {
    const items = Array.from({ length: 8 }, () => 'a line of words that is quite long');
    expect(paginate(items, self, ROOM).map((some) => some.length)).toEqual([4, 4]);
  });

  it('gives an item that is higher than any slide one to itself', () => {
    const long = 'word '.repeat(200);
    expect(paginate(['one', long, 'two'], self, ROOM)).toEqual([['one'], [long], ['two']]);
  });

  it('loses nothing, changes no order, and fills no slide beyond its height', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 40 }), { maxLength: 20 }), (items) => {
        const pages = paginate(items, self, ROOM);
        expect(pages.flat()).toEqual(items);
        for (const some of pages) {
          const height = some.reduce((sum, text) => sum + heightOf(text, TEXT_PX, ROOM.width), 0);
          // Below the last there is no space.
          expect(some.length === 1 || height <= ROOM.height + TEXT_PX / 2).toBe(true);
        }
      }),
    );
  });
});
