import PQueue from 'p-queue';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { FinishedPdf } from '../../emit/pdf/finish-pdf.ts';
import { PDF_WORK, type PdfWork } from '../../emit/pdf-work.ts';
import { isThreadThere, openThread, ThreadEnded, ThreadOutOfMemory } from '../../host/thread.ts';
import { plural } from '../wording.ts';
import type { PdfAnswer, PdfTask } from './pdf-worker.ts';

const WORKER = new URL('./pdf-worker.js', import.meta.url);

/** Works on PDFs in a thread of its own, so that the browser never waits for it. */
export interface PdfThread extends PdfWork {
  close(): Promise<void>;
}

export interface PdfThreadOptions {
  /** Milliseconds for each task, in place of what its size allows. */
  readonly limit?: number;
  /** The file that the thread runs. */
  readonly worker?: URL;
}

/** Milliseconds that work on a PDF may take, and more of them for each byte. */
const [LIMIT, EACH] = [30_000, 1 / 100];

/**
 * The thread starts with its first task. Whoever opens it closes it, in `finally`. It does one task after the other, so that the time of
 * each is its own: half a minute, and 10 seconds for each million bytes. Measured on two cores at a load of 30:
 * the guide of the first curriculum, 207 pages in 5.4 million bytes, took 5 seconds of its 84.
 */
export function openPdfThread({ limit, worker = WORKER }: PdfThreadOptions = {}): PdfThread {
  if (!isThreadThere(worker)) return { ...PDF_WORK, close: async () => {} };
  const thread = openThread<PdfTask, PdfAnswer>(worker);
  const queue = new PQueue({ concurrency: 1 });
  const ask = async (what: string, bytes: number, task: PdfTask): Promise<unknown> => {
    const most = limit ?? LIMIT + Math.round(bytes * EACH);
    const answer = await queue
      .add(() => thread.ask(task, most))
      .catch((error) => {
        throw error instanceof ThreadEnded ? tooMuch(what, most, error) : error;
      });
    if ('failure' in answer) throw new EnvironmentFailure(answer.failure.message, answer.failure.hint);
    return answer.output;
  };
  return {
    async prepare() {
      await ask('What finishes PDFs', 0, { name: 'prepare', input: [] });
    },
    finish: async (...input) => {
      const [{ length }, { title }] = input;
      return (await ask(`Finishing the PDF of “${title}”`, length, { name: 'finish', input })) as FinishedPdf;
    },
    read: async (...input) =>
      (await ask('Reading a PDF back', input[0].length, { name: 'read', input })) as readonly string[],
    close: () => thread.close(),
  };
}

function tooMuch(what: string, limit: number, ended: ThreadEnded): EnvironmentFailure {
  const hint = 'Build again; if it happens again, look for something huge in this document.';
  return ended instanceof ThreadOutOfMemory
    ? new EnvironmentFailure(`${what} takes more memory than there is.`, hint)
    : new EnvironmentFailure(
        `${what} took longer than ${plural(Math.round(limit / 1000), 'second', 'seconds')} and was given up.`,
        hint,
      );
}
