import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { onTestFinished } from 'vitest';

const ROOT = join(import.meta.dirname, '../../..');
let count = 0;

/** Runs a program that uses our sources in a process of its own: the tests of signals, which would end this one. */
export async function runScript(
  source: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ChildProcess & { lines: string[]; ended: Promise<number | null> }> {
  // Below node_modules, so that the packages are found and nothing lies among the sources.
  const file = join(ROOT, 'node_modules', '.cache', 'host-tests', `${process.pid}-${count++}.mjs`);
  onTestFinished(() => rmSync(file, { force: true }));
  await build({
    stdin: { contents: source, resolveDir: join(ROOT, 'src/host'), loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    outfile: file,
    logLevel: 'error',
  });
  const child = spawn(process.execPath, [file], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const lines: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => lines.push(...text.split('\n').filter(Boolean)));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return Object.assign(child, { lines, ended });
}
