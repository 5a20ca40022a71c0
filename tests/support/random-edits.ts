import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { Random } from '../seeded/random.ts';

/** Files of a curriculum by their paths from its folder. */
type Files = Readonly<Record<string, Uint8Array>>;

/** Edits a curriculum as people and programs do, never the same way twice; `lastly` puts everything back as it was. */
export interface RandomEdits {
  /** One edit; gives what it was, in a few words. */
  edit(): string;
  restore(): void;
}

const WORDS = ['harbor', 'lantern', 'meadow', 'pebble', 'willow', 'orchard'];

/** `folder` is the curriculum’s own. About every third edit puts a file back, so that what is checked is often without errors. */
export function randomEdits(folder: string, random: Random): RandomEdits {
  const original = filesIn(folder);
  const names = Object.keys(original);
  const texts = names.filter((name) => /\.(md|yaml)$/.test(name));
  const markdown = texts.filter((name) => name.endsWith('.md'));
  const full = (name: string): string => join(folder, name);
  const put = (name: string, bytes: Uint8Array | string): string => {
    mkdirSync(dirname(full(name)), { recursive: true });
    writeFileSync(full(name), bytes);
    return name;
  };
  const read = (name: string): string => (existsSync(full(name)) ? readFileSync(full(name), 'utf8') : '');
  const change = (name: string, turn: (lines: string[]) => string[]): string => {
    put(name, turn(read(name).split('\n')).join('\n'));
    return name;
  };
  const sentence = (): string => `A ${random.pick(WORDS)} beside a ${random.pick(WORDS)} ${random.below(1000)}.`;
  const restoreOne = (name: string): string => {
    const bytes = original[name];
    if (bytes) put(name, bytes);
    return name;
  };

  const edits: readonly (readonly [what: string, how: () => string])[] = [
    ['a sentence more', () => change(random.pick(markdown), (lines) => [...lines, '', sentence(), ''])],
    [
      'a word more',
      () =>
        change(random.pick(markdown), (lines) => {
          const at = random.below(lines.length);
          return lines.map((line, index) => (index === at && /^[A-Z]/.test(line) ? `${line} ${sentence()}` : line));
        }),
    ],
    ['a line less', () => change(random.pick(texts), (lines) => lines.toSpliced(random.below(lines.length), 1))],
    ['a line twice', () => change(random.pick(texts), (lines) => insertAt(lines, random, (line) => line))],
    [
      'a comment',
      () => change(random.pick(texts.filter((one) => one.endsWith('.yaml'))), (lines) => [...lines, '# note']),
    ],
    [
      'another minute',
      () =>
        change(random.pick(texts), (lines) =>
          lines.map((line) => (random.below(4) === 0 ? line.replace(/\d+/, (n) => String(Number(n) + 5)) : line)),
        ),
    ],
    ['an empty file', () => put('modules/values/notes.txt', '')],
    ['a page more', () => put('pages/more.md', `# More\n\n${sentence()}\n`)],
    [
      'a file gone',
      () => {
        const name = random.pick(names);
        rmSync(full(name), { force: true });
        return name;
      },
    ],
    [
      'a file that is replaced by its like',
      () => {
        const name = random.pick(texts);
        if (existsSync(full(name))) {
          writeFileSync(full('swap~'), readFileSync(full(name)));
          renameSync(full('swap~'), full(name));
        }
        return name;
      },
    ],
    [
      'a file of the same size and time',
      () => {
        // Letters change places: only the bytes tell.
        const name = random.pick(markdown);
        const text = read(name);
        const time = new Date(1_700_000_000_000);
        put(name, text.replace('you', 'uoy'));
        utimesSync(full(name), time, time);
        return name;
      },
    ],
    ['put back', () => restoreOne(random.pick(names))],
    ['all put back', () => restore()],
    ['all put back', () => restore()],
    ['put back', () => restoreOne(random.pick(names))],
    ['put back', () => restoreOne(random.pick(names))],
  ];

  const restore = (): string => {
    for (const name of Object.keys(filesIn(folder))) if (!(name in original)) rmSync(full(name));
    for (const name of names) restoreOne(name);
    return 'everything';
  };
  return {
    edit() {
      const [what, how] = random.pick(edits);
      return `${what}: ${how()}`;
    },
    restore,
  };
}

function insertAt(lines: readonly string[], random: Random, make: (line: string) => string): string[] {
  const at = random.below(lines.length);
  return lines.toSpliced(at, 0, make(lines[at] ?? ''));
}

function filesIn(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return [path.slice(folder.length + 1), readFileSync(path)];
    }),
  );
}
