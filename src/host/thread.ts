import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ResourceLimits, Worker, type WorkerOptions } from 'node:worker_threads';

/** Another thread that answers questions; it starts with the first one. */
export interface Thread<Question, Answer> {
  /**
   * Asks, and waits for the answer; after some `milliseconds` of work, if there are any, the thread is ended instead, and what it was asked is lost.
   * Fails with `ThreadEnded` then, and also where the thread ran out of memory; else with the error of whoever was to answer.
   */
  ask(question: Question, milliseconds?: number): Promise<Answer>;
  /** Ends it, whatever it is doing. */
  close(): Promise<void>;
}

/** Why there is no answer: it took longer, or more memory, than it may. */
export class ThreadEnded extends Error {}

/** What one thread tells the other; questions and answers are copied on their way. */
export interface Asked<Question> {
  readonly id: number;
  readonly question: Question;
}
export interface Answered<Answer> {
  readonly id: number;
  readonly answer?: Answer;
  readonly error?: unknown;
}

/** True where a thread’s file is there; there is none where the sources run as they are, without the bundle. */
export const isThreadThere = (file: URL): boolean => existsSync(fileURLToPath(file));

/** How many times as long as its work may take a thread is waited for on a machine that has other work. */
const PATIENCE = 10;

/**
 * Calls back when a thread must have worked for so long: not before this process has had as much of the processor, which a machine with other
 * work may give it late. Gives what calls it off.
 */
function afterWork(milliseconds: number, callback: () => void): () => void {
  const start = process.cpuUsage();
  const latest = performance.now() + PATIENCE * milliseconds;
  let timer: NodeJS.Timeout;
  const wait = (left: number): void => {
    timer = setTimeout(() => {
      const { user, system } = process.cpuUsage(start);
      const missing = milliseconds - (user + system) / 1000;
      if (missing <= 0 || performance.now() >= latest) callback();
      else wait(Math.max(missing, SOONEST));
    }, left);
  };
  wait(milliseconds);
  return () => clearTimeout(timer);
}

/** Milliseconds between two looks. */
const SOONEST = 20;

/** A thread that runs a file, which finds `data` as what it was started with. It does not keep the program alive while nobody waits for it; a question after its end starts another one. */
export function openThread<Question, Answer>(
  file: URL,
  limits?: ResourceLimits,
  data?: unknown,
): Thread<Question, Answer> {
  let running: Running<Answer> | undefined;
  let count = 0;

  const end = async (ending = running): Promise<void> => {
    if (running === ending) running = undefined;
    await ending?.worker.terminate();
  };

  return {
    async ask(question, milliseconds) {
      running ??= start<Answer>(file, { resourceLimits: limits, workerData: data }, (ended) => void end(ended));
      const { worker, waiting } = running;
      const asked = running;
      const stop = milliseconds === undefined ? () => {} : afterWork(milliseconds, () => void end(asked));
      const id = count++;
      worker.ref();
      try {
        return await new Promise<Answer>((resolve, reject) => {
          waiting.set(id, (answered) =>
            'error' in answered ? reject(answered.error) : resolve(answered.answer as Answer),
          );
          worker.postMessage({ id, question } satisfies Asked<Question>);
        });
      } finally {
        stop();
        waiting.delete(id);
        if (waiting.size === 0) worker.unref();
      }
    },
    close: () => end(),
  };
}

/** A worker, and who waits for an answer of it. */
interface Running<Answer> {
  readonly worker: Worker;
  readonly waiting: Map<number, (answered: Omit<Answered<Answer>, 'id'>) => void>;
}

function start<Answer>(file: URL, options: WorkerOptions, ended: (running: Running<Answer>) => void): Running<Answer> {
  const running: Running<Answer> = { worker: new Worker(file, options), waiting: new Map() };
  const { worker, waiting } = running;
  const lose = (error: unknown): void => {
    ended(running);
    for (const settle of waiting.values()) settle({ error });
  };
  worker.on('message', ({ id, ...answered }: Answered<Answer>) => waiting.get(id)?.(answered));
  worker.on('error', (error: NodeJS.ErrnoException) =>
    lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadEnded('Out of memory.') : error),
  );
  worker.on('exit', () => lose(new ThreadEnded('The thread has ended.')));
  return running;
}
