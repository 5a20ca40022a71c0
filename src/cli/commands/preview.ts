import { readAssets } from '../../host/assets.ts';
import { timeOfDay } from '../../host/clock.ts';
import { serveLoopback } from '../../host/loopback/serve.ts';
import { openAddress } from '../../host/open-address.ts';
import { watchFolder } from '../../host/read/watch-folder.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Paper } from '../../model/document.ts';
import type { ExitStatus } from '../exit.ts';
import { curriculaRoot, locateCurricula } from '../locate-curricula.ts';
import { pickAgenda } from '../pick-agenda.ts';
import { answerWith } from '../preview/answer.ts';
import { openEarlyLook } from '../preview/early-look.ts';
import { openPageCache } from '../preview/page-cache.ts';
import { openPdfDesk } from '../preview/pdf-desk.ts';
import { reportChange } from '../preview/report-change.ts';
import { openSession, type Session } from '../preview/session.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';

export interface PreviewOptions {
  /** 0 is any that is free. */
  readonly port: number;
  readonly open?: boolean;
  readonly agenda?: string;
  readonly paper: Paper;
  readonly participants?: number;
  readonly browser?: string;
}

/** Serves the documents of the curricula at a path on this machine, and renews them on every save, until it is interrupted. */
export async function preview(
  path: string | undefined,
  { port, open, agenda, paper, participants, browser }: PreviewOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const [root, folders] = [curriculaRoot(path), await locateCurricula(path)];
  const assets = await readAssets();
  const wishes = { paper, participants };
  // What the first reading has found is said once the command is known to be right.
  const waiting: (() => void)[] = [];
  let say = (report: () => void): void => void waiting.push(report);
  const session = openSession({
    root,
    folders,
    terminal,
    edited: (key, curriculum, modules) => early.show(key, curriculum, modules),
    changed: (before, after, milliseconds) => {
      const time = timeOfDay();
      say(() => reportChange(before, after, milliseconds, time, terminal));
    },
  });
  const early = openEarlyLook(wishes, session.tell);
  const pages = openPageCache(wishes, assets, (failure) => void reportFailure(failure, terminal));
  const desk = openPdfDesk(wishes, { assets, browser }, session.tell, terminal);
  const server = await serveLoopback(port, answerWith({ session, pages, early, desk, assets, agenda }));
  await session.refresh();
  if (agenda !== undefined)
    checkAgenda(
      session.all().flatMap(({ source }) => source?.curriculum ?? []),
      agenda,
    );
  say = (report) => report();
  for (const report of waiting) report();
  for (const folder of session.folders()) watchFolder(folder, () => void session.refresh());
  lookNowAndThen(session);
  terminal.out.write(`${server.address}\n`);
  if (!terminal.isQuiet) terminal.err.write('The documents are at this address while this runs; Ctrl-C ends it.\n');
  if (open && !(await openAddress(server.address)) && !terminal.isQuiet)
    terminal.err.write('No browser could be opened: open the address yourself.\n');
  return server.failed;
}

/** Milliseconds between two looks that nobody has asked for, and how much longer than a look the time between is at least. */
const [BETWEEN, SHARE] = [1000, 20];

/** A watcher misses a file that goes and comes back while it reads the folder; sooner or later every change is seen all the same. */
function lookNowAndThen(session: Session): void {
  const look = async (): Promise<void> => {
    const start = performance.now();
    await session.refresh();
    setTimeout(look, Math.max(BETWEEN, SHARE * (performance.now() - start)));
  };
  setTimeout(look, BETWEEN);
}

/** An agenda that none of the curricula has is a mistake in the command. */
function checkAgenda(curricula: readonly Curriculum[], agenda: string): void {
  const [first] = curricula;
  const isThere = curricula.some(({ agendaIds }) => agendaIds.some(({ value }) => value === agenda));
  if (first && !isThere) pickAgenda(first, agenda);
}
