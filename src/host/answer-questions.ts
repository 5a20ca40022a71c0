import { parentPort } from 'node:worker_threads';
import type { Answered, Asked } from './thread.ts';

/** For the file that a thread runs: answers what it is asked. */
export function answerQuestions<Question, Answer>(answer: (question: Question) => Answer | Promise<Answer>): void {
  parentPort?.on('message', async ({ id, question }: Asked<Question>) => {
    let answered: Answered<Answer>;
    try {
      answered = { id, answer: await answer(question) };
    } catch (error) {
      answered = { id, error };
    }
    parentPort?.postMessage(answered);
  });
}
