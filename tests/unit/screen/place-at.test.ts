import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../src/screen/book/place-at.ts';

describe('the place that is being read', () => {
  it('is the last that begins above the edge', () => {
    expect(placeAt([-900, -300, 200, 900], { edge: 266, asked: -1 })).toBe(2);
    expect(placeAt([-900, -300, 300, 900], { edge: 266, asked: -1 })).toBe(1);
  });

  it('is none before the first', () => {
    expect(placeAt([400, 900], { edge: 266, asked: -1 })).toBeUndefined();
    expect(placeAt([], { edge: 266, asked: -1 })).toBeUndefined();
  });

  it('is the one that was asked for, however short it is, until it has gone', () => {
    expect(placeAt([-900, 20, 120, 220], { edge: 266, asked: 1 })).toBe(1);
    expect(placeAt([-900, -20, 80, 180], { edge: 266, asked: 1 })).toBe(3);
  });

  it('is at the end of the page the one that was asked for, too', () => {
    expect(placeAt([-900, -100, 500, 700], { edge: 800, asked: 2 })).toBe(2);
  });
});
