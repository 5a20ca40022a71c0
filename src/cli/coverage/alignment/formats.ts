import type { Alignment } from '../../../coverage/alignment.ts';
import type { Channel } from '../../terminal.ts';
import type { CoverageFormatName } from '../format-names.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { table } from './table.ts';

export type Screen = Pick<Channel, 'colors' | 'width'>;

/** A format writes the alignment of one or several curricula down. */
export type AlignmentFormat = (alignments: readonly Alignment[], screen: Screen) => string;

/** The alignment in every format of `coverage`. */
export const ALIGNMENT_FORMATS: Readonly<Record<CoverageFormatName, AlignmentFormat>> = {
  table,
  md: markdown,
  json,
  csv,
};
