/** A curriculum of which there are two versions, built by the real program into a folder in which nothing else lies. */
import { spawn } from 'node:child_process';
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { BIN, plainEnv, run } from '../../support/cli.ts';
import { CURRICULUM, makeWorkspace, snapshot } from '../../support/workspace.ts';

/** Where a program writes beside what it is asked for: `temporary` its temporary files, `cache` what it keeps between runs. */
export interface Rig {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
  /** The arguments of the build, as a person would give them. */
  readonly args: readonly string[];
  /** Every output by its name, for both versions. */
  readonly versions: readonly [Outputs, Outputs];
  setVersion(version: 0 | 1): void;
  /** What lies in `dist`, apart from its one output folder. */
  besideOutputs(): string[];
  outputs(): Outputs;
  /** What lies among the temporary files. */
  temporary(): string[];
  /** What was being written into the cache. */
  drafts(): string[];
}

export type Outputs = Readonly<Record<string, string>>;

const TEXT = 'modules/words/module.md';
export const OUTPUT = join('dist', 'small-course');

/** `more` goes to every build, as `--formats html`. Needs no browser to be made but what `more` asks for. */
export async function makeRig(...more: string[]): Promise<Rig> {
  const { path, read, write } = makeWorkspace();
  const [temporary, cache] = [join(path, 'tmp'), join(path, 'cache')];
  write('../../tmp/.keep', '');
  const env = { TMPDIR: temporary, COURSEWRIGHT_CACHE: cache, SOURCE_DATE_EPOCH: '1795305600' };
  const args = ['build', CURRICULUM, ...more];
  const old = read(TEXT);
  const setVersion = (version: 0 | 1): void => write(TEXT, version === 0 ? old : `${old}\nAnd one sentence more.\n`);
  const build = (version: 0 | 1): Outputs => {
    setVersion(version);
    const { status, stderr } = run([...args, '--force'], { cwd: path, env });
    if (status !== 0) throw new Error(`The curriculum cannot be built at all: ${stderr}`);
    return snapshot(join(path, OUTPUT));
  };
  const versions: [Outputs, Outputs] = [build(0), build(1)];
  rmSync(cache, { recursive: true, force: true });
  return {
    path,
    env,
    args,
    versions,
    setVersion,
    outputs: () => snapshot(join(path, OUTPUT)),
    besideOutputs: () => readdirSync(join(path, 'dist')).filter((name) => name !== 'small-course'),
    temporary: () => readdirSync(temporary).filter((name) => name !== '.keep'),
    drafts: () => listAll(cache).filter((name) => name.endsWith('.draft')),
  };
}

const listAll = (folder: string): string[] => {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
};

/** A program that runs, and what it has said. */
export interface Running {
  readonly pid: number;
  readonly ended: Promise<{ status: number | null; signal: NodeJS.Signals | null; stderr: string; stdout: string }>;
  kill(signal: NodeJS.Signals): void;
}

export interface StartOptions {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly node?: readonly string[];
  /** Hears every line that the program writes to its fourth stream. */
  onLine?(line: string): void;
  /** Hears every piece of text that it writes to standard output. */
  onSaid?(text: string): void;
}

export function start(args: readonly string[], { cwd, env, node = [], onLine, onSaid }: StartOptions): Running {
  const child = spawn(process.execPath, [...node, BIN, ...args], {
    cwd,
    env: plainEnv(env),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const said = { stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
    onSaid?.(text);
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  child.stdio[3]?.on('data', (bytes: Uint8Array) => {
    for (const line of String(bytes).split('\n').filter(Boolean)) onLine?.(line);
  });
  const ended = new Promise<Awaited<Running['ended']>>((resolve) =>
    child.once('close', (status, signal) => resolve({ status, signal, ...said })),
  );
  return { pid: child.pid ?? 0, ended, kill: (signal) => void child.kill(signal) };
}

/** The version that lies there wholly, `absent` if nothing does, else the names of the files that fit neither. */
export function versionOf(outputs: Outputs, versions: readonly [Outputs, Outputs]): 0 | 1 | 'absent' | string[] {
  const names = new Set([...Object.keys(outputs), ...Object.keys(versions[0]), ...Object.keys(versions[1])]);
  if (Object.keys(outputs).length === 0) return 'absent';
  for (const version of [0, 1] as const)
    if ([...names].every((name) => outputs[name] === versions[version][name])) return version;
  return [...names].filter((name) => outputs[name] !== versions[1][name]);
}
