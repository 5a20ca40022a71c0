/** What must not stay behind when the program ends: temporary folders, a running browser. */
const tasks = new Set<() => void>();

/**
 * Registers what to undo if the program is interrupted. A task is synchronous, for nothing else runs once a signal has come.
 * Returns how to take it back when the work is done.
 */
export function onExit(task: () => void): () => void {
  tasks.add(task);
  return () => {
    tasks.delete(task);
  };
}

/** Undoes everything registered, the latest first; a task that fails does not stop the others. */
export function cleanUp(): void {
  for (const task of [...tasks].reverse()) {
    tasks.delete(task);
    try {
      task();
    } catch {
      // The program is ending; the next run sweeps what could not be removed.
    }
  }
}

const STATUS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** For the command line: on a signal cleans up and ends with its status; cleans up on every other end as well. */
export function handleSignals(): void {
  for (const [signal, status] of Object.entries(STATUS)) {
    process.on(signal, () => {
      cleanUp();
      process.exit(status);
    });
  }
  process.on('exit', cleanUp);
}
