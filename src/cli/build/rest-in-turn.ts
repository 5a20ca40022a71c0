import { setImmediate } from 'node:timers/promises';

/**
 * A rest from computing, in which signals are heard, and whatever the browser says; it lasts until the browser is `busy`, if there is
 * one. All who rest at the same time would go on in one stretch, so each goes on in a turn of the event loop of his own.
 */
export function restInTurn(busy: (() => Promise<void>) | undefined): () => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    await busy?.();
    last = last.then(() => setImmediate());
    await last;
  };
}
