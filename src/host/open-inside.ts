import {
  closeSync,
  constants,
  type Dirent,
  existsSync,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  realpathSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';

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

/** Opens the folder at a path, which may itself be a link: whoever names it means what it leads to. */
export const openRoot = (path: string): OpenFolder => openReal(realpathSync(path), realpathSync(path));

const FILE = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const FOLDER = FILE | (constants.O_DIRECTORY ?? 0);

/** Linux opens a name in a folder by the number of the open folder; elsewhere it is found out afterwards whether the way was straight. */
const NUMBERS = '/proc/self/fd';
const hasNumbers = process.platform === 'linux' && existsSync(NUMBERS);

function openReal(way: string, real: string): OpenFolder {
  const number = hasNumbers ? openSync(way, FOLDER) : undefined;
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
