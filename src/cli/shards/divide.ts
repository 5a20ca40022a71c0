import { foldersUnder } from '../read-base.ts';
import type { ReadWork } from '../read-folders.ts';

/**
 * Which shard, from 1, builds each curriculum. A curriculum is built as a whole: its documents name pages of one another, and it has one
 * manifest. The largest goes first, each to the shard that has least to do so far; of several alike, the first. Nothing but the texts decides.
 */
export function divide(works: readonly ReadWork[], of: number): readonly number[] {
  const weights = works.map(weightOf);
  const order = weights.map((_, index) => index).sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
  const loads = new Array<number>(of).fill(0);
  const shards = new Array<number>(works.length);
  for (const index of order) {
    const lightest = loads.indexOf(Math.min(...loads));
    loads[lightest] = (loads[lightest] ?? 0) + (weights[index] ?? 0);
    shards[index] = lightest + 1;
  }
  return shards;
}

/** Bytes of text, with those of all that it builds on: about as many pages come of them. One that has none still takes its turn. */
const weightOf = ({ entries, base }: ReadWork): number =>
  [{ entries }, ...foldersUnder(base)]
    .flatMap((folder) => folder.entries)
    .reduce((sum, entry) => sum + (/\.(md|yaml)$/.test(entry.path) && entry.kind === 'file' ? bytesOf(entry) : 0), 1);

/** What is not read has none: it is no source, and may be another one on another machine. */
const bytesOf = ({ bytes }: { readonly bytes?: Uint8Array }): number => bytes?.length ?? 0;
