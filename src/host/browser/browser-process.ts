import { spawn, spawnSync } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';
import type { Environment } from '../environment.ts';
import { openPipe } from './pipe.ts';

/** The processes of a browser, which are one group, and the line to the first of them. */
export interface BrowserProcess {
  /** Ends with the first process. */
  readonly transport: ConnectionTransport;
  /** Ends the whole group at once, whatever state its processes are in. */
  kill(): void;
}

/** Starts one that is told what to do over a pipe, so that it ends when this program does, however that ends. Never throws. */
export function startProcess(path: string, args: readonly string[], env: Environment): BrowserProcess {
  const child = spawn(path, args, {
    env,
    // A group of its own, which can be ended as a whole.
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  const transport = openPipe(child.stdio[3] as Writable, child.stdio[4] as Readable);
  let isOver = false;
  const kill = (): void => {
    if (!isOver && child.pid !== undefined) killGroup(child.pid);
    isOver = true;
    transport.close();
  };
  // What stands still does not notice that the first process has gone.
  child.once('exit', kill);
  child.once('error', kill);
  return { transport, kill };
}

function killGroup(pid: number): void {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
