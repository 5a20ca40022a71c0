import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { PDF_WORK, type PdfWork } from '../../emit/pdf-work.ts';
import { isThreadThere, openThread } from '../../host/thread.ts';
import type { PdfAnswer, PdfTask } from './pdf-worker.ts';

const WORKER = new URL('./pdf-worker.js', import.meta.url);

/** Works on PDFs in a thread of its own, so that the browser never waits for it. */
export interface PdfThread extends PdfWork {
  close(): Promise<void>;
}

/** The thread starts with its first task. Whoever opens it closes it, in `finally`. */
export function openPdfThread(): PdfThread {
  if (!isThreadThere(WORKER)) return { ...PDF_WORK, close: async () => {} };
  const thread = openThread<PdfTask, PdfAnswer>(WORKER);
  const ask = async (task: PdfTask): Promise<unknown> => {
    const answer = await thread.ask(task);
    if ('failure' in answer) throw new EnvironmentFailure(answer.failure.message, answer.failure.hint);
    return answer.output;
  };
  return {
    async prepare() {
      await ask({ name: 'prepare', input: [] });
    },
    finish: async (...input) => (await ask({ name: 'finish', input })) as Awaited<ReturnType<PdfWork['finish']>>,
    read: async (...input) => (await ask({ name: 'read', input })) as Awaited<ReturnType<PdfWork['read']>>,
    close: () => thread.close(),
  };
}
