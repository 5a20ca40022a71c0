import { chainOf } from '../model/chain.ts';
import { isSameBytes } from '../model/same-bytes.ts';
import type { Check } from './check.ts';
import { shownPictures } from './shown-pictures.ts';
import { quoted } from './wording.ts';

/** Marks of others that a base may show, and an adaptation of it may not: whoever sees one would think that its owner stands behind the work. */
export const foreignMarks: Check = {
  rules: ['adaptation/mark'],
  *run(curriculum) {
    const bases = curriculum.adaptation ? [...chainOf(curriculum.adaptation.base)] : [];
    const marks = bases.flatMap((base) =>
      (base.items ?? []).flatMap(({ isMark, what, title, place }) =>
        isMark && what.kind === 'file' ? [{ title, place, bytes: base.images.get(what.path)?.bytes }] : [],
      ),
    );
    if (marks.length === 0) return;
    for (const [path, [place]] of shownPictures(curriculum)) {
      const bytes = curriculum.images.get(path)?.bytes;
      const mark = marks.find((one) => isSameBytes(one.bytes, bytes));
      if (!mark || !place) continue;
      yield {
        rule: 'adaptation/mark',
        message: `${quoted(path)} is a mark of somebody else (${mark.title}), and an adaptation may not carry it.`,
        hint: 'Put a picture of your own in its place, or take it out: in theme/theme.yaml with “logo: null”.',
        place,
        related: [{ message: 'The base says here whose mark it is.', place: mark.place }],
      };
    }
  },
};
