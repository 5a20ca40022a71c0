/** Figures and names in what was changed, added or taken out, and until when somebody vouches for them. */
import { wholeText } from '../../adapt/things/thing.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { ThingPair } from '../pair-modules.ts';
import { isEqual, ofBoth, type Versions } from '../versions.ts';
import { compareFacts } from './facts-in-text.ts';
import { linesThatDiffer } from './lines-that-differ.ts';
import type { LookAt, Pairs } from './look-at.ts';

/** An entry of the references is a citation as a whole. */
export const factsIn = ({ ofModules, others }: Pairs): LookAt[] => [
  ...ofModules.flatMap(factsOf),
  ...others.flatMap((pair) => (pair.name.startsWith('references/') ? referenceLines(pair) : factsOf(pair))),
];

const factsOf = ({ name, things }: ThingPair): LookAt[] =>
  compareFacts(ofBoth(things, wholeText)).map(({ kind, gone, fresh }) => ({
    kind,
    subject: name,
    before: gone,
    after: fresh,
  }));

function referenceLines({ name, things }: ThingPair): LookAt[] {
  const lines = linesThatDiffer(things);
  return isEqual(lines)
    ? []
    : [{ kind: 'citation', subject: name, before: lines.before ?? [], after: lines.after ?? [] }];
}

/** Who has reviewed a module and until when, and when a place to find help was last verified, where it stands in both versions. */
export function reviewsIn(curricula: Versions<Curriculum>): LookAt[] {
  const reviews = ofBoth(
    curricula,
    ({ modules, resources }) =>
      new Map([
        ...modules.map(({ id, review }): [string, string] => [id, reviewLine(review)]),
        ...resources.map(({ id, verified }): [string, string] => [`resources/${id}`, verified ?? '']),
      ]),
  );
  return [...(reviews.after ?? [])].flatMap(([subject, now]): LookAt[] => {
    const old = reviews.before?.get(subject);
    if (old === undefined || old === now) return [];
    return [{ kind: 'review', subject, before: old ? [old] : [], after: now ? [now] : [] }];
  });
}

const reviewLine = (review: Curriculum['modules'][number]['review']): string =>
  [review?.by, review?.date, review?.due && `due ${review.due.value}`].filter(Boolean).join(', ');
