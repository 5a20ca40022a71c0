import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CARD_SIZES, type CardSize } from '../../../../src/compose/cards/card-paper.ts';
import { laySheets, mirrored } from '../../../../src/compose/cards/lay-sheets.ts';

const letters = { q: 'quarter', h: 'half', f: 'full' } as const;
/** `qqh` as three cards, numbered; what comes back is written as `01|2`: rows are parted by a bar, `_` is an empty place. */
const laid = (sizes: string): string[] => {
  const cards = [...sizes].map((letter, number) => ({ size: letters[letter as keyof typeof letters], number }));
  return laySheets(cards).map((sheet) => sheet.map((row) => row.map((card) => card?.number ?? '_').join('')).join('|'));
};

describe('sheets of cards', () => {
  it.each([
    ['', []],
    ['q', ['0_|__']],
    ['qqqq', ['01|23']],
    ['qqqqq', ['01|23', '4_|__']],
    ['hh', ['0|1']],
    ['qhq', ['0_|1', '2_|__']],
    ['qqh', ['01|2']],
    ['qqf', ['01|__', '2']],
    ['fqq', ['0', '12|__']],
    ['hf', ['0|__', '1']],
  ])('%s', (sizes, sheets) => {
    expect(laid(sizes)).toEqual(sheets);
  });

  const cards = fc
    .array(fc.constantFrom<CardSize>(...CARD_SIZES))
    .map((sizes) => sizes.map((size, number) => ({ size, number })));

  it('hold every card once, in order, and always two rows', () => {
    fc.assert(
      fc.property(cards, (given) => {
        const sheets = laySheets(given);
        expect(sheets.flat(2).filter((card) => card !== undefined)).toEqual(given);
        for (const sheet of sheets) {
          const height = sheet.reduce((sum, [first]) => sum + (first?.size === 'full' ? 2 : 1), 0);
          expect(height).toBe(2);
        }
      }),
    );
  });

  it('have backs that lie behind their fronts: the same row, the other column', () => {
    fc.assert(
      fc.property(cards, (given) => {
        for (const sheet of laySheets(given)) {
          const back = mirrored(sheet);
          sheet.forEach((row, y) => {
            row.forEach((card, x) => {
              expect(back[y]?.[row.length - 1 - x]).toBe(card);
            });
          });
        }
      }),
    );
  });
});
