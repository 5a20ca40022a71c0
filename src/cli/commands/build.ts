import type { BuildWishes } from '../build/plan-build.ts';
import { sayUnchanged } from '../build/say-unchanged.ts';
import { openMadeBuilds } from '../build/unchanged.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import { readFolders } from '../read-folders.ts';
import type { Terminal } from '../terminal.ts';
import { hasTooManyWarnings, type ReportOptions, writeReport } from '../write-report.ts';

export interface BuildOptions extends ReportOptions, Omit<BuildWishes, 'only'> {
  readonly only?: string;
  readonly force?: boolean;
  readonly browser?: string;
}

/**
 * Checks the curricula at a path, then writes the documents of those that have no errors. Where everything lies there already that an
 * earlier build has made of the same, that is said, and not even the checks and the browser are loaded.
 */
export async function build(path: string | undefined, options: BuildOptions, terminal: Terminal): Promise<ExitStatus> {
  const read = await readFolders(await locateCurricula(path), terminal);
  const builds = await openMadeBuilds(options, terminal.env);
  if (!options.force && read.failures.length === 0) {
    const made = await Promise.all(read.checked.map(async (work) => ({ ...work, known: await builds.find(work) })));
    const works = made.flatMap(({ known, ...work }) => (known ? [{ ...work, ...known.verdict }] : []));
    if (works.length === made.length && !hasTooManyWarnings(works, options)) {
      writeReport(works, options, terminal);
      for (const { known } of made) if (known) sayUnchanged(known.target, terminal);
      return EXIT.ok;
    }
  }
  const { checkAndBuild } = await import('../build/check-and-build.ts');
  return checkAndBuild(read, options, builds.remember, terminal);
}
