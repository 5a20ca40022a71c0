import { createHash } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, rm, stat, utimes } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import type { Environment } from './environment.ts';
import { codeOf } from './failure.ts';
import { isPrivate, privateFolder } from './private-folder.ts';
import { isRunning } from './processes.ts';
import { readBytes } from './read/read-bytes.ts';

/**
 * What earlier runs have made, kept on disk by the hash of all that it rests on. Losing it costs time and nothing else: what is damaged,
 * what belongs to another key and what cannot be read is not there, and what cannot be written is not kept.
 */
export interface Cache {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

/** Bytes of one result. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Results of one kind that are kept, and bytes of them all; when there is more, those go that nobody has asked for the longest. */
const MOST = { results: 2000, bytes: 512 * 1024 * 1024 };

/** Hexadecimal digits of a SHA-256. */
const SEAL = 64;

/** The cache for results of one kind, in the user’s cache folder or in COURSEWRIGHT_CACHE; with `off` there, nothing is kept. */
export function openCache(kind: string, env: Environment): Cache {
  let opened: Promise<string | undefined> | undefined;
  let swept: Promise<void> | undefined;
  const folder = (): Promise<string | undefined> => {
    opened ??= openFolder(kind, env);
    return opened;
  };
  return {
    async get(key) {
      const home = await folder();
      if (!home) return undefined;
      const path = join(home, nameOf(key));
      const sealed = await unlessRefused(() => readBytes(path, MOST_BYTES + SEAL));
      if (!sealed) return undefined;
      const now = new Date();
      await unlessRefused(() => utimes(path, now, now));
      const bytes = sealed.subarray(SEAL);
      return seal(key, bytes) === new TextDecoder().decode(sealed.subarray(0, SEAL)) ? bytes : undefined;
    },
    async put(key, bytes) {
      const home = await folder();
      if (!home || bytes.length > MOST_BYTES) return;
      const path = join(home, nameOf(key));
      const draft = `${path}${draftEnding(process.pid)}`;
      await unlessRefused(async () => {
        try {
          // At once, so that no signal comes between: nobody would remove the draft then.
          writeFileSync(draft, Buffer.concat([Buffer.from(seal(key, bytes)), bytes]), { flag: 'wx', mode: 0o600 });
          renameSync(draft, path);
        } catch (error) {
          rmSync(draft, { force: true });
          throw error;
        }
      });
      swept ??= unlessRefused(() => sweep(home));
      await swept;
    },
  };
}

/** Removes what killed runs were just writing, of every kind: the next run may have nothing of that kind to write. */
export async function sweepDrafts(env: Environment): Promise<void> {
  await unlessRefused(async () => {
    const home = await homeOfCache(env);
    if (!home || !(await isPrivate(home))) return;
    for (const kind of await readdir(home)) await removeDrafts(join(home, kind));
  });
}

/** Removes all that is kept, of every kind; gives its folder, or undefined where there was none. */
export async function clearCache(env: Environment): Promise<string | undefined> {
  const home = await homeOfCache(env);
  if (!home || !(await unlessRefused(() => isPrivate(home)))) return undefined;
  await rm(home, { recursive: true, force: true });
  return home;
}

async function openFolder(kind: string, env: Environment): Promise<string | undefined> {
  return unlessRefused(async () => {
    const home = await homeOfCache(env);
    if (!home) return undefined;
    const folder = join(home, kind);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return (await isPrivate(home)) && (await isPrivate(folder)) ? folder : undefined;
  });
}

async function homeOfCache(env: Environment): Promise<string | undefined> {
  const wish = env.COURSEWRIGHT_CACHE ?? '';
  if (wish === 'off') return undefined;
  return join(isAbsolute(wish) ? wish : await privateFolder(env), 'coursewright-results');
}

const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Binds bytes to their key: neither can be changed without the other. */
const seal = (key: string, bytes: Uint8Array): string =>
  createHash('sha256').update(`${key.length} ${key}`).update(bytes).digest('hex');

/** Undefined where the system refuses: nobody loses more than time. */
async function unlessRefused<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!codeOf(error) && !(error instanceof EnvironmentFailure)) throw error;
    return undefined;
  }
}

const draftEnding = (pid: number): string => `.${pid}.draft`;

/** What a run that was killed was just writing. */
function isLeftDraft(name: string): boolean {
  const [, pid] = /\.(\d+)\.draft$/.exec(name) ?? [];
  return pid !== undefined && !isRunning(Number(pid));
}

async function removeDrafts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (isLeftDraft(name)) await rm(join(folder, name), { force: true });
}

/** Once a run: what nobody has asked for the longest makes room, until there is a quarter of it. */
async function sweep(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => !name.endsWith('.draft'));
  const results = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { mtimeMs = 0, size = 0 } = (await stat(path).catch(() => undefined)) ?? {};
      return { path, time: mtimeMs, size };
    }),
  );
  const total = results.reduce((sum, { size }) => sum + size, 0);
  if (results.length <= MOST.results && total <= MOST.bytes) return;
  results.sort((a, b) => b.time - a.time);
  let room = (3 / 4) * MOST.bytes;
  const old = results.filter(({ size }, index) => {
    room -= size;
    return room < 0 || index >= (3 / 4) * MOST.results;
  });
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
