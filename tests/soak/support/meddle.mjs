/**
 * Loaded before the program (`node --import`): stands between it and the disk. It counts every call that changes something there, says
 * each to the fourth stream, and lets one of them, or all from there on, fail as a system does.
 *
 * MEDDLE is JSON: { say?: boolean, at?: number, kind?: 'ENOSPC' | 'EIO' | 'EACCES' | 'short' | 'SIGKILL', lasts?: boolean }
 * `lasts`: what needs room fails from there on, as on a disk that stays full; what removes or moves does not.
 */

import childProcess from 'node:child_process';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import workerThreads, { isMainThread } from 'node:worker_threads';

const { say = false, at = 0, kind = 'EIO', lasts = false } = JSON.parse(process.env.MEDDLE ?? '{}');
const original = { writeSync: fs.writeSync, openSync: fs.openSync, closeSync: fs.closeSync };
let count = 0;

const NEEDS_ROOM = /^(open|write|append|mkdir|mkdtemp|copy|fsync|cp|truncate)/;

function tell(line) {
  if (say) original.writeSync(3, `${line}\n`);
}

/** What is to become of this call: undefined for nothing, else how it fails. */
function judge(name, path) {
  count += 1;
  tell(`${count} ${name} ${path}`);
  if (at === 0 || count < at || (count > at && !(lasts && NEEDS_ROOM.test(name)))) return undefined;
  if (kind === 'SIGKILL') process.kill(process.pid, 'SIGKILL');
  tell(`fault ${kind} ${name}`);
  return kind;
}

const TEXTS = { ENOSPC: 'no space left on device', EIO: 'i/o error', EACCES: 'permission denied' };
function failure(code, syscall, path) {
  const real = code in TEXTS ? code : 'ENOSPC';
  const error = new Error(`${real}: ${TEXTS[real]}, ${syscall}`);
  return Object.assign(error, { code: real, errno: -5, syscall, path: String(path) });
}

const isWriting = (flags) =>
  typeof flags === 'number'
    ? (flags & (fs.constants.O_WRONLY | fs.constants.O_RDWR)) !== 0
    : /[wa+]/.test(flags ?? 'r');

/** A file that is written in one call is cut short when that fails, as an honest system does it. */
function cutShort(path, data, options) {
  try {
    const flag = (typeof options === 'object' && options?.flag) || 'w';
    const file = original.openSync(path, flag, (typeof options === 'object' && options?.mode) || 0o666);
    const bytes = Buffer.from(data);
    original.writeSync(file, bytes, 0, bytes.length >> 1);
    original.closeSync(file);
  } catch {
    // It could not even be opened.
  }
}

function patch(target, name, make) {
  const real = target[name];
  if (typeof real === 'function') target[name] = make(real.bind(target));
}

const named = [
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'rmdir',
  'unlink',
  'chmod',
  'copyFile',
  'cp',
  'symlink',
  'link',
  'truncate',
];

function meddle() {
  for (const name of named) {
    patch(fs, `${name}Sync`, (real) => (path, ...more) => {
      const fate = judge(name, path);
      if (fate) throw failure(fate, name, path);
      return real(path, ...more);
    });
    patch(fs.promises, name, (real) => async (path, ...more) => {
      const fate = judge(name, path);
      if (fate) throw failure(fate, name, path);
      return real(path, ...more);
    });
  }
  patch(fs, 'openSync', (real) => (path, flags, ...more) => {
    const fate = isWriting(flags) && judge('open', path);
    if (fate) throw failure(fate, 'open', path);
    return real(path, flags, ...more);
  });
  patch(fs, 'open', (real) => (path, flags, ...more) => {
    const fate = isWriting(flags) && judge('open', path);
    if (fate) return process.nextTick(more.at(-1), failure(fate, 'open', path));
    return real(path, flags, ...more);
  });
  patch(fs, 'write', (real) => (file, ...more) => {
    const fate = file > 3 && judge('write', file);
    if (fate) return process.nextTick(more.at(-1), failure(fate, 'write', file));
    return real(file, ...more);
  });
  patch(fs, 'writeSync', (real) => (file, data, from = 0, length = undefined, ...more) => {
    const fate = file > 3 && judge('write', file);
    const whole = length ?? (typeof data === 'string' ? data.length : data.length - from);
    if (fate === 'short') return real(file, data, from, whole >> 1, ...more);
    if (fate) {
      if (whole > 1) real(file, data, from, whole >> 1, ...more);
      throw failure(fate, 'write', file);
    }
    return real(file, data, from, length, ...more);
  });
  for (const name of ['fsync', 'fdatasync', 'futimes', 'fchmod', 'ftruncate'])
    patch(fs, `${name}Sync`, (real) => (file, ...more) => {
      const fate = judge(name, file);
      if (fate) throw failure(fate, name, file);
      return real(file, ...more);
    });
  for (const name of ['writeFile', 'appendFile']) {
    patch(fs, `${name}Sync`, (real) => (path, data, options) => {
      const fate = path !== 3 && judge(name, path);
      if (!fate) return real(path, data, options);
      cutShort(path, data, options);
      throw failure(fate, 'write', path);
    });
    patch(fs.promises, name, (real) => async (path, data, options) => {
      const fate = judge(name, path);
      if (!fate) return real(path, data, options);
      cutShort(path, data, options);
      throw failure(fate, 'write', path);
    });
  }
  patch(fs.promises, 'open', (real) => async (path, flags, ...more) => {
    const fate = isWriting(flags) && judge('open', path);
    if (fate) throw failure(fate, 'open', path);
    return real(path, flags, ...more);
  });
  // What begins beside the disk: another thread, another program.
  patch(childProcess, 'spawn', (real) => (program, ...more) => {
    tell(`spawn ${program}`);
    return real(program, ...more);
  });
  const { Worker } = workerThreads;
  workerThreads.Worker = class extends Worker {
    constructor(file, ...more) {
      super(file, ...more);
      this.task = `thread ${String(file).split('/').at(-1)}`;
      tell(this.task);
    }
    postMessage(message, ...more) {
      tell(`${this.task} ${message?.question?.name ?? 'asked'}`);
      return super.postMessage(message, ...more);
    }
  };
  syncBuiltinESMExports();
}

if (isMainThread) meddle();
