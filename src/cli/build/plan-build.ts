import { judgeOutputFolder, judgeOutputRoot } from '../../host/write/output-folder.ts';
import type { BuildRequest } from '../../model/build-request.ts';
import type { Format, Paper } from '../../model/document.ts';
import type { CheckedFolder } from '../check-folders.ts';
import { UsageError } from '../exit.ts';
import { pickAgenda } from '../pick-agenda.ts';

/** What the command line asks of a build. */
export interface BuildWishes {
  readonly agenda: string | undefined;
  /** The first is the one without a mark in its files' names. */
  readonly paper: readonly Paper[];
  readonly formats: readonly Format[];
  readonly only: readonly string[] | undefined;
  readonly participants: number | undefined;
  /** The folder for everything that is built. */
  readonly out: string;
}

/** What is to be built of one curriculum, and where to. */
export interface BuildPlan {
  readonly source: CheckedFolder;
  readonly request: BuildRequest;
  /** `dist/recovery-coaching`, or a folder in it for an agenda that is not the first. */
  readonly target: string;
  /** `dist/recovery-coaching`: the folder of all its agendas, of which one is written at a time. */
  readonly home: string;
}

/** Plans the build of a curriculum without errors. Throws a `UsageError` where it cannot be what is asked for. */
export async function planBuild(source: CheckedFolder, wishes: BuildWishes): Promise<BuildPlan> {
  const { curriculum, folder } = source;
  const agenda = pickAgenda(curriculum, wishes.agenda);
  if (!agenda) throw new TypeError('A curriculum without errors has its agendas.');
  const isFirst = agenda.id === curriculum.agendaIds[0]?.value;
  const out = wishes.out.replace(/(?<=.)[/\\]+$/, '');
  const home = `${out}/${curriculum.id}`;
  const target = isFirst ? home : `${home}/${agenda.id}`;
  const problem = (await judgeOutputRoot(wishes.out)) ?? (await judgeOutputFolder(target, folder));
  if (problem) throw new UsageError(problem.message, problem.hint);
  const [paper = 'a4', ...morePapers] = wishes.paper;
  const { formats, only, participants } = wishes;
  return { source, request: { agenda, papers: [paper, ...morePapers], formats, only, participants }, target, home };
}
