/** One part of a build that is spread over several machines: the second of five. */
export interface Shard {
  /** From 1 to `of`. */
  readonly number: number;
  readonly of: number;
}

/** More machines than this have nothing to do in anybody’s build. */
export const MOST_SHARDS = 1000;

/** `shard 2 of 5` */
export const nameOf = ({ number, of }: Shard): string => `shard ${number} of ${of}`;
