/** The thread that works on PDFs: an entry of its own in the bundle. */
import { parentPort } from 'node:worker_threads';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { PDF_WORK, type PdfWork } from '../../emit/pdf-work.ts';

/** One of the works, with what it takes. */
export type PdfTask = {
  readonly [Name in keyof PdfWork]: { readonly name: Name; readonly input: Parameters<PdfWork[Name]> };
}[keyof PdfWork];

/** What came of the task of this number. Of a failure only words go from one thread to another. */
export interface PdfAnswer {
  readonly id: number;
  readonly output?: Awaited<ReturnType<PdfWork[keyof PdfWork]>> | undefined;
  readonly failure?: { readonly message: string; readonly hint: string | undefined };
  readonly error?: unknown;
}

parentPort?.on('message', async ({ id, task }: { id: number; task: PdfTask }) => {
  const answer = await work(task).then(
    (output): PdfAnswer => ({ id, output }),
    (error: unknown): PdfAnswer =>
      error instanceof EnvironmentFailure
        ? { id, failure: { message: error.message, hint: error.hint } }
        : { id, error },
  );
  parentPort?.postMessage(answer);
});

function work(task: PdfTask): Promise<PdfAnswer['output']> {
  switch (task.name) {
    case 'prepare':
      return PDF_WORK.prepare();
    case 'finish':
      return PDF_WORK.finish(...task.input);
    case 'read':
      return PDF_WORK.read(...task.input);
  }
}
