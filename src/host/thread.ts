import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { type ResourceLimits, Worker, type WorkerOptions } from 'node:worker_threads';

/** Another thread that answers questions; it starts with the first one. */
export interface Thread<Question, Answer> {
  /**
   * Asks, and waits for the answer; after some `milliseconds`, if there are any, the thread is ended instead, and what it was asked is
   * lost. Only time counts in which this program could compute: where a machine is busy with others, nobody who asks is to blame.
   * Fails with `ThreadEnded` then, and also where the thread ran out of memory; else with the error of whoever was to answer.
   */
  ask(question: Question, milliseconds?: number): Promise<Answer>;
  /** Ends it, whatever it is doing. */
  close(): Promise<void>;
}

/** Why there is no answer: it took longer, or more memory, than it may. */
export class ThreadEnded extends Error {}

/** It took more memory. */
export class ThreadOutOfMemory extends ThreadEnded {}

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

/**
 * Lets every thread that starts from now on fill so many megabytes before all its memory is looked through for what is still needed. V8 begins
 * with few; a thread that lets go nearly all it makes is looked through again and again, and takes a quarter longer for its work.
 */
export function startThreadsWith(megabytes: number): void {
  setFlagsFromString(`--initial-old-space-size=${megabytes}`);
}

/**
 * A thread that runs a file, which finds `data` as what it was started with. It does not keep the program alive while nobody waits for it; a
 * question after its end starts another one.
 */
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

/** How many times longer than it may take anything is waited for, whatever else the machine does. */
const MOST_BUSY = 12;

/** Calls back after so many milliseconds, and not before this program has computed for as long; gives how to call that off. */
function afterWork(milliseconds: number, call: () => void): () => void {
  const [start, before] = [performance.now(), process.cpuUsage()];
  const look = (): void => {
    const { user, system } = process.cpuUsage(before);
    const left = milliseconds - (user + system) / 1000;
    if (left <= 0 || performance.now() - start > MOST_BUSY * milliseconds) call();
    else timer = setTimeout(look, Math.max(left, 50));
  };
  let timer = setTimeout(look, milliseconds);
  return () => clearTimeout(timer);
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
    lose(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? new ThreadOutOfMemory('Out of memory.') : error),
  );
  worker.on('exit', () => lose(new ThreadEnded('The thread has ended.')));
  return running;
}
