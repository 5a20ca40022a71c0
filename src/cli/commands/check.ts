import { checkFolders } from '../check-folders.ts';
import { EXIT, type ExitStatus, worst } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import type { ReportFormatName } from '../report/formats.ts';
import type { Terminal } from '../terminal.ts';
import { writeReport } from '../write-report.ts';

export interface CheckOptions {
  readonly format: ReportFormatName;
  readonly maxWarnings: number | undefined;
}

/** Says everything that can be known about the curricula at a path without a browser. */
export async function check(path: string | undefined, options: CheckOptions, terminal: Terminal): Promise<ExitStatus> {
  const { checked, failures } = await checkFolders(await locateCurricula(path), terminal);
  const { summary, tooManyWarnings } = writeReport(checked, options, terminal);
  return worst([...failures, summary.errors > 0 || tooManyWarnings ? EXIT.errors : EXIT.ok]);
}
