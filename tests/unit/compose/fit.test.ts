import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heightOf, linesOf, paginate } from '../../../src/compose/deck/fit.ts';

const ROOM = { width: 900, height: 460 };
const self = (text: string) => text;

describe('linesOf', () => {
  it('breaks at spaces, and inside a word that is longer than the line', () => {
    expect(linesOf('short', 38, 900)).toBe(1);
    expect(linesOf('word '.repeat(40).trim(), 38, 900)).toBe(4);
    expect(linesOf('x'.repeat(120), 38, 900)).toBe(3);
  });

  it('counts the wide letters of East Asian scripts twice', () => {
    expect(linesOf('漢'.repeat(40), 38, 900)).toBe(2);
  });
});

describe('paginate', () => {
  it('keeps few items on one slide at full size', () => {
    expect(paginate(['one', 'two', 'three'], self, ROOM)).toEqual([
      { items: ['one', 'two', 'three'], size: undefined },
    ]);
  });

  it('sets more text smaller before it takes a second slide', () => {
    const items = Array.from({ length: 8 }, () => 'a line of words that is quite long');
    expect(paginate(items, self, ROOM)).toEqual([{ items, size: 'tight' }]);
  });

  it('takes as few slides as possible, and among these the largest size', () => {
    const items = Array.from({ length: 10 }, () => 'a line of words that is quite long');
    const pages = paginate(items, self, ROOM);
    expect(pages).toHaveLength(2);
    expect(pages[0]?.size).not.toBe('tight');
  });

  it('loses nothing, changes no order, and fills no slide beyond its height', () => {
    fc.assert(
      fc.property(fc.array(fc.lorem({ maxCount: 40 }), { maxLength: 20 }), (items) => {
        const pages = paginate(items, self, ROOM);
        expect(pages.flatMap((page) => page.items)).toEqual(items);
        for (const { items: some, size } of pages) {
          const px = size === undefined ? 38 : size === 'close' ? 33 : 28;
          const height = some.reduce((sum, text) => sum + heightOf(text, px, ROOM.width), 0);
          expect(some.length === 1 || height <= ROOM.height).toBe(true);
        }
      }),
    );
  });
});
