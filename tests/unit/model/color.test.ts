import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, mix, towardsContrast } from '../../../src/model/color.ts';

const color = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  // Figures of WebAIM's contrast checker and of the understanding documents of WCAG.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#777777', '#ffffff', 4.48],
    ['#767676', '#ffffff', 4.54],
    ['#0000ff', '#ffffff', 8.59],
    ['#ff0000', '#ffffff', 4],
    ['#5a2a56', '#ffffff', 11],
  ])('of %s and %s is %d', (one, other, ratio) => {
    expect(contrast(one, other)).toBeCloseTo(ratio, ratio === 11 ? 0 : 2);
  });

  it('is the same both ways, from 1 to 21', () => {
    fc.assert(
      fc.property(color, color, (one, other) => {
        const ratio = contrast(one, other);
        expect(ratio).toBe(contrast(other, one));
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });
});

describe('towardsContrast', () => {
  it('gives a color that has the contrast, and the same where it has it already', () => {
    fc.assert(
      fc.property(color, (given) => {
        const darker = towardsContrast(given, '#000000', '#ffffff', 4.5);
        expect(contrast(darker ?? '', '#ffffff')).toBeGreaterThanOrEqual(4.5);
        if (contrast(given, '#ffffff') >= 4.5) expect(darker).toBe(given);
      }),
    );
  });

  it('gives none where there is none', () => {
    expect(towardsContrast('#808080', '#ffffff', '#ffffff', 4.5)).toBeUndefined();
  });
});

it('mixes from one color to the other', () => {
  expect(mix('#102030', '#ffffff', 0)).toBe('#102030');
  expect(mix('#102030', '#ffffff', 1)).toBe('#ffffff');
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080');
});
