import { fingerprint } from '../diagnostics/fingerprint.ts';
import { type ReadWork, textsOf } from './read-folders.ts';
import type { ReportFormatName } from './report/format-names.ts';
import { REPORT_FORMATS } from './report/formats.ts';
import { appendSummary } from './report/github/append-summary.ts';
import type { ReportContext, Summary } from './report/report.ts';
import { type Judged, summarize } from './report/summarize.ts';
import type { Terminal } from './terminal.ts';
import { readVersion } from './version.ts';
import { plural } from './wording.ts';

/** A work, with what was said of it. */
export type Reportable = ReadWork & Judged;

export interface ReportOptions {
  readonly format: ReportFormatName;
  readonly maxWarnings: number | undefined;
  /** Whether to list what comments in the sources silence. */
  readonly listSuppressed?: boolean;
  /** False where a folder could not be read. */
  readonly isComplete?: boolean;
}

/** True for a format that scripts read: one whole, on standard output. */
export const isForMachines = ({ format }: ReportOptions): boolean => REPORT_FORMATS[format].isMachine;

/** More warnings than are allowed are as bad as an error. */
export const hasTooManyWarnings = (
  checked: readonly Reportable[],
  { maxWarnings }: Pick<ReportOptions, 'maxWarnings'>,
): boolean => maxWarnings !== undefined && summarize(checked).summary.warnings > maxWarnings;

/** Writes what was found: for machines to standard output, for people to standard error. */
export function writeReport(
  checked: readonly Reportable[],
  { format, maxWarnings, listSuppressed = false, isComplete = true }: ReportOptions,
  { out, err, isQuiet, env }: Terminal,
): { readonly summary: Summary; readonly tooManyWarnings: boolean } {
  const report = summarize(checked);
  const { write, writeSummary, isMachine } = REPORT_FORMATS[format];
  const channel = isMachine ? out : err;
  const textOf = textsOf(checked);
  const context: ReportContext = {
    channel,
    isQuiet,
    isComplete,
    listSuppressed,
    textOf,
    fingerprints: () => fingerprint([...report.diagnostics, ...report.silenced, ...report.baselined], textOf),
    version: readVersion(),
  };
  // Of folders that could not be read there is nothing to say to people, but a script still waits for its object.
  if (checked.length > 0 || isMachine) channel.write(write(report, context));
  if (writeSummary) appendSummary(writeSummary(report), { err, env });
  const tooManyWarnings = sayTooManyWarnings(checked, { maxWarnings }, { err });
  return { summary: report.summary, tooManyWarnings };
}

/** Says so if there are more warnings than are allowed. */
export function sayTooManyWarnings(
  checked: readonly Reportable[],
  { maxWarnings }: Pick<ReportOptions, 'maxWarnings'>,
  { err }: Pick<Terminal, 'err'>,
): boolean {
  if (!hasTooManyWarnings(checked, { maxWarnings })) return false;
  const { warnings } = summarize(checked).summary;
  err.write(
    `${err.colors.red('error')} ${plural(warnings, 'warning', 'warnings')} where --max-warnings allows ${maxWarnings}.\n`,
  );
  return true;
}
