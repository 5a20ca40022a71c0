import { spawnSync } from 'node:child_process';
import { makeWorkspace, type Workspace } from './workspace.ts';

/** A workspace that is a git repository. */
export interface TestRepository extends Workspace {
  /** Runs git there; throws if it fails. */
  git(...args: readonly string[]): string;
  /** Commits everything, and gives the commit a tag. */
  release(tag: string): void;
}

/** Nothing of the computer’s own configuration, and the same hashes every time. */
const ENV = {
  PATH: process.env.PATH ?? '',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_AUTHOR_DATE: '2026-11-22T12:00:00Z',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
  GIT_COMMITTER_DATE: '2026-11-22T12:00:00Z',
};

export function gitIn(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd, env: ENV, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  return stdout;
}

export function makeRepository(objectFormat: 'sha1' | 'sha256' = 'sha1'): TestRepository {
  const workspace = makeWorkspace();
  const git = (...args: readonly string[]): string => gitIn(workspace.path, ...args);
  git('init', '--quiet', '--initial-branch=main', `--object-format=${objectFormat}`);
  return {
    ...workspace,
    git,
    release(tag) {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '-m', tag);
      git('tag', tag);
    },
  };
}
