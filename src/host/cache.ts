import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import type { Environment } from './environment.ts';
import { codeOf } from './failure.ts';
import { isPrivate, privateFolder } from './private-folder.ts';
import { readBytes } from './read-bytes.ts';

/**
 * What earlier runs have made, kept on disk by the hash of all that it rests on. Losing it costs time and nothing else: what is damaged,
 * what belongs to another key and what cannot be read is not there, and what cannot be written is not kept.
 */
export interface Cache {
  get(key: string): Promise<Uint8Array | undefined>;
  put(key: string, bytes: Uint8Array): Promise<void>;
}

/** Bytes of one result. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Results of one kind that are kept; when there are more, the older half goes. */
const MOST_RESULTS = 1000;

/** Hexadecimal digits of a SHA-256. */
const SEAL = 64;

/** The cache for results of one kind, in the user’s cache folder or in COURSEWRIGHT_CACHE; with `off` there, nothing is kept. */
export function openCache(kind: string, env: Environment): Cache {
  let opened: Promise<string | undefined> | undefined;
  const folder = (): Promise<string | undefined> => {
    opened ??= openFolder(kind, env);
    return opened;
  };
  return {
    async get(key) {
      const home = await folder();
      const sealed = home && (await unlessRefused(() => readBytes(join(home, nameOf(key)), MOST_BYTES + SEAL)));
      if (!sealed) return undefined;
      const bytes = sealed.subarray(SEAL);
      return seal(key, bytes) === new TextDecoder().decode(sealed.subarray(0, SEAL)) ? bytes : undefined;
    },
    async put(key, bytes) {
      const home = await folder();
      if (!home || bytes.length > MOST_BYTES) return;
      const path = join(home, nameOf(key));
      const draft = `${path}.${process.pid}.draft`;
      await unlessRefused(async () => {
        try {
          await writeFile(draft, Buffer.concat([Buffer.from(seal(key, bytes)), bytes]), { flag: 'wx', mode: 0o600 });
          await rename(draft, path);
        } finally {
          await rm(draft, { force: true });
        }
        await sweep(home);
      });
    },
  };
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

async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= MOST_RESULTS) return;
  const dated = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { path, time: (await stat(path).catch(() => undefined))?.mtimeMs ?? 0 };
    }),
  );
  const old = dated.sort((a, b) => a.time - b.time).slice(0, Math.ceil(names.length / 2));
  await Promise.all(old.map(({ path }) => rm(path, { force: true })));
}
