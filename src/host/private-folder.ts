import { lstat, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { EnvironmentFailure } from '../diagnostics/environment-failure.ts';
import { homeOf } from './browser/places.ts';
import type { Environment } from './environment.ts';

/**
 * A folder of our own for what may be kept between runs: in the user's cache, else among temporary files. Nobody else can
 * write there, so that a program kept in it is still the one that we put there.
 */
export async function privateFolder(env: Environment): Promise<string> {
  const cache = env.XDG_CACHE_HOME;
  const base = cache && isAbsolute(cache) ? cache : join(homeOf(env), '.cache');
  const places = [join(base, 'coursewright'), join(tmpdir(), `coursewright-${process.getuid?.() ?? 'cache'}`)];
  for (const place of places) {
    try {
      await mkdir(place, { recursive: true, mode: 0o700 });
      if (await isPrivate(place)) return place;
    } catch {
      // Not writable: the next place.
    }
  }
  throw new EnvironmentFailure(
    `There is no private folder for the browser: neither ${places.join(' nor ')} can be used.`,
    'Make one of them writable for you alone.',
  );
}

/** True for a folder, not a link, that belongs to this user and that nobody else may write to. */
export async function isPrivate(path: string): Promise<boolean> {
  const stats = await lstat(path);
  return stats.isDirectory() && stats.uid === (process.getuid?.() ?? stats.uid) && (stats.mode & 0o022) === 0;
}
