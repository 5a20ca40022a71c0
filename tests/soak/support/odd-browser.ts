import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What sends a browser out of its mind. */
export const MADNESS = { garbage: 'SIGUSR2', silence: 'SIGWINCH' } as const;

/** A browser that answers as another one does, until a signal comes: then with garbage, or with nothing. Gives its path. */
export function layOddBrowser(folder: string, real: string): string {
  const path = join(folder, 'chrome-headless-shell');
  writeFileSync(path, `#!${process.execPath}\n(${odd})(${JSON.stringify([real, MADNESS])});\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Runs by itself: everything that it needs is in it. */
const odd = `function ([real, { garbage, silence }]) {
  const { spawn } = require('node:child_process');
  const { Socket } = require('node:net');
  const [input, output] = [new Socket({ fd: 3 }), new Socket({ fd: 4 })];
  let isSilent = false;
  process.on(garbage, () => output.write('garbage\\0{"id":'));
  process.on(silence, () => { isSilent = true; });
  const child = spawn(real, process.argv.slice(2), { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  input.on('data', (bytes) => child.stdio[3].write(bytes));
  child.stdio[4].on('data', (bytes) => { if (!isSilent) output.write(bytes); });
  for (const stream of [input, output, child.stdio[3], child.stdio[4]]) stream.on('error', () => {});
  const end = () => { child.kill('SIGKILL'); process.exit(); };
  input.on('end', end);
  input.on('close', end);
  child.on('exit', () => process.exit());
}`;
