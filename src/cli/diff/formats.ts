import type { Comparison } from '../../compare/comparison.ts';
import type { Block } from './blocks.ts';
import { describe } from './describe.ts';
import type { DiffFormatName } from './format-names.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { pretty, type Screen } from './pretty.ts';

/** What is compared: each version by its name, and by its hash where it is in git. */
export interface Compared {
  readonly before: { readonly name: string; readonly commit: string | undefined };
  readonly after: { readonly name: string; readonly commit: string | undefined };
  readonly comparisons: readonly Comparison[];
}

/** Every way of writing a comparison. A new one is one file, one line here and its name in `format-names.ts`. */
export const DIFF_FORMATS: Readonly<Record<DiffFormatName, (compared: Compared, screen: Screen) => string>> = {
  pretty: (compared, screen) => pretty(blocksOf(compared), screen),
  md: (compared) => markdown(blocksOf(compared)),
  json,
};

const blocksOf = ({ before, after, comparisons }: Compared): Block[] =>
  comparisons.flatMap((comparison) => describe(comparison, { before: before.name, after: after.name }));
