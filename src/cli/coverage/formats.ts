import type { Coverage } from '../../coverage/coverage.ts';
import type { Channel } from '../terminal.ts';
import { csv } from './csv.ts';
import type { CoverageFormatName } from './format-names.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { table } from './table.ts';

/** What is printed of a curriculum: all of it, or the crosswalk of one framework, which is then the only one in `coverage`. */
export interface CoverageView {
  readonly coverage: Coverage;
  readonly isCrosswalk: boolean;
}

/** A format writes the coverage of one or several curricula down. */
export type CoverageFormat = (views: readonly CoverageView[], channel: Pick<Channel, 'colors' | 'width'>) => string;

/** Every way of printing coverage. A new one is one file, one line here and its name in `format-names.ts`. */
export const COVERAGE_FORMATS: Readonly<Record<CoverageFormatName, CoverageFormat>> = {
  table,
  md: markdown,
  json,
  csv,
};
