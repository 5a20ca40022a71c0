import type { Paper } from '../../model/document.ts';
import { applyBaseline } from '../baseline/apply-baseline.ts';
import type { CheckedFolders } from '../check-folders.ts';
import { judgeFolders } from '../checking/judge-folders.ts';
import { EXIT, type ExitStatus, UsageError, worst } from '../exit.ts';
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
  readonly browserUrl?: string;
  /** Whether to list what comments in the sources silence. */
  readonly listSuppressed?: boolean;
  /** The files of the baseline to hold against, and to write. */
  readonly baseline?: string;
  readonly writeBaseline?: string;
  /** Whether to mend what can be mended unseen, or to show only how. */
  readonly fix?: boolean;
  readonly dryRun?: boolean;
  /** Whether to check anew what has not changed. */
  readonly force?: boolean;
}

/** Says everything that can be known about the curricula at a path; without `layout`, what can be known without a browser. */
export async function check(path: string | undefined, options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  if (options.dryRun && !options.fix) {
    throw new UsageError('--dry-run shows what --fix would change.', 'Write check --fix --dry-run.');
  }
  const folders = await locateCurricula(path);
  const { checked, failures } =
    options.fix || options.layout
      ? await checkClosely(folders, options, terminal)
      : await judgeFolders(folders, options, terminal);
  const left = await applyBaseline(checked, options, terminal);
  const isComplete = failures.length === 0;
  const { summary, tooManyWarnings } = writeReport(left, { ...options, isComplete }, terminal);
  return worst([...failures, summary.errors > 0 || tooManyWarnings ? EXIT.errors : EXIT.ok]);
}

/** With all that mending and laying out need: a verdict is not enough. */
async function checkClosely(
  folders: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckedFolders> {
  const { checkFolders } = await import('../check-folders.ts');
  const found = await checkFolders(folders, terminal);
  const { checked, failures } = options.fix ? await fix(folders, found, options, terminal) : found;
  if (!options.layout) return { checked, failures };
  const { checkLayout } = await import('../check-layout.ts');
  return { checked: await checkLayout(checked, options, terminal), failures };
}

/** Mends what was found, and gives what is found after that; a dry run leaves everything as it is. */
async function fix(
  folders: readonly string[],
  found: CheckedFolders,
  options: CheckOptions,
  terminal: Terminal,
): Promise<CheckedFolders> {
  const { mendFolders, showMending } = await import('../fix/mend-folders.ts');
  if (options.dryRun) {
    showMending(found.checked, isForMachines(options) ? terminal.err : terminal.out, terminal);
    return found;
  }
  const { isWritten, failures } = await mendFolders(found.checked, terminal);
  if (!isWritten) return { ...found, failures: [...found.failures, ...failures] };
  // One may be the base of another: all of them are read again.
  const { checkFolders } = await import('../check-folders.ts');
  const now = await checkFolders(folders, terminal);
  return { ...now, failures: [...now.failures, ...failures] };
}
