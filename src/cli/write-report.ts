import { type CheckedFolder, textsOf } from './check-folders.ts';
import { REPORT_FORMATS, type ReportFormatName } from './report/formats.ts';
import type { Summary } from './report/report.ts';
import { summarize } from './report/summarize.ts';
import type { Terminal } from './terminal.ts';
import { plural } from './wording.ts';

export interface ReportOptions {
  readonly format: ReportFormatName;
  readonly maxWarnings: number | undefined;
}

/** True for a format that scripts read: one whole, on standard output. */
export const isForMachines = ({ format }: ReportOptions): boolean => REPORT_FORMATS[format].isMachine;

/** More warnings than are allowed are as bad as an error. */
export const hasTooManyWarnings = (
  checked: readonly CheckedFolder[],
  { maxWarnings }: Pick<ReportOptions, 'maxWarnings'>,
): boolean => maxWarnings !== undefined && summarize(checked).summary.warnings > maxWarnings;

/** Writes what was found: for machines to standard output, for people to standard error. */
export function writeReport(
  checked: readonly CheckedFolder[],
  { format, maxWarnings }: ReportOptions,
  { out, err, isQuiet }: Terminal,
): { readonly summary: Summary; readonly tooManyWarnings: boolean } {
  const report = summarize(checked);
  const { write, isMachine } = REPORT_FORMATS[format];
  const channel = isMachine ? out : err;
  // Of folders that could not be read there is nothing to say to people, but a script still waits for its object.
  if (checked.length > 0 || isMachine) channel.write(write(report, { channel, isQuiet, textOf: textsOf(checked) }));
  const tooManyWarnings = sayTooManyWarnings(checked, { maxWarnings }, { err });
  return { summary: report.summary, tooManyWarnings };
}

/** Says so if there are more warnings than are allowed. */
export function sayTooManyWarnings(
  checked: readonly CheckedFolder[],
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
