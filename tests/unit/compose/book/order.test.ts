import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alphabetically } from '../../../../src/compose/book/order.ts';

const order = (language: string, ...names: string[]): string[] => alphabetically(names, language, (name) => name);

describe('alphabetically', () => {
  it('puts a letter with a mark where the letter stands', () => {
    expect(order('es-US', 'zona', 'ética', 'estigma', 'Ánimo', 'autonomía')).toEqual([
      'Ánimo',
      'autonomía',
      'estigma',
      'ética',
      'zona',
    ]);
  });

  it('has “ñ” after “n” in Spanish alone, composed or not', () => {
    expect(order('es', 'caño', 'canuto', 'Ñandú', 'nutria', 'can\u0303a', 'oso')).toEqual([
      'canuto',
      'can\u0303a',
      'caño',
      'nutria',
      'Ñandú',
      'oso',
    ]);
    expect(order('en', 'caño', 'canuto')).toEqual(['caño', 'canuto']);
  });

  it('loses nothing and does not depend on the order before, wherever no two names are the same letters', () => {
    const names = fc.uniqueArray(fc.stringMatching(/^[a-zñ]{1,8}$/), { maxLength: 12 });
    fc.assert(
      fc.property(names, (list) => {
        expect(order('es', ...list.toReversed())).toEqual(order('es', ...list));
        expect(order('es', ...list).toSorted()).toEqual(list.toSorted());
      }),
    );
  });
});
