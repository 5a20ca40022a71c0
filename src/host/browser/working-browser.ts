import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { BrowserClosed, BrowserCrash, PrintTimeout } from './failures.ts';
import type { BrowserSession } from './start.ts';

/** A browser that runs, and how to get another one like it. */
export interface FirstBrowser {
  readonly session: BrowserSession;
  again(): Promise<BrowserSession>;
}

/** What is done with a browser. */
export interface BrowserWork<T> {
  /** The document, for messages: `workbook.pdf`. */
  readonly label: string;
  /** Milliseconds, for the first attempt and for the second. */
  readonly limits: readonly [first: number, second: number];
  work(session: BrowserSession): Promise<T>;
}

export interface WorkingBrowser {
  /** Does it at once, and once more if the browser crashes or hangs. Fails with a `PrintTimeout`, `BrowserCrash` or `BrowserClosed`. */
  attempt<T>(work: BrowserWork<T>): Promise<T>;
  close(): Promise<void>;
}

/**
 * A browser that is replaced when it fails. Who works beside somebody that ends the browser fails with him and is not to blame; so the
 * second attempt of each is made alone, and what it fails of is its own.
 */
export function keepWorking({ session, again }: FirstBrowser): WorkingBrowser {
  let current: Promise<BrowserSession> | undefined = Promise.resolve(session);
  let isClosed = false;
  const atWork = new Set<Promise<unknown>>();
  /** While somebody is tried again. */
  let alone: Promise<void> | undefined;

  /** Lets go of a browser that failed; who comes next starts a fresh one. */
  const drop = async (failed: Promise<BrowserSession>): Promise<void> => {
    if (current === failed) current = undefined;
    await (await failed).end();
  };

  const tryOnce = async <T>(limit: number, { label, work }: BrowserWork<T>): Promise<T> => {
    // Whoever waited for a turn must not start another browser.
    if (isClosed) throw new BrowserClosed(label);
    current ??= again();
    const used = current;
    try {
      return await inTime(await used, label, limit, work);
    } catch (error) {
      // Where a page was given up before its turn, nothing is wrong with the browser.
      if (!(error instanceof BrowserClosed)) await drop(used);
      throw error;
    }
  };

  const first = async <T>(work: BrowserWork<T>): Promise<T> => {
    while (alone) await alone;
    const trying = tryOnce(work.limits[0], work);
    atWork.add(trying);
    return trying.finally(() => atWork.delete(trying));
  };
  const second = async <T>(work: BrowserWork<T>): Promise<T> => {
    while (alone) await alone;
    const trying = Promise.allSettled(atWork).then(() => tryOnce(work.limits[1], work));
    const over = (): void => {
      alone = undefined;
    };
    alone = trying.then(over, over);
    return trying;
  };
  const named = (error: unknown, { label }: BrowserWork<unknown>): EnvironmentFailure =>
    error instanceof EnvironmentFailure ? error : new BrowserCrash(label, error, session.place);

  const attempt = async <T>(work: BrowserWork<T>): Promise<T> => {
    try {
      return await first(work);
    } catch (failure) {
      const isHung = failure instanceof PrintTimeout;
      // It could not even be started, or nobody wants it any more.
      if (isClosed || (failure instanceof EnvironmentFailure && !isHung)) throw named(failure, work);
      try {
        return await second(work);
      } catch (error) {
        // One that hangs somewhere else may not be reached again either.
        throw isHung && !(error instanceof BrowserClosed) ? failure : named(error, work);
      }
    }
  };

  return {
    attempt,
    async close() {
      isClosed = true;
      const last = current;
      current = undefined;
      await last?.then(
        (running) => running.end(),
        () => {},
      );
    },
  };
}

/** Does something with a browser; one that takes too long is ended. Puppeteer’s own limits do not cover a browser that hangs. */
export async function inTime<T>(
  session: BrowserSession,
  label: string,
  limit: number,
  work: (session: BrowserSession) => Promise<T>,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new PrintTimeout(label, limit));
      session.kill();
    }, limit);
  });
  try {
    return await Promise.race([work(session), late, session.lost]);
  } finally {
    clearTimeout(timer);
  }
}
