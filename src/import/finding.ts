import { groupBy } from '../model/group-by.ts';

/** What an import tells of; names are permanent, for scripts know them. */
export type FindingId =
  | 'abbreviation'
  | 'broken-sentence'
  | 'course-name'
  | 'days'
  | 'divergent-duplicate'
  | 'embedded-module'
  | 'encoding'
  | 'exact-duplicate'
  | 'glued-word'
  | 'hours'
  | 'invisible-characters'
  | 'joined-line'
  | 'label-spellings'
  | 'left-out'
  | 'license'
  | 'listed-twice'
  | 'missing-minutes'
  | 'missing-space'
  | 'missing-title'
  | 'module-count'
  | 'numbering'
  | 'open-list'
  | 'page-furniture'
  | 'position'
  | 'repeated-number'
  | 'series'
  | 'structure'
  | 'unclear-minutes'
  | 'web-residue';

/** Something in an outline that a person should know of: where, what, and what was done about it. */
export interface Finding {
  readonly id: FindingId;
  /** Lines of the text, or paragraphs of a Word document, from 1, in their order; none where it is about the whole. */
  readonly lines: readonly number[];
  /** What stands there, with its figures. */
  readonly message: string;
  /** What the import made of it, or what is left for a person to do. */
  readonly done: string;
}

/** By place, those about the whole last; two at one place by name. */
export const sortFindings = (findings: readonly Finding[]): readonly Finding[] =>
  findings.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

/** As many of one kind as somebody reads, and how many more there are. */
export const shortenFindings = (findings: readonly Finding[]): readonly Finding[] =>
  [...groupBy(findings, ({ id }) => id)].flatMap(([, same]): readonly Finding[] => {
    const [first] = same;
    if (!first || same.length <= MOST) return same;
    const message = `There are ${same.length - MOST} more findings of the kind “${first.id}”.`;
    return [
      ...same.slice(0, MOST),
      { id: first.id, lines: [], message, done: 'They were treated like those that are named.' },
    ];
  });

const MOST = 50;

const placeOf = ({ lines: [first] }: Finding): number => first ?? Number.POSITIVE_INFINITY;
