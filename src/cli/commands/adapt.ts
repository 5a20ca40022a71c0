import { statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Adapted } from '../../adapt/adapt.ts';
import { type LockedText, textsOfBase, writeLock } from '../../adapt/lock.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { startFolder } from '../../host/write/start-folder.ts';
import { writeFileWhole } from '../../host/write/write-file.ts';
import { LOCK } from '../../load/limits.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { shownPath } from '../../model/place.ts';
import { allSchemas, SCHEMA_FOLDER } from '../../schemas/json-schema.ts';
import { scaffold } from '../adapt/scaffold.ts';
import type { StatusFormatName } from '../adapt/status-format-names.ts';
import { STATUS_FORMATS } from '../adapt/status-formats.ts';
import { type AdaptationView, viewAdaptation } from '../adapt/view-adaptation.ts';
import { type CheckedFolder, checkFolders } from '../check-folders.ts';
import { EXIT, type ExitStatus, UsageError, worst } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import { readBase } from '../read-base.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import { plural } from '../wording.ts';
import { writeReport } from '../write-report.ts';

/** Starts an adaptation of a base in a new folder, with a lock of what it rests on: nothing yet. */
export async function adaptInit(base: string, folder: string, terminal: Terminal): Promise<ExitStatus> {
  const here = relative('', resolve(folder)) || '.';
  const isPath = /^\.{0,2}\/|^\.{1,2}$/.test(base) || statSync(base, { throwIfNoEntry: false })?.isDirectory() === true;
  const named = isPath ? pathFrom(here, base) : base;
  const found = await readBase('.', [
    { path: 'curriculum.yaml', kind: 'file', size: 0, bytes: asking(isPath ? pathFrom('.', base) : base) },
  ]);
  if (!found || 'message' in found) throw new UsageError(found?.message ?? 'There is no base.', found?.hint);
  const { checked, failures } = await checkFolders([found.path], terminal);
  const [work] = checked;
  if (!work) return worst(failures);
  if (hasErrors(work)) {
    writeReport([work], { format: 'pretty', maxWarnings: undefined }, { ...terminal, isQuiet: true });
    return EXIT.errors;
  }
  const files = scaffold(here, named, work.curriculum);
  const schemas = Object.entries(allSchemas('adaptation')).map(([name, text]) => [`${SCHEMA_FOLDER}/${name}`, text]);
  const lock = writeLock(work.curriculum, new Map());
  if (!startFolder(resolve(folder), { ...files, ...Object.fromEntries(schemas), [LOCK]: lock })) {
    throw new UsageError(
      `The folder ${here} is there already, and holds something.`,
      'Name a new folder: nothing is ever overwritten.',
    );
  }
  if (!terminal.isQuiet) {
    terminal.err.write(
      visible(`${here} adapts “${work.curriculum.title}”, version ${work.curriculum.version}.`) +
        `\n\nNext:\n  1. Write in ${visible(here)}/curriculum.yaml who allowed it, and where that is written down.\n` +
        '  2. Put a file here under the same path as in the base, and only what differs into it.\n' +
        '  3. Name each change under “changes”, with its reason.\n' +
        `  4. coursewright check ${visible(here)}\n`,
    );
  }
  return EXIT.ok;
}

const pathFrom = (folder: string, base: string): string => {
  const path = relative(resolve(folder), resolve(base)).split(sep).join('/');
  return path.startsWith('..') ? path : `./${path}`;
};

const asking = (base: string): Uint8Array => new TextEncoder().encode(`adapts: { base: ${JSON.stringify(base)} }`);

export interface StatusOptions {
  readonly format: StatusFormatName;
}

/** Says what the base has changed under each change of an adaptation. */
export async function adaptStatus(
  path: string | undefined,
  options: StatusOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { works, statuses } = await readAdaptations(path, terminal);
  const views = works.flatMap((work): readonly AdaptationView[] | AdaptationView => viewAdaptation(work) ?? []);
  if (views.length > 0) terminal.out.write(STATUS_FORMATS[options.format](views, terminal.out.colors));
  return worst(statuses);
}

export interface AcceptOptions {
  readonly only: string | undefined;
  /** Whether a lock that cannot be read may be written anew. */
  readonly force?: boolean;
}

