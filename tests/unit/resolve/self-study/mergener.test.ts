import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergenerMinutes, mergenerWholeMinutes } from '../../../../src/resolve/self-study/mergener.ts';

describe('Mergener’s formula', () => {
  it('gives what its published example says', () => {
    // AORN, contact hour calculation: subtotal 68.81766, total 61.93589, always rounded down.
    const example = { words: 3774, questions: 16, difficulty: 2.5 };
    expect(mergenerMinutes(example)).toBeCloseTo(61.93589, 4);
    expect(mergenerWholeMinutes(example)).toBe(61);
  });

  it.each([
    // 0.9 × (−22.3 + 25.08 + 133.44 + 38.75) = 157.473
    [{ words: 12000, questions: 48, difficulty: 2.5 }, 157.473, 157],
    // 0.9 × (−22.3 + 0 + 0 + 15.5) is less than nothing
    [{ words: 0, questions: 0, difficulty: 1 }, -6.12, 0],
    // 0.9 × (−22.3 + 20.9 + 27.8 + 62) = 79.56
    [{ words: 10000, questions: 10, difficulty: 4 }, 79.56, 79],
  ] as const)('gives for %o %d minutes, as whole ones %d', (inputs, exact, whole) => {
    expect(mergenerMinutes(inputs)).toBeCloseTo(exact, 6);
    expect(mergenerWholeMinutes(inputs)).toBe(whole);
  });

  it('never rounds up, and never gives less for more', () => {
    const inputs = fc.record({
      words: fc.nat(60_000),
      questions: fc.nat(300),
      difficulty: fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10),
    });
    fc.assert(
      fc.property(inputs, (one) => {
        const whole = mergenerWholeMinutes(one);
        expect(whole).toBeLessThanOrEqual(Math.max(0, mergenerMinutes(one)));
        expect(whole).toBeGreaterThan(mergenerMinutes(one) - 1);
        expect(mergenerWholeMinutes({ ...one, words: one.words + 1 })).toBeGreaterThanOrEqual(whole);
      }),
    );
  });
});
