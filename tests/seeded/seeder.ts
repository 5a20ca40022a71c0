import type { Rule } from '../../src/diagnostics/catalogue.ts';
import type { Random } from './random.ts';
import type { Files, WorkName } from './works.ts';

/** Stands in what is written at the place that must be reported; it is taken out again. */
export const HERE = '⟦';

/** Something in a file that may be replaced: where it begins, how long it is, and its groups, the whole text first. */
export interface Spot {
  readonly index: number;
  readonly length: number;
  readonly groups: readonly string[];
}

/** What is written instead: `$1` stands for a group, `$0` for the whole text; or it is made of the groups. */
export type Writing = string | ((groups: readonly string[], random: Random, files: Files) => string);

/** One replacement, at one of the spots that fit. */
export interface Edit {
  /** A path or a pattern of paths; `./module.md` stands beside the file of the edit before. */
  readonly in: string | RegExp;
  /** What is replaced: a pattern, in which `^` and `$` are the ends of a line, or a function that finds the spots. */
  readonly find: RegExp | ((text: string) => Spot[]);
  readonly write: Writing;
  /** True where the file is one of the work’s base. */
  readonly isOfBase?: boolean;
}

/** Where something must be reported that does not stand where the fault was put. */
export interface Elsewhere {
  /** A path, or `./module.yaml` beside the file of the first edit; else the file of the first edit. */
  readonly in?: string;
  /** The first such text, or the last one before the first edit; its first group is meant if it has one. */
  readonly first?: RegExp;
  readonly before?: RegExp;
}

/** How one mistake is made, and where it must be reported: at `HERE`, else at `at`. */
export interface Seeder {
  readonly rule: Rule;
  /** The mistake in a few words. */
  readonly name: string;
  /** Works that have room for it; by default the small one and the sample. */
  readonly works?: readonly WorkName[];
  readonly edits?: readonly Edit[];
  /** Texts of new files, or new texts of old ones. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** The same for the work’s base. */
  readonly baseFiles?: Readonly<Record<string, string | Uint8Array>>;
  readonly deleted?: readonly string[];
  readonly at?: Elsewhere;
}

export const edit = (where: string | RegExp, find: Edit['find'], write: Writing): Edit => ({ in: where, find, write });

export const editOfBase = (where: string, find: Edit['find'], write: Writing): Edit => ({
  ...edit(where, find, write),
  isOfBase: true,
});

export const MODULE_YAML = /^modules\/[^/]+\/module\.yaml$/;
export const MODULE_MD = /^modules\/[^/]+\/module\.md$/;

/** Writes a paragraph of its own behind one that participants read in an activity. */
export const paragraph = (write: Writing): Edit => edit(MODULE_MD, paragraphEnds, prefixed('\n\n', write));

const prefixed = (before: string, write: Writing): Writing =>
  typeof write === 'string' ? before + write : (...all) => before + write(...all);

/** The ends of paragraphs that stand in an activity, in no directive, list or table. */
function paragraphEnds(text: string): Spot[] {
  const spots: Spot[] = [];
  let depth = 0;
  let isInActivity = false;
  let index = 0;
  for (const block of text.split(/(\n{2,})/)) {
    const end = index + block.trimEnd().length;
    index += block.length;
    const isPlain = depth === 0 && block.split('\n').every((line) => /^[\p{L}“"]/u.test(line));
    for (const line of block.split('\n')) {
      if (/^:{3,}\w/.test(line)) depth++;
      else if (/^:{3,}\s*$/.test(line)) depth--;
      else if (depth === 0 && line.startsWith('## ')) isInActivity = true;
    }
    if (isPlain && isInActivity) spots.push({ index: end, length: 0, groups: [''] });
  }
  return spots;
}
