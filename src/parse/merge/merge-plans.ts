import { isMap, isScalar, type Node } from 'yaml';
import { slug } from '../../model/slug.ts';

/** What an entry of a list that merges by id may say of its own fate. */
export const ORDERS = ['remove', 'after'] as const;

/** By what an entry of a list is known. */
export type IdOf = (entry: Node) => string | undefined;

/** Which lists of a file merge by id; every other list is replaced whole. */
export interface MergePlan {
  /** For a list: by what its entries are known. */
  readonly id?: IdOf;
  /** Plans for the values of a mapping by key; that of a list’s entries stands under the empty key. */
  readonly keys?: Readonly<Record<string, MergePlan>>;
  /** Keys that an adaptation has of its own, and never from its base. */
  readonly own?: readonly string[];
  /** Keys that only the base has, whatever the adaptation writes. */
  readonly theirs?: readonly string[];
  /** True for a mapping that stands for that of the base whole. */
  readonly isWhole?: boolean;
}

export const NO_LISTS: MergePlan = {};

/** The text of a key, or what an id is made of where there is none. */
const byKey =
  (key: string, madeOf?: string): IdOf =>
  (entry) => {
    if (!isMap(entry)) return undefined;
    const written = entry.get(key, true);
    if (isScalar(written) && typeof written.value === 'string') return written.value;
    const title = madeOf && entry.get(madeOf, true);
    return isScalar(title) && typeof title.value === 'string' ? slug(title.value) : undefined;
  };

const byId: MergePlan = { id: byKey('id') };

const CURRICULUM: MergePlan = {
  keys: {
    sections: { ...byId, keys: { '': { theirs: ['modules'] } } },
    objectives: byId,
    pages: { id: byKey('file') },
    license: { isWhole: true },
  },
  // What names the work itself, who made it, and who approved it for contact hours, is never taken over in silence.
  own: ['id', 'title', 'version', 'date', 'adapts', 'credits', 'fee', 'contact-hours'],
};

const MODULE: MergePlan = {
  keys: { objectives: byId, activities: { id: byKey('id', 'title') } },
  own: ['review'],
};

/** How a file of this path lies over that of the base; undefined where it stands for it whole. */
export function planFor(path: string): MergePlan | undefined {
  if (path === 'curriculum.yaml') return CURRICULUM;
  if (/^modules\/[^/]+\/module\.yaml$/.test(path)) return MODULE;
  if (path === 'glossary.yaml') return { id: byKey('id', 'term') };
  if (path === 'items.yaml') return { id: (entry) => byKey('file')(entry) ?? byKey('id')(entry) };
  if (path === 'references.yaml' || path === 'resources.yaml' || path === 'words.yaml') return byId;
  if (path === 'theme/theme.yaml') return NO_LISTS;
  return undefined;
}
