/** The thread that works on PDFs: an entry of its own in the bundle. */
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { PDF_WORK, type PdfWork } from '../../emit/pdf-work.ts';
import { answerQuestions } from '../../host/answer-questions.ts';

/** One of the works, with what it takes. */
export type PdfTask = {
  readonly [Name in keyof PdfWork]: { readonly name: Name; readonly input: Parameters<PdfWork[Name]> };
}[keyof PdfWork];

/** What came of a task. Of a failure only words go from one thread to another. */
export type PdfAnswer =
  | { readonly output: Awaited<ReturnType<PdfWork[keyof PdfWork]>> }
  | { readonly failure: { readonly message: string; readonly hint: string | undefined } };

answerQuestions(
  (task: PdfTask): Promise<PdfAnswer> =>
    work(task).then(
      (output): PdfAnswer => ({ output }),
      (error: unknown): PdfAnswer => {
        if (!(error instanceof EnvironmentFailure)) throw error;
        return { failure: { message: error.message, hint: error.hint } };
      },
    ),
);

function work(task: PdfTask): ReturnType<PdfWork[keyof PdfWork]> {
  switch (task.name) {
    case 'prepare':
      return PDF_WORK.prepare();
    case 'finish':
      return PDF_WORK.finish(...task.input);
    case 'read':
      return PDF_WORK.read(...task.input);
  }
}
