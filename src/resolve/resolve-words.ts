import type { WordEntry } from '../model/words.ts';
import type { Sources } from '../parse/sources.ts';

/** The entries of `words.yaml` as written; one whose id could not be read is left out. */
export const resolveWords = (items: Sources['words']): WordEntry[] =>
  items.flatMap(({ id, place, words, level, instead, why, waive, keys }): WordEntry[] =>
    id
      ? [
          {
            id,
            place,
            words: words?.items.map(({ value }) => value),
            level: level?.value,
            instead: instead?.items.map(({ value }) => value),
            why: why?.value,
            // A waiver that could not be read is one all the same: that is reported already.
            waiver: keys.waive && { reason: waive?.reason?.value ?? '', until: waive?.until },
          },
        ]
      : [],
  );
