import type { Paper } from '../../model/document.ts';
import { applyBaseline } from '../baseline/apply-baseline.ts';
import { checkFolders } from '../check-folders.ts';
import { checkLayout } from '../check-layout.ts';
import { EXIT, type ExitStatus, worst } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import type { ReportFormatName } from '../report/format-names.ts';
import type { Terminal } from '../terminal.ts';
import { writeReport } from '../write-report.ts';

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
}

/** Says everything that can be known about the curricula at a path; without `layout`, what can be known without a browser. */
export async function check(path: string | undefined, options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  const { checked, failures } = await checkFolders(await locateCurricula(path), terminal);
  const judged = options.layout ? await checkLayout(checked, options, terminal) : checked;
  const left = await applyBaseline(judged, options, terminal);
  const isComplete = failures.length === 0;
  const { summary, tooManyWarnings } = writeReport(left, { ...options, isComplete }, terminal);
  return worst([...failures, summary.errors > 0 || tooManyWarnings ? EXIT.errors : EXIT.ok]);
}
