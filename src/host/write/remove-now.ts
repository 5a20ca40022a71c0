import { rmSync } from 'node:fs';

/** So often, and so many milliseconds apart, is it tried again. */
const TRIES = 40;
const PAUSE = 50;

/**
 * Removes a folder with all that is in it, before anything else is done. Whoever was just killed may still finish what it was
 * writing; Node’s own retries look at the folder’s files once, and then wait in vain for what came after to go.
 */
export function removeNow(folder: string): void {
  for (let left = TRIES; ; left--) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (left === 0) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
    }
  }
}