/** Writes down what the base says now under the changes of an adaptation, all of them or those that are named. */
export async function adaptAccept(
  path: string | undefined,
  options: AcceptOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const only = options.only === undefined ? undefined : readNames(options.only);
  const { works, statuses } = await readAdaptations(path, terminal, options.force === true);
  const locks = works.flatMap(({ adapted, curriculum, folder }) =>
    adapted ? restingOn(adapted, curriculum, folder) : [],
  );
  if (only) demandNames(only, locks);
  for (const { folder, base, now, before, version: versionBefore, isNamed } of locks) {
    const isMeant = (name: string): boolean => !only || only.some((one) => isNamed(name, one));
    const names = [...new Set([...now.keys(), ...before.keys()])].sort();
    if (only && !names.some(isMeant)) continue;
    const texts = new Map(
      names.flatMap((name) => {
        const text = isMeant(name) ? now.get(name) : before.get(name);
        return text ? [[name, text] as const] : [];
      }),
    );
    const renewed = names.filter((name) => isMeant(name) && now.get(name)?.hash !== before.get(name)?.hash);
    // As long as one text is as old as it was, so is what the lock was written for.
    const isOld = names.some((name) => !isMeant(name) && now.get(name)?.hash !== before.get(name)?.hash);
    const version = isOld ? (versionBefore ?? base.version) : base.version;
    const lock = new TextEncoder().encode(writeLock(base, texts, version));
    if (!(await writeFileWhole(join(folder, LOCK), lock, true)))
      throw new UsageError(
        `${join(folder, LOCK)} is no regular file, and is left alone.`,
        'Remove it, then try again.',
      );
    if (!terminal.isQuiet) {
      const what =
        renewed.length === 0
          ? 'Nothing had changed'
          : `${plural(renewed.length, 'text', 'texts')} renewed: ${some(renewed)}`;
      terminal.err.write(
        visible(`${folder}/${LOCK}: ${what}. It rests on ${base.title} ${base.version}.`).concat('\n'),
      );
    }
  }
  return worst(statuses);
}

/** The names with commas between them, as somebody writes them who completes paths. */
function readNames(text: string): readonly string[] {
  const names = text
    .split(',')
    .map((name) => name.trim().replace(/\/+$/, ''))
    .filter(Boolean);
  if (names.length > 0) return names;
  throw new UsageError('--only names nothing.', 'See with “coursewright adapt status” what the adaptation changes.');
}

/** What an adaptation rests on: the texts of its base as they are, and as they were when somebody last looked. */
interface Resting {
  readonly folder: string;
  readonly title: string;
  readonly base: Curriculum;
  readonly now: ReadonlyMap<string, LockedText>;
  readonly before: ReadonlyMap<string, LockedText>;
  /** Of the base, for which the lock was written. */
  readonly version: string | undefined;
  /** True if a word on the command line means a text: by its name, by that of what it belongs to, or by `all`. */
  isNamed(name: string, word: string): boolean;
}

function restingOn({ adaptation, differences, lock }: Adapted, { title }: Curriculum, folder: string): Resting {
  const isAll = adaptation.changes.some(({ kind, thing }) => kind === 'change' && thing === 'all');
  return {
    folder,
    title,
    base: adaptation.base,
    now: textsOfBase(differences),
    before: lock?.texts ?? new Map(),
    version: lock?.version,
    isNamed: (name, word) => name === word || name.startsWith(`${word}/`) || (isAll && word === 'all'),
  };
}

/** The first names, and how many more there are. */
const some = (names: readonly string[]): string =>
  names.length <= SHOWN
    ? names.join(', ')
    : `${names.slice(0, SHOWN - 1).join(', ')} and ${names.length - SHOWN + 1} more`;

/** Names that are read at a glance. */
const SHOWN = 8;

/** Refuses a name that no adaptation here has, before anything is written. */
function demandNames(only: readonly string[], locks: readonly Resting[]): void {
  if (locks.length === 0) return;
  const namesOf = ({ now, before }: Resting): string[] => [...now.keys(), ...before.keys()];
  for (const one of only) {
    if (locks.some((lock) => namesOf(lock).some((name) => lock.isNamed(name, one)))) continue;
    const near = nearest(one, locks.flatMap(namesOf));
    const [lock] = locks;
    throw new UsageError(
      `${lock && locks.length === 1 ? `“${lock.title}” changes nothing` : 'No adaptation here changes anything'} of the base that is called “${one}”.`,
      near ? `Did you mean “${near}”?` : 'See with “coursewright adapt status” what it changes.',
    );
  }
}

/**
 * The adaptations at a path; those whose base cannot be built on are reported, and left out. So are those of which nobody knows on what
 * they rest, as their lock cannot be read, but where it `mayForget`.
 */
async function readAdaptations(
  path: string | undefined,
  terminal: Terminal,
  mayForget = false,
): Promise<{ readonly works: readonly CheckedFolder[]; readonly statuses: readonly ExitStatus[] }> {
  const { checked, failures } = await checkFolders(await locateCurricula(path), terminal);
  const isBroken = ({ adapted, base, diagnostics, folder }: CheckedFolder): boolean =>
    base !== undefined &&
    (!adapted ||
      diagnostics.some(({ rule, place, severity }) =>
        place.file === shownPath(folder, LOCK)
          ? severity === 'error' && !mayForget
          : rule === 'adaptation/base' || /^(yaml\/syntax|file\/)/.test(rule),
      ));
  const works = checked.filter((work) => work.adapted && !isBroken(work));
  const broken = checked.filter(isBroken);
  if (broken.length > 0)
    writeReport(broken, { format: 'pretty', maxWarnings: undefined }, { ...terminal, isQuiet: true });
  if (checked.length > 0 && works.length === 0 && broken.length === 0)
    throw new UsageError(
      'There is no adaptation here.',
      'An adaptation names its base under “adapts”; start one with “coursewright adapt init BASE DIR”.',
    );
  return { works, statuses: [...failures, ...broken.map(() => EXIT.errors)] };
}

const hasErrors = ({ diagnostics }: CheckedFolder): boolean => diagnostics.some(({ severity }) => severity === 'error');
