import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { Environment } from '../environment.ts';
import { reasonOf } from '../failure.ts';

export interface GitRun {
  readonly status: number;
  readonly out: Buffer;
}

export interface GitOptions {
  readonly env: Environment;
  readonly input?: string;
  /** Bytes of output beyond which git is stopped. */
  readonly most: number;
}

/**
 * Settings that stand before every command. Whoever made a repository may have written its configuration: none of it may start a program.
 * We read objects only, so it does not matter whose files they are (`safe.directory`).
 */
const SAFE = ['--no-pager', '--literal-pathspecs', '-c', 'core.fsmonitor=false', '-c', 'safe.directory=*'];

/** What git gets to know: no configuration but the repository’s, no other repository, no network, no questions. */
const envOf = ({ PATH, SystemRoot }: Environment): Record<string, string> => ({
  ...(PATH !== undefined && { PATH }),
  ...(SystemRoot !== undefined && { SystemRoot }),
  LC_ALL: 'C',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null',
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_LAZY_FETCH: '1',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_TERMINAL_PROMPT: '0',
});

/** Runs git in the working directory, without a shell. Throws an `EnvironmentFailure` if it cannot be run, or says more than it may. */
export async function runGit(args: readonly string[], { env, input = '', most }: GitOptions): Promise<GitRun> {
  const program = findGit(env);
  return new Promise((resolve, reject) => {
    const git = spawn(program, [...SAFE, ...args], { env: envOf(env), stdio: ['pipe', 'pipe', 'ignore'] });
    const parts: Buffer[] = [];
    let bytes = 0;
    git.stdout.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= most) parts.push(part);
      else git.kill('SIGKILL');
    });
    // It may end before it has read everything; its status tells.
    git.stdin.on('error', () => {});
    git.stdin.end(input);
    git.once('error', (error) => reject(new EnvironmentFailure(`Git could not be run: ${reasonOf(error)}.`)));
    git.once('close', (status) => {
      if (bytes > most) {
        reject(
          new EnvironmentFailure(
            'The repository holds more than can be compared.',
            'Name the folder of one curriculum, or compare smaller versions.',
          ),
        );
      } else resolve({ status: status ?? 1, out: Buffer.concat(parts) });
    });
  });
}

/** The git of the search path; folders that are relative to wherever one stands are passed over, for a curriculum may lie there. */
function findGit({ PATH = '' }: Environment): string {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  for (const folder of PATH.split(delimiter).filter(isAbsolute)) {
    const program = join(folder, name);
    try {
      accessSync(program, constants.X_OK);
      return program;
    } catch {
      // Not here.
    }
  }
  throw new EnvironmentFailure('Git is not installed here.', 'Install it from git-scm.com; only “diff” needs it.');
}
