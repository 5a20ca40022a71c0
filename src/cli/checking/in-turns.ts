import { setImmediate } from 'node:timers/promises';
import type { Steps } from '../../model/steps.ts';

/** Does each step in a turn of the event loop of its own, so that signals and other requests are heard in between. */
export async function inTurns<Result>(work: Steps<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await setImmediate();
  }
}
