import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { PDF_WORK, type PdfWork } from '../../emit/pdf-work.ts';
import type { PdfAnswer, PdfTask } from './pdf-worker.ts';

/** The worker’s file in the bundle; there is none where the sources run as they are. */
const WORKER = new URL('./pdf-worker.js', import.meta.url);

/** Works on PDFs in a thread of its own, so that the browser never waits for it. */
export interface PdfThread extends PdfWork {
  close(): Promise<void>;
}

/** The thread starts with its first task. Whoever opens it closes it, in `finally`. */
export function openPdfThread(): PdfThread {
  if (!existsSync(fileURLToPath(WORKER))) return { ...PDF_WORK, close: async () => {} };
  const waiting = new Map<number, (answer: PdfAnswer) => void>();
  let worker: Worker | undefined;
  let count = 0;
  const endAll = (error: Error): void => {
    for (const [id, answer] of waiting) answer({ id, error });
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(WORKER);
    started.on('message', (answer: PdfAnswer) => {
      waiting.get(answer.id)?.(answer);
      waiting.delete(answer.id);
    });
    started.on('error', endAll);
    started.on('exit', () => endAll(new Error('The thread that works on PDFs has ended.')));
    return started;
  };
  const ask = async (task: PdfTask): Promise<PdfAnswer['output']> => {
    worker ??= start();
    const id = count++;
    const answered = new Promise<PdfAnswer>((resolve) => waiting.set(id, resolve));
    worker.postMessage({ id, task });
    const { output, failure, error } = await answered;
    if (failure) throw new EnvironmentFailure(failure.message, failure.hint);
    if (error) throw error;
    return output;
  };
  return {
    async prepare() {
      await ask({ name: 'prepare', input: [] });
    },
    finish: async (...input) => (await ask({ name: 'finish', input })) as Awaited<ReturnType<PdfWork['finish']>>,
    read: async (...input) => (await ask({ name: 'read', input })) as Awaited<ReturnType<PdfWork['read']>>,
    async close() {
      await worker?.terminate();
    },
  };
}
