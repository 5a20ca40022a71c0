import type { CheckedFolder } from '../check-folders.ts';
import type { Terminal } from '../terminal.ts';
import { hasTooManyWarnings, type ReportOptions, sayTooManyWarnings, writeReport } from '../write-report.ts';

/** Says what came to light since people heard of these curricula; `after` are the same ones in the same order. */
export function reportLate(
  before: readonly CheckedFolder[],
  after: readonly CheckedFolder[],
  options: ReportOptions,
  terminal: Terminal,
): void {
  const late = after.flatMap((one, index): CheckedFolder[] => {
    const known = new Set(before[index]?.diagnostics);
    const diagnostics = one.diagnostics.filter((diagnostic) => !known.has(diagnostic));
    return diagnostics.length > 0 ? [{ ...one, diagnostics, silenced: [] }] : [];
  });
  if (late.length > 0) writeReport(late, { ...options, maxWarnings: undefined }, terminal);
  if (!hasTooManyWarnings(before, options)) sayTooManyWarnings(after, options, terminal);
}
