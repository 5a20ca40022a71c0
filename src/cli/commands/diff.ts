import { statSync } from 'node:fs';
import { compareEditions } from '../../compare/compare.ts';
import type { Comparison } from '../../compare/comparison.ts';
import type { KnownProblem } from '../../diagnostics/baseline.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import { openVersion } from '../../host/git/git-version.ts';
import { findCommit, openRepository, type Repository, versionNames } from '../../host/git/repository.ts';
import { compareText } from '../../model/place.ts';
import { type Checker, openChecker } from '../checking/checker.ts';
import type { DiffFormatName } from '../diff/format-names.ts';
import { DIFF_FORMATS } from '../diff/formats.ts';
import { pairFolders } from '../diff/pair-folders.ts';
import { inGit, onDisk, type Version } from '../diff/version.ts';
import { EXIT, type ExitStatus, UsageError } from '../exit.ts';
import { curriculaRoot } from '../locate-curricula.ts';
import type { Terminal } from '../terminal.ts';

export interface DiffOptions {
  readonly format: DiffFormatName;
}

/** Says what changed between two versions; with one, between it and what is on the disk. That something differs is no failure. */
export async function diff(
  given: readonly string[],
  { format }: DiffOptions,
  { out, env }: Terminal,
): Promise<ExitStatus> {
  const repository = await openRepository(env);
  if (!repository) {
    throw new UsageError(
      'This folder is in no git repository, so there is no other version to compare with.',
      'Run this in the folder of a repository, as git clone makes it.',
    );
  }
  const [first = '', ...rest] = given;
  // Most texts are the same in both versions: they are parsed once.
  const checker = openChecker(env);
  const before = await versionNamed(first, repository, checker);
  const { second, path } = await readRest(rest, before, repository);
  if (second === undefined && !repository.hasFolder) {
    throw new UsageError('This repository has no folder beside it to compare with.', 'Name two versions.');
  }
  const after = second === undefined ? onDisk(checker) : await versionNamed(second, repository, checker);
  const comparisons = await compareAll(before, after, curriculaRoot(path));
  if (comparisons.length === 0) {
    throw new UsageError(
      `There is no curriculum in “${curriculaRoot(path)}”, neither in ${before.name} nor in ${after.name}.`,
      'Name the folder of a curriculum, or one that holds curricula.',
    );
  }
  out.write(DIFF_FORMATS[format]({ before, after, comparisons }, out));
  return EXIT.ok;
}

/** Every curriculum of either version. */
async function compareAll(before: Version, after: Version, path: string): Promise<Comparison[]> {
  const [old, now] = [await before.locate(path), await after.locate(path)];
  const pairs = await pairFolders(old, now, { before, after });
  const baselines = { before: await knownAround(path, old, before), after: await knownAround(path, now, after) };
  return pairs.map((pair) => compareEditions(pair, baselines)).toSorted((a, b) => compareText(pathOf(a), pathOf(b)));
}

/** What baselines list that lie in the working directory, beside the curricula, or in them. */
async function knownAround(path: string, curricula: readonly string[], version: Version): Promise<KnownProblem[]> {
  const known: KnownProblem[] = [];
  for (const folder of new Set(['.', path, ...curricula])) known.push(...(await version.known(folder)));
  return known;
}

const pathOf = ({ curricula }: Comparison): string => (curricula.after ?? curricula.before)?.path ?? '';

/** What stands after the first version: another one, a path, or both. */
async function readRest(
  [one, other]: readonly string[],
  before: Version,
  repository: Repository,
): Promise<{ readonly second?: string; readonly path?: string }> {
  if (one === undefined) return {};
  if (other !== undefined) return { second: one, path: other };
  const isFolder = statSync(one, { throwIfNoEntry: false })?.isDirectory() === true;
  if (/^\.{0,2}\/|^\.{1,2}$/.test(one)) return { path: one };
  const isVersion = (await findCommit(one, repository)) !== undefined;
  if (isFolder && isVersion) {
    throw new UsageError(
      `“${one}” is a folder, and a version as well.`,
      `Write ./${one} for the folder; for the version, name the folder after it.`,
    );
  }
  // It may have been a folder, and be none any more.
  const isPath = isFolder || (!isVersion && (await before.locate(one)).length > 0);
  return isPath ? { path: one } : { second: one };
}

async function versionNamed(name: string, repository: Repository, checker: Checker): Promise<Version> {
  const commit = await findCommit(name, repository);
  if (commit) return inGit(name, await openVersion(commit, repository), checker);
  const near = nearest(name, await versionNames(repository));
  throw new UsageError(
    `There is no version “${name}” in this repository.`,
    repository.isShallow
      ? 'Only the newest versions were fetched: run “git fetch --unshallow --tags”; on GitHub, check out with fetch-depth: 0.'
      : near
        ? `Did you mean “${near}”?`
        : 'A version is a tag, a branch or a commit; “git tag” lists the tags. Those of others come with “git fetch --tags”.',
  );
}
