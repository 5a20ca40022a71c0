import { groupBy } from '../../model/group-by.ts';
import { bareTitle } from '../../model/slug.ts';
import type { Finding } from '../finding.ts';
import { textOf } from '../read/block.ts';
import { quoted, times } from '../wording.ts';
import type { Entry } from './entry.ts';
import type { OutlineSection } from './outline.ts';

/** A module, and which wording of it this is: 1, unless another one of its name says something else. */
export interface ImportedModule extends Entry {
  readonly wording: number;
  /** True if there are other wordings of it. */
  readonly hasOthers: boolean;
}

export interface ImportedSection extends OutlineSection {
  readonly modules: readonly ImportedModule[];
}

export interface Settled {
  readonly sections: readonly ImportedSection[];
  readonly findings: readonly Finding[];
}

/** Keeps one of what stands twice in the same words, and all of what stands twice in different ones. Nothing is merged. */
export function settleDuplicates(sections: readonly OutlineSection[]): Settled {
  const known = groupBy(
    sections.flatMap(({ modules }) => modules),
    ({ title }) => bareTitle(title),
  );
  const wordings = new Map(
    [...known.values()]
      .map(wordingsOf)
      .flatMap((found) => found.map(([entry, wording]) => [entry, { wording, hasOthers: found.length > 1 }] as const)),
  );
  return {
    sections: sections.map((section) => ({
      ...section,
      modules: section.modules.flatMap((entry): ImportedModule[] => {
        const kept = wordings.get(entry);
        return kept ? [{ ...entry, ...kept }] : [];
      }),
    })),
    findings: [...known.values()].filter(({ length }) => length > 1).flatMap(findingsOf),
  };
}

/** The first entry of each wording, with its number. */
function wordingsOf(same: readonly Entry[]): (readonly [Entry, number])[] {
  const firsts = [...groupBy(same, contentOf).values()].flatMap(([first]) => first ?? []);
  return firsts.map((entry, index) => [entry, index + 1]);
}

function findingsOf(same: readonly Entry[]): Finding[] {
  const [first] = same;
  if (!first) return [];
  const count = wordingsOf(same).length;
  const lines = same.map(({ line }) => line);
  if (count === 1)
    return [
      {
        id: 'exact-duplicate',
        lines,
        message: `${quoted(first.title)} stands ${times(same.length)}, word for word the same.`,
        done: 'Kept once, where it stands first.',
      },
    ];
  return [
    {
      id: 'divergent-duplicate',
      lines,
      message: `${quoted(first.title)} stands ${times(same.length)}, in ${count} different wordings.`,
      done: 'All wordings were kept, each as a module that is marked. Decide which one is right, and delete the others.',
    },
  ];
}

/** Everything that a module says, so that only words count. */
const contentOf = ({ takeaways, objectives, purpose, body, minutes }: Entry): string =>
  JSON.stringify([
    [...takeaways, ...objectives, ...purpose, ...body.map(textOf)].join(' ').replace(/\s+/g, ' '),
    minutes ?? null,
  ]);
