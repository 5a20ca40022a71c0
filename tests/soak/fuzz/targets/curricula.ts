/** The targets that are curricula: a text or a few laid over the fixtures’ base, or over an adaptation of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mendFolder } from '../../../../src/cli/fix/mend-folder.ts';
import { type Checked, type CheckMemory, checkCurriculum, hasErrors, readCurriculum } from '../../../../src/compile.ts';
import { readAssets } from '../../../../src/host/assets.ts';
import type { Folder, FolderEntry } from '../../../../src/load/source-tree.ts';
import { fixturesFolder, listFixtures } from '../../../support/rule-fixtures.ts';
import type { Target } from '../fuzz.ts';
import type { Input, Seed } from '../input.ts';
import { judgePages, judgeProblems, must, type Texts } from '../judge.ts';

/** The day of every check. */
export const TODAY = '2026-11-22';
/** Characters of a text to begin with. */
const MOST = 20_000;
const BASE = 'small-course';
const OURS = 'our-course';
/** The files of a base among those of an input. */
const UNDER = 'base/';

type Files = ReadonlyMap<string, Buffer>;

const readAll = (folder: string): Files =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)]),
  );

const base = readAll(join(fixturesFolder, 'base'));
const ours = readAll(join(fixturesFolder, OURS));
const assets = await readAssets();

const entry = (path: string, bytes: Uint8Array): FolderEntry => ({ path, kind: 'file', size: bytes.length, bytes });
const baseEntries = [...base].map(([path, bytes]) => entry(path, bytes));
const isText = (path: string): boolean => /\.(?:md|yaml|html|css|lock|json|txt)$/.test(path);

/** The curriculum that an input makes. What has not changed are the same entries: nobody checks it twice. */
function layOut(input: Input, isAdaptation: boolean): Folder {
  const [own, under] = [new Map<string, Buffer>(), new Map<string, Buffer>()];
  for (const [path, text] of Object.entries(input)) {
    if (isAdaptation && path.startsWith(UNDER)) under.set(path.slice(UNDER.length), Buffer.from(text));
    else own.set(path, Buffer.from(text));
  }
  const over = (below: Files, above: Files): FolderEntry[] =>
    [...new Map([...below, ...above])].map(([path, bytes]) => entry(path, bytes));
  return isAdaptation
    ? {
        path: OURS,
        entries: over(ours, own),
        base: { path: BASE, entries: under.size > 0 ? over(base, under) : baseEntries },
      }
    : { path: BASE, entries: over(base, own) };
}

const textsOf = (folder: Folder): Texts =>
  new Map([
    ...(folder.base && 'path' in folder.base ? textsOf(folder.base) : []),
    ...folder.entries.flatMap(({ path, ...one }): [string, string][] =>
      'bytes' in one && one.bytes && isText(path)
        ? [[`${folder.path}/${path}`, new TextDecoder().decode(one.bytes)]]
        : [],
    ),
  ]);

const memory: CheckMemory = { loaded: new WeakMap(), parsed: new Map(), works: new WeakMap() };
const check = ({ path, entries, base }: Folder, known?: CheckMemory): Checked =>
  checkCurriculum(path, entries, TODAY, base, known);

function quick(input: Input, isAdaptation: boolean): void {
  const folder = layOut(input, isAdaptation);
  const { problems } = readCurriculum(folder.path, folder.entries, TODAY, folder.base, memory);
  // What is laid over a base is put in its place only when all is said.
  if (!isAdaptation) judgeProblems(problems, textsOf(folder));
}

const told = ({ diagnostics, silenced, figures }: Checked): string => JSON.stringify([diagnostics, silenced, figures]);

function full(input: Input, isAdaptation: boolean): void {
  const folder = layOut(input, isAdaptation);
  const checked = check(folder);
  judgeProblems([...checked.diagnostics, ...checked.silenced], textsOf(folder));
  must(told(checked) === told(check(folder, memory)), 'What is said differs between a first and a second reading.');
  if (!hasErrors(checked)) judgePages(checked, assets);
  const mended = mendFolder(folder.path, folder.entries, checked, (entries) => check({ ...folder, entries }));
  if (mended.files.length === 0) return;
  const bytes = new Map(mended.files.map(({ path, after }) => [path, after]));
  const after = {
    ...folder,
    entries: folder.entries.map((one) =>
      'bytes' in one && bytes.has(one.path)
        ? entry(one.path, bytes.get(one.path) ?? one.bytes ?? Buffer.alloc(0))
        : one,
    ),
  };
  const again = check(after);
  judgeProblems(again.diagnostics, textsOf(after));
  must(hasErrors(checked) || !hasErrors(again), 'Mending has made an error.');
}

/** What each fixture lays over its base; what makes a file of a kind that is no text is left out. */
const fixtureSeeds = (isAdaptation: boolean): Seed[] =>
  listFixtures()
    .filter((fixture) => fixture.isAdaptation === isAdaptation)
    .map(({ rule, name, folder }): Seed => {
      const texts = [...readAll(folder)].filter(([path]) => isText(path) && !/^(?:expect|make)\.json$/.test(path));
      const input = Object.fromEntries(texts.map(([path, bytes]) => [path, bytes.toString('utf8').slice(0, MOST)]));
      return { name: `${rule} ${name}`, input };
    })
    .filter(({ input }) => Object.keys(input).length > 0);

const eachOf = (files: Files, before = ''): Seed[] =>
  [...files]
    .filter(([path]) => isText(path))
    .map(([path, bytes]) => ({ name: path, input: { [before + path]: bytes.toString('utf8') } }));

const holds =
  (ending: string) =>
  ({ input }: Seed): boolean =>
    Object.keys(input).every((path) => path.endsWith(ending));

/** What is said of a curriculum: rule and place, without the name of its folder. */
export const saidInMemory = (input: Input): string[] =>
  check(layOut(input, false)).diagnostics.map(
    ({ rule, place }) => `${rule} ${place.file.slice(BASE.length + 1)}:${place.line}:${place.column}`,
  );

/** Every file of the curriculum that an input makes, by its path. */
export const filesOf = (input: Input): ReadonlyMap<string, Uint8Array> =>
  new Map(layOut(input, false).entries.flatMap((one) => ('bytes' in one && one.bytes ? [[one.path, one.bytes]] : [])));

const target = (name: string, isAdaptation: boolean, seeds: () => Seed[]): Target => ({
  name,
  seeds,
  quick: (input) => quick(input, isAdaptation),
  full: (input) => full(input, isAdaptation),
});

export const yaml = target('yaml', false, () => [...eachOf(base), ...fixtureSeeds(false)].filter(holds('.yaml')));

export const markdown = target('markdown', false, () => [...eachOf(base), ...fixtureSeeds(false)].filter(holds('.md')));

export const overlay = target('overlay', true, () => [...eachOf(ours), ...eachOf(base), ...fixtureSeeds(true)]);
