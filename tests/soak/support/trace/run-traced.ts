/** Runs the real program with every system call on files, sockets and programs written down. Linux, and where it may be done. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { BIN } from '../../../support/cli.ts';
import { type Call, readCalls, TRACED } from './calls.ts';

export interface Trace {
  /** By thread, each in its order. */
  readonly calls: readonly Call[];
  /** What each thread runs: the path of its program, or of that of the thread which has started it. */
  programOf(thread: number): string;
}

export interface TracedRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly trace: Trace;
}

export interface TraceOptions {
  readonly cwd: string;
  /** All of it: nothing of the environment of the tests. */
  readonly env: Readonly<Record<string, string>>;
  /** Goes before our program, as `--import`. */
  readonly node?: readonly string[];
  /** A program that runs all of it, with its arguments. */
  readonly around?: readonly string[];
}

export function runTraced(args: readonly string[], { cwd, env, node = [], around = [] }: TraceOptions): TracedRun {
  const log = mkdtempSync(join(tmpdir(), 'coursewright-trace-'));
  try {
    const [program = '', ...rest] = [...around, ...commandOf(log, args, node)];
    const { status, stdout, stderr, error } = spawnSync(program, rest, {
      cwd,
      env,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    });
    if (error) throw error;
    return { status, stdout, stderr, trace: readTrace(log, cwd) };
  } finally {
    rmSync(log, { recursive: true, force: true });
  }
}

/** A program that goes on until it is ended. */
export interface TracedProgram {
  /** What it has written to standard output so far, and to standard error. */
  said(): readonly [stdout: string, stderr: string];
  end(): Promise<TracedRun>;
}

export function startTraced(args: readonly string[], { cwd, env, node = [] }: TraceOptions): TracedProgram {
  const log = mkdtempSync(join(tmpdir(), 'coursewright-trace-'));
  const [program = '', ...rest] = commandOf(log, args, node);
  const child = spawn(program, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  // Who is watched does not end with strace, and can do nothing without it.
  const kill = (signal: NodeJS.Signals): void => {
    const [own] = childrenOf(child.pid);
    if (own) process.kill(own, signal);
  };
  onTestFinished(() => {
    kill('SIGKILL');
    child.kill('SIGKILL');
    rmSync(log, { recursive: true, force: true });
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    said: () => [stdout, stderr],
    async end() {
      kill('SIGTERM');
      const status = await ended;
      return { status, stdout, stderr, trace: readTrace(log, cwd) };
    },
  };
}

/** The processes that one has started; none if it has ended. */
function childrenOf(pid = 0): number[] {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

const commandOf = (log: string, args: readonly string[], node: readonly string[]): string[] => [
  'strace',
  ...['-ff', '--seccomp-bpf', '-qq', '-yy', '-s', '200', '-e', `trace=${TRACED}`, '-o', join(log, 't')],
  ...[process.execPath, ...node, BIN, ...args],
];

function readTrace(log: string, cwd: string): Trace {
  const byThread = new Map<number, Call[]>();
  for (const name of readdirSync(log)) {
    const thread = Number(name.slice('t.'.length));
    byThread.set(thread, readCalls(thread, readFileSync(join(log, name), 'utf8'), cwd));
  }
  const parents = new Map<number, number>();
  for (const [thread, calls] of byThread)
    for (const { kind, result } of calls) if (kind === 'start') parents.set(Number.parseInt(result, 10), thread);
  const known = new Map<number, string>();
  const programOf = (thread: number): string => {
    const program = known.get(thread) ?? findProgram(thread);
    known.set(thread, program);
    return program;
  };
  const findProgram = (thread: number): string => {
    const run = byThread.get(thread)?.findLast(({ kind, hasFailed }) => kind === 'run' && !hasFailed);
    const parent = parents.get(thread);
    // Chromium starts itself by this name.
    if (run?.paths[0] && run.paths[0] !== '/proc/self/exe') return run.paths[0];
    return parent === undefined ? 'unknown' : programOf(parent);
  };
  return { calls: [...byThread.values()].flat(), programOf };
}
