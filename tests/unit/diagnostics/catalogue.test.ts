import { describe, expect, it } from 'vitest';
import { CATALOGUE, isRule, RULES } from '../../../src/diagnostics/catalogue.ts';

describe('the catalogue', () => {
  it('names every rule as category/name, once', () => {
    for (const rule of RULES) expect(rule).toMatch(/^[a-z]+\/[a-z]+(-[a-z]+)*$/);
    expect(new Set(RULES).size).toBe(Object.keys(CATALOGUE).length);
  });

  it('tells rules from other words', () => {
    expect(isRule('agenda/total-hours')).toBe(true);
    expect(isRule('toString')).toBe(false);
  });

  it('uses one wording: straight quotes only where an author types them', () => {
    for (const [rule, { title, what, why, fix }] of Object.entries(CATALOGUE)) {
      expect([rule, [title, what, why, fix].filter((text) => /["']/.test(text))]).toEqual([rule, []]);
    }
  });
});
