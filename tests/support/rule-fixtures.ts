/**
 * The fixtures of the rules: `fixtures/<category>/<rule>/<case>/` holds the files that a case lays over `fixtures/base/`,
 * and `expect.json`, what the check must report. A `near-…` case comes close to the rule and breaks nothing.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Place } from '../../src/model/place.ts';

export const fixturesFolder = fileURLToPath(new URL('../fixtures', import.meta.url));

const BASE = 'base';
const ADAPTATION = 'our-course';

/** What a check must report; the file is relative to the curriculum's folder. */
export interface Expected extends Place {
  readonly rule: string;
}

/** Files that git or a text editor cannot hold, and how they are made. */
interface Make {
  readonly delete?: readonly string[];
  /** Symbolic links and what they point to. */
  readonly links?: Readonly<Record<string, string>>;
  /** Bytes in hexadecimal digits. */
  readonly bytes?: Readonly<Record<string, string>>;
  /** Texts of an exact size: a line is repeated between the beginning and the end. */
  readonly fill?: Readonly<Record<string, Filling>>;
}

interface Filling {
  readonly begin: string;
  readonly with: string;
  readonly end: string;
  readonly bytes: number;
}

export interface RuleFixture {
  readonly rule: string;
  readonly name: string;
  readonly isNearMiss: boolean;
  /** True where nothing is known before a browser has laid the documents out. */
  readonly isLaidOut: boolean;
  /** True where the files are laid over an adaptation, and those in its folder `base` over what it adapts. */
  readonly isAdaptation: boolean;
  readonly folder: string;
  readonly expected: readonly Expected[];
}

/** Every fixture, by rule and name. */
export function listFixtures(): RuleFixture[] {
  const categories = foldersIn(fixturesFolder).filter((name) => ![BASE, ADAPTATION].includes(name));
  return categories.flatMap((category) =>
    foldersIn(join(fixturesFolder, category)).flatMap((rule) =>
      foldersIn(join(fixturesFolder, category, rule)).map((name) => {
        const folder = join(fixturesFolder, category, rule, name);
        const expected = readJson<readonly Expected[]>(join(folder, 'expect.json'));
        return {
          rule: `${category}/${rule}`,
          name,
          isNearMiss: name.startsWith('near-'),
          isLaidOut: category === 'layout' || category === 'slide',
          isAdaptation: category === 'adaptation',
          folder,
          expected,
        };
      }),
    ),
  );
}

const foldersIn = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

const readJson = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Lays the base, or the adaptation of it, and a fixture's files into a folder. */
export function layFixture({ folder, isAdaptation }: RuleFixture, into: string): void {
  cpSync(join(fixturesFolder, isAdaptation ? ADAPTATION : BASE), into, { recursive: true });
  const isOwn = (path: string): boolean =>
    !/[/\\](expect|make)\.json$/.test(path) && !(isAdaptation && path.startsWith(join(folder, BASE)));
  cpSync(folder, into, { recursive: true, filter: isOwn });
  const recipe = join(folder, 'make.json');
  if (existsSync(recipe)) makeFiles(readJson<Make>(recipe), into);
}

/** Lays what an adaptation's fixture adapts into a folder. */
export function layItsBase({ folder }: RuleFixture, into: string): void {
  cpSync(join(fixturesFolder, BASE), into, { recursive: true });
  if (existsSync(join(folder, BASE))) cpSync(join(folder, BASE), into, { recursive: true });
}

function makeFiles(make: Make, into: string): void {
  const write = (path: string, bytes: Uint8Array | string): void => {
    mkdirSync(dirname(join(into, path)), { recursive: true });
    writeFileSync(join(into, path), bytes);
  };
  for (const path of make.delete ?? []) rmSync(join(into, path));
  for (const [path, target] of Object.entries(make.links ?? {})) {
    rmSync(join(into, path), { force: true, recursive: true });
    symlinkSync(target, join(into, path));
  }
  for (const [path, digits] of Object.entries(make.bytes ?? {})) write(path, Buffer.from(digits, 'hex'));
  for (const [path, { begin, with: line, end, bytes }] of Object.entries(make.fill ?? {})) {
    const room = bytes - begin.length - end.length;
    write(path, begin + line.repeat(Math.ceil(room / line.length)).slice(0, room) + end);
  }
}
