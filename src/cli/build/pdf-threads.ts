import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { PDF_WORK, type PdfWork } from '../../emit/pdf-work.ts';
import type { PdfAnswer, PdfTask } from './pdf-worker.ts';

/** The worker’s file in the bundle; there is none where the sources run as they are. */
const WORKER = new URL('./pdf-worker.js', import.meta.url);

/** Works on PDFs in threads of their own, so that the browser never waits for it. */
export interface PdfThreads extends PdfWork {
  close(): Promise<void>;
}

/** Two threads, for what is finished must not wait for what is read back. Whoever opens them closes them, in `finally`. */
export function openPdfThreads(): PdfThreads {
  if (!existsSync(fileURLToPath(WORKER))) return { ...PDF_WORK, close: async () => {} };
  const [finisher, reader] = [openThread(), openThread()];
  return {
    finish: async (...input) =>
      (await finisher.ask({ name: 'finish', input })) as Awaited<ReturnType<PdfWork['finish']>>,
    read: async (...input) => (await reader.ask({ name: 'read', input })) as Awaited<ReturnType<PdfWork['read']>>,
    async close() {
      await Promise.all([finisher.close(), reader.close()]);
    },
  };
}

/** A thread that starts with its first task. */
function openThread(): { ask(task: PdfTask): Promise<PdfAnswer['output']>; close(): Promise<void> } {
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
    started.on('exit', () => endAll(new Error('A thread that works on PDFs has ended.')));
    return started;
  };
  return {
    async ask(task) {
      worker ??= start();
      const id = count++;
      const answered = new Promise<PdfAnswer>((resolve) => waiting.set(id, resolve));
      worker.postMessage({ id, task });
      const { output, failure, error } = await answered;
      if (failure) throw new EnvironmentFailure(failure.message, failure.hint);
      if (error) throw error;
      return output;
    },
    async close() {
      await worker?.terminate();
    },
  };
}
