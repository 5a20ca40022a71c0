import { closeSync, type Dirent, fstatSync } from 'node:fs';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import { compareText } from '../../model/place.ts';
import { codeOf, reasonOf } from '../failure.ts';
import { type OpenFolder, openRoot } from './open-inside.ts';
import { readWhole, stampOf } from './read-whole.ts';

/** An entry, what tells its state from every other, and for how many milliseconds it had not been changed when it was read. */
interface Seen {
  readonly entry: FolderEntry;
  readonly stamp: string;
  readonly quiet: number;
}

/** What was read before, by path from the folder: whoever reads it again and again gives the same memory each time. */
export type ReadMemory = Map<string, Seen>;

type Wanted = (path: string, bytes: number) => boolean;

/**
 * Reads everything under a folder, by path from there, in the order of code units: all of it as it was at one moment, whoever may be
 * writing there. Bytes are read only of what is `wanted`. The folder itself may be a symbolic link; below it links are named and never
 * followed. Folders whose name begins with a dot, and `node_modules`, are passed over. What has not changed since the `memory` of it was
 * made is not read again, and its entry is the same object. Throws an `EnvironmentFailure` if the folder cannot be read, or never rests.
 */
export async function readFolder(root: string, wanted: Wanted, memory?: ReadMemory): Promise<FolderEntry[]> {
  try {
    const seen = [...(await readAtRest(root, wanted, memory)).values()];
    return seen.map(({ entry }) => entry).sort((a, b) => compareText(a.path, b.path));
  } catch (error) {
    if (!codeOf(error)) throw error;
    throw new EnvironmentFailure(
      `The folder ${root} cannot be read: ${reasonOf(error)}.`,
      'Check that it exists and its permissions.',
    );
  }
}

/** Reads the files that lie in a folder itself, as far as they are `wanted`; none where there is no such folder. */
export async function readFilesIn(root: string, wanted: Wanted): Promise<FolderEntry[]> {
  let folder: OpenFolder;
  try {
    folder = openRoot(root);
  } catch {
    return [];
  }
  try {
    const names = folder.list().flatMap((child) => (child.isFile() && wanted(child.name, 0) ? [child.name] : []));
    return names.sort(compareText).map((name) => readFile(folder, name, name, wanted).entry);
  } finally {
    folder.close();
  }
}

/** True for folders that hold no source: `.git`, `.cache`, `node_modules`. */
export const isPassedOver = (name: string): boolean => name.startsWith('.') || name === 'node_modules';

/** So often a folder is looked through until nothing in it changes meanwhile. */
const TRIES = 100;

/** Somebody may just have saved a file: the first looks wait for the disk alone. Whoever writes longer is given so many milliseconds between two. */
const QUICK = 4;
const PAUSE = 20;

/** Milliseconds within which the clock of a disk may not tell two changes of a file apart: of most disks, and of every one. */
const TICK = { most: 10, every: 2000 };

/** A time in the future is that of another machine. */
const hasRested = ({ quiet }: Seen, tick: number): boolean => quiet < 0 || quiet > tick;

/** Milliseconds until the clock of most disks can tell the next change of everything that was seen from the last. */
function restOf(seen: ReadMemory): number {
  let rest = 0;
  for (const one of seen.values()) if (!hasRested(one, TICK.most)) rest = Math.max(rest, TICK.most + 1 - one.quiet);
  return rest;
}

/** What is seen a second time as it was, was all there together at the moment between. */
async function readAtRest(root: string, wanted: Wanted, memory: ReadMemory = new Map()): Promise<ReadMemory> {
  let before = memory;
  for (let tries = 1; tries <= TRIES; tries++) {
    const now = await lookThrough(root, wanted, before);
    if (now.size === before.size && [...now].every(([path, seen]) => before.get(path) === seen)) {
      memory.clear();
      for (const [path, seen] of now) if (hasRested(seen, TICK.every)) memory.set(path, seen);
      return now;
    }
    const pause = Math.max(restOf(now), tries < QUICK ? 0 : PAUSE);
    if (pause > 0) await setTimeout(pause);
    before = now;
  }
  throw new EnvironmentFailure(
    `The folder ${root} changes all the time while it is read.`,
    'Wait until whatever writes there is done, then try again.',
  );
}

/** Deeper folders hold nobody’s curriculum. */
const DEEPEST = 48;

/** Everything as it is now; of what is `known` and has not changed, the same object. */
async function lookThrough(root: string, wanted: Wanted, known: ReadMemory): Promise<ReadMemory> {
  const found: ReadMemory = new Map();
  const add = (seen: Seen): void => {
    const before = known.get(seen.entry.path);
    found.set(seen.entry.path, before?.stamp === seen.stamp && hasRested(before, TICK.most) ? before : seen);
  };
  const walk = async (folder: OpenFolder, way: string, depth: number): Promise<void> => {
    for (const child of folder.list()) {
      const path = `${way}${child.name}`;
      if (child.isFile()) add(readFile(folder, child.name, path, wanted, known.get(path)));
      else if (!child.isDirectory()) add(told({ path, kind: kindOf(child) }));
      else if (!isPassedOver(child.name)) {
        try {
          if (depth === DEEPEST) throw Object.assign(new Error('Too deep'), { code: 'ENAMETOOLONG' });
          await within(folder.openFolder(child.name), (below) => walk(below, `${path}/`, depth + 1));
        } catch (error) {
          add(refused(path, error));
        }
      }
    }
    // Lets signals in.
    await setImmediate();
  };
  await within(openRoot(root), (folder) => walk(folder, '', 0));
  return found;
}

async function within(folder: OpenFolder, work: (folder: OpenFolder) => Promise<void>): Promise<void> {
  try {
    await work(folder);
  } finally {
    folder.close();
  }
}

const kindOf = (child: Dirent): 'link' | 'special' => (child.isSymbolicLink() ? 'link' : 'special');

function readFile(folder: OpenFolder, name: string, path: string, wanted: Wanted, known?: Seen): Seen {
  try {
    if (known && stampOf(folder.look(name)) === known.stamp && hasRested(known, TICK.most)) return known;
    const file = folder.openFile(name);
    try {
      const stats = fstatSync(file);
      if (!stats.isFile()) return told({ path, kind: 'special' });
      const [stamp, quiet] = [stampOf(stats), Date.now() - stats.ctimeMs];
      if (known?.stamp === stamp && hasRested(known, TICK.most)) return known;
      if (!wanted(path, stats.size)) return { entry: { path, kind: 'file', size: stats.size }, stamp, quiet: -1 };
      const bytes = readWhole(file, stats.size);
      return { entry: { path, kind: 'file', size: bytes.length, bytes }, stamp, quiet };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return refused(path, error);
  }
}

/** What there is no more to be seen of. */
const told = (entry: FolderEntry): Seen => ({ entry, stamp: JSON.stringify(entry), quiet: -1 });

function refused(path: string, error: unknown): Seen {
  const code = codeOf(error);
  if (!code) throw error;
  // It was a file, or a folder, a moment ago.
  const isLink = code === 'ELOOP' || code === 'ENOTDIR';
  return told(isLink ? { path, kind: 'link' } : { path, kind: 'unreadable', reason: reasonOf(error) });
}
