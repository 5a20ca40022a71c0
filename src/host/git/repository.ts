import type { Environment } from '../environment.ts';
import { runGit } from './run-git.ts';

/** The repository that the working directory lies in. */
export interface Repository {
  readonly env: Environment;
  /** The working directory, from the root of the repository: `''`, or `docs/training/`. */
  readonly prefix: string;
  /** False for a bare one: nothing of it lies in a folder. */
  readonly hasFolder: boolean;
  /** True if only the newest versions were fetched. */
  readonly isShallow: boolean;
}

/** A version in a repository. */
export interface Commit {
  /** The hash, SHA-1 or SHA-256. */
  readonly hash: string;
}

/** Bytes of an answer of a line or two. */
const SHORT = 64 * 1024;
/** Names of versions that are looked at for the one that was probably meant. */
const MOST_NAMES = 1000;

/** The repository around the working directory; undefined where there is none. */
export async function openRepository(env: Environment): Promise<Repository | undefined> {
  const question = ['--is-shallow-repository', '--is-inside-work-tree', '--show-prefix'];
  const { status, out } = await runGit(['rev-parse', ...question], { env, most: SHORT });
  if (status !== 0) return undefined;
  // The name of a folder may have line ends in it.
  const [, shallow, inside, prefix = ''] = /^(\w+)\n(\w+)\n(.*)\n$/s.exec(out.toString('utf8')) ?? [];
  return { env, prefix, hasFolder: inside === 'true', isShallow: shallow === 'true' };
}

/** The version that a name means: a tag, a branch, a hash, `HEAD~3`; undefined if there is none. */
export async function findCommit(name: string, { env }: Repository): Promise<Commit | undefined> {
  if (name === '') return undefined;
  const { status, out } = await runGit(['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`], {
    env,
    most: SHORT,
  });
  const hash = out.toString('latin1').trim();
  return status === 0 && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(hash) ? { hash } : undefined;
}

/** Tags and branches, those of this computer first. */
export async function versionNames({ env }: Repository): Promise<readonly string[]> {
  const { out } = await runGit(
    ['for-each-ref', `--count=${MOST_NAMES}`, '--format=%(refname:short)', 'refs/tags', 'refs/heads'],
    { env, most: 1024 * 1024 },
  );
  return out.toString('utf8').split('\n').filter(Boolean);
}
