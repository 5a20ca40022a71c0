import fc from 'fast-check';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { keepFillers, placeSides, sidedPagesIn } from '../../../src/paginate/sides.ts';
import { textOf } from '../../support/hast.ts';

const filler = (text: string) => h('section', { dataFiller: '' }, text);
const page = (id: string, side: 'left' | 'right') => h('section', { id, dataSide: side }, id);

describe('pages that begin on a certain side', () => {
  it('are found in their order', () => {
    const body = h('main', [filler('x'), page('opener', 'left'), filler('y'), page('one', 'right')]);
    expect(sidedPagesIn(body)).toEqual([
      { id: 'opener', side: 'left' },
      { id: 'one', side: 'right' },
    ]);
  });

  it('keep the filler before them only where it is needed', () => {
    const body = h('main', [filler('x'), page('opener', 'left'), filler('y'), page('one', 'right')]);
    const kept = keepFillers(body, new Set(['opener']));
    expect(textOf(kept)).toBe('xopenerone');
    expect(JSON.stringify(kept)).not.toMatch(/data/i);
  });

  it('move everything behind a filler by one page', () => {
    const pages = new Map([
      ['contents', 2],
      ['one', 4],
      ['exercise-1', 5],
      ['two', 7],
    ]);
    const placed = placeSides(
      [
        { id: 'one', side: 'right' },
        { id: 'two', side: 'right' },
      ],
      pages,
    );
    expect([...placed.fillBefore]).toEqual(['one', 'two']);
    expect(Object.fromEntries(placed.pages)).toEqual({ contents: 2, one: 5, 'exercise-1': 6, two: 9 });
  });

  it('are on their side whatever the lengths, with no filler too many', () => {
    const lengths = fc.array(
      fc.record({ pages: fc.integer({ min: 1, max: 9 }), side: fc.constantFrom('left', 'right') }),
      {
        maxLength: 30,
      },
    );
    fc.assert(
      fc.property(lengths, (modules) => {
        const pages = new Map<string, number>();
        let next = 3;
        modules.forEach((module, index) => {
          pages.set(`m${index}`, next);
          next += module.pages;
        });
        const sided = modules.map(({ side }, index) => ({ id: `m${index}`, side: side as 'left' | 'right' }));
        const placed = placeSides(sided, pages);
        // By hand: lay the pages out one after the other.
        let at = 3;
        for (const [index, module] of modules.entries()) {
          if ((at % 2 === 1) !== (module.side === 'right')) {
            expect(placed.fillBefore.has(`m${index}`)).toBe(true);
            at += 1;
          } else expect(placed.fillBefore.has(`m${index}`)).toBe(false);
          expect(placed.pages.get(`m${index}`)).toBe(at);
          at += module.pages;
        }
      }),
    );
  });
});
