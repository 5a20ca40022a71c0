import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * A folder that is open. What is opened through it lies in it, whatever happens meanwhile to the names that led there: no link is followed
 * below the folder that was opened first. All of it throws as the system does.
 */
export interface OpenFolder {
  list(): Dirent[];
  /** What stands there under a name; a link is told as one. */
  look(name: string): Stats;
  /** The number of the open file; it may be a pipe or a device all the same, and nobody waits for one. Whoever opens it closes it. */
  openFile(name: string): number;
  openFolder(name: string): OpenFolder;
  close(): void;
}

/** Where folders lay when they were found, by the absolute paths that they go by. */
const found = new Map<string, string>();

/**
 * Says that the folder of a path is one that content has led to, and where it really lies: from now on it is opened only there, though a
 * link may take its place a moment later.
 */
export const holdFast = (path: string, real: string): void => void found.set(resolve(path), real);

/** Opens the folder at a path, which may itself be a link if a person has named it: who names one means what it leads to. */
export function openRoot(path: string): OpenFolder {
  const real = realpathSync(path);
  if ((found.get(resolve(path)) ?? real) !== real) throw asLink();
  return openReal(real, real, true);
}

const FILE = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const FOLDER = FILE | (constants.O_DIRECTORY ?? 0);

/** Linux opens a name in a folder by the number of the open folder; elsewhere it is found out afterwards whether the way was straight. */
const NUMBERS = '/proc/self/fd';
const hasNumbers = process.platform === 'linux' && existsSync(NUMBERS);

function openReal(way: string, real: string, isRoot = false): OpenFolder {
  const number = hasNumbers ? openSync(way, FOLDER) : undefined;
  // A folder above may have become a link since.
  if (isRoot && number !== undefined && readlinkSync(`${NUMBERS}/${number}`) !== real) {
    closeSync(number);
    throw asLink();
  }
  const at = (name: string): string => {
    if (
      name === '' ||
      name === '.' ||
      name === '..' ||
      /[/\0]/.test(name) ||
      (process.platform === 'win32' && /[\\:]/.test(name))
    )
      throw Object.assign(new Error('No name of a file'), { code: 'ENOENT' });
    return number === undefined ? join(real, name) : `${NUMBERS}/${number}/${name}`;
  };
  return {
    list: () => readdirSync(number === undefined ? real : `${NUMBERS}/${number}`, { withFileTypes: true }),
    look: (name) => lstatSync(at(name)),
    openFile(name) {
      const file = openSync(at(name), FILE);
      if (number === undefined && !isStraight(join(real, name), fstatSync(file))) {
        closeSync(file);
        throw asLink();
      }
      return file;
    },
    openFolder(name) {
      if (number === undefined && !isStraight(join(real, name), lstatSync(join(real, name)))) throw asLink();
      return openReal(at(name), join(real, name));
    },
    close() {
      if (number !== undefined) closeSync(number);
    },
  };
}

/** True if a path leads through no link to the very thing that was opened. */
function isStraight(path: string, opened: Stats): boolean {
  const there = lstatSync(path);
  return realpathSync(path) === path && there.ino === opened.ino && there.dev === opened.dev;
}

const asLink = (): Error => Object.assign(new Error('A symbolic link'), { code: 'ELOOP' });
