import { realpath, stat } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { isPassedOver } from './read-folder.ts';

/** Milliseconds without another change after which those that came are one; files that come, go or get other names do so in company. */
const QUIET = { text: 12, names: 50 };
/** Milliseconds between looks at the folder itself: a watcher does not notice that another one has taken its place. */
const LOOK = 1000;
/** Milliseconds between looks at each file where the system cannot tell of changes. */
const POLL = 1000;

/**
 * Calls `changed` after anything under a folder has changed, once for changes that come together; what exactly has changed is for
 * the reader to see. Goes on when the folder is removed and comes back. Links are not followed, and folders that are passed over
 * when reading are not watched. The watch ends with the program.
 */
export function watchFolder(root: string, changed: () => void): void {
  let timer: NodeJS.Timeout | undefined;
  let calm = 0;
  const soon = (quiet = QUIET.names): void => {
    const now = performance.now();
    calm = Math.max(calm, now + quiet);
    clearTimeout(timer);
    timer = setTimeout(changed, calm - now);
  };
  let watcher: FSWatcher | undefined;
  let identity: string | undefined;
  let isPolling = false;

  const begin = async (base: string): Promise<void> => {
    await watcher?.close();
    watcher = watch(base, {
      ignoreInitial: true,
      followSymlinks: false,
      usePolling: isPolling,
      interval: POLL,
      ignored: (path) => relative(base, path).split(sep).some(isPassedOverBelow),
    });
    watcher.on('all', (event) => soon(event === 'change' ? QUIET.text : QUIET.names));
    // What comes in its place may have its number, too.
    watcher.on('unlinkDir', (path) => {
      if (path === base) identity = undefined;
    });
    // What changed before everything is watched is seen now.
    watcher.on('ready', () => soon());
    watcher.on('error', () => {
      if (isPolling) return;
      // Too many watches, or a file system without them: looking now and then always works.
      isPolling = true;
      void begin(base);
    });
  };

  const look = async (): Promise<void> => {
    const base = await realpath(root).catch(() => undefined);
    const now = base === undefined ? undefined : await identityOf(base);
    if (now !== identity) {
      identity = now;
      if (base !== undefined && now !== undefined) await begin(base);
      soon();
    }
    setTimeout(look, LOOK);
  };
  void look();
}

/** The way from the root to itself has the empty name, and one that leads out of it begins with two dots. */
const isPassedOverBelow = (name: string): boolean => name !== '' && name !== '..' && isPassedOver(name);

const identityOf = (path: string): Promise<string | undefined> =>
  stat(path, { bigint: true }).then(
    ({ dev, ino, birthtimeNs }) => `${dev} ${ino} ${birthtimeNs}`,
    () => undefined,
  );
