import type { Paper } from '../../model/document.ts';
import { applyBaseline } from '../baseline/apply-baseline.ts';
import { type CheckedFolders, checkFolders } from '../check-folders.ts';
import { checkLayout } from '../check-layout.ts';
import { EXIT, type ExitStatus, UsageError, worst } from '../exit.ts';
import { mendFolders, showMending } from '../fix/mend-folders.ts';
import { locateCurricula } from '../locate-curricula.ts';
import type { ReportFormatName } from '../report/format-names.ts';
import type { Terminal } from '../terminal.ts';
import { isForMachines, writeReport } from '../write-report.ts';

export interface CheckOptions {
  readonly format: ReportFormatName;
  readonly maxWarnings: number | undefined;
  /** Whether to lay the documents out as well, on these papers. */
  readonly layout?: boolean;
  readonly paper: readonly Paper[];
  readonly browser?: string;
  /** Whether to list what comments in the sources silence. */
  readonly listSuppressed?: boolean;
  /** The files of the baseline to hold against, and to write. */
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** Whether to mend what can be mended unseen, or to show only how. */
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** Says everything that can be known about the curricula at a path; without `layout`, what can be known without a browser. */
export async function check(path: string | undefined, options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  if (options.dryRun && !options.fix) {
    throw new UsageError('--dry-run shows what --fix would change.', 'Write check --fix --dry-run.');
  }
  const folders = await locateCurricula(path);
  const found = await checkFolders(folders, terminal);
  const { checked, failures } = options.fix ? await fix(folders, found, options, terminal) : found;
  const judged = options.layout ? await checkLayout(checked, options, terminal) : checked;
  const left = await applyBaseline(judged, options, terminal);
  const isComplete = failures.length === 0;
  const { summary, tooManyWarnings } = writeReport(left, { ...options, isComplete }, terminal);
  return worst([...failures, summary.errors > 0 || tooManyWarnings ? EXIT.errors : EXIT.ok]);
}

/** Mends what was found, and gives what is found after that; a dry run leaves everything as it is. */
async function fix(
  folders: readonly string[],
  found: CheckedFolders,
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckedFolders> {
  if (options.dryRun) {
    showMending(found.checked, isForMachines(options) ? terminal.err : terminal.out, terminal);
    return found;
  }
  const { isWritten, failures } = await mendFolders(found.checked, terminal);
  if (!isWritten) return { ...found, failures: [...found.failures, ...failures] };
  // One may be the base of another: all of them are read again.
  const now = await checkFolders(folders, terminal);
  return { ...now, failures: [...now.failures, ...failures] };
}
