import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../', import.meta.url);
export const BIN = fileURLToPath(new URL('bin/coursewright.js', ROOT));

export interface RunOptions {
  readonly cwd?: string;
  /** Added to an environment that wishes nothing. */
  readonly env?: Readonly<Record<string, string>>;
  /** Options of Node itself. */
  readonly node?: readonly string[];
}

export interface RunResult {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The environment of a run: of this one only what a program needs to start. Nothing is kept from one test to another. */
export const plainEnv = (more: Readonly<Record<string, string>> = {}): Record<string, string> => {
  const kept = ['PATH', 'HOME', 'TMPDIR', 'SystemRoot', 'COURSEWRIGHT_BROWSER'];
  const own = kept.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]]));
  return { ...Object.fromEntries(own), COURSEWRIGHT_CACHE: 'off', ...more };
};

/** Runs the built command line as a process of its own, the way a person does. */
export function run(args: readonly string[], { cwd, env, node = [] }: RunOptions = {}): RunResult {
  if (!existsSync(new URL('lib/cli.js', ROOT))) throw new Error('There is no command line in lib/: npm run build.');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [...node, BIN, ...args], {
    cwd,
    env: plainEnv(env),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, stdout, stderr };
}
