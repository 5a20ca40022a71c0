import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ReadWork } from '../../../../src/cli/read-folders.ts';
import { divide } from '../../../../src/cli/shards/divide.ts';

const work = (folder: string, size: number, base?: ReadWork): ReadWork => ({
  folder,
  entries: [
    { path: 'modules/one/module.md', kind: 'file', size, bytes: new Uint8Array(size) },
    { path: 'modules/one/images/map.png', kind: 'file', size: 9_000_000 },
  ],
  base: base && { path: base.folder, entries: base.entries },
});
const works = (sizes: readonly number[]): ReadWork[] => sizes.map((size, index) => work(`c-${index}`, size));
const sizes = fc.array(fc.nat(5000), { maxLength: 60 });

it('gives every curriculum to one shard, and no shard more than the lightest and its largest curriculum', () => {
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 12 }), (all, of) => {
      const shards = divide(works(all), of);
      expect(shards.length).toBe(all.length);
      for (const shard of shards) expect(shard >= 1 && shard <= of).toBe(true);
      const loads = Array.from({ length: of }, (_, index) =>
        all.reduce((sum, size, at) => sum + (shards[at] === index + 1 ? size + 1 : 0), 0),
      );
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(Math.max(0, ...all) + 1);
    }),
  );
});

it('counts the texts of all that an adaptation builds on, and no pictures', () => {
  const base = work('base', 1000);
  expect(divide([work('a', 600), work('b', 600), work('c', 10, base)], 2)).toEqual([2, 2, 1]);
});

it('leaves shards empty where there is less to do', () => {
  expect(divide(works([5]), 3)).toEqual([1]);
  expect(divide([], 3)).toEqual([]);
});
