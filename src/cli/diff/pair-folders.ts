import type { Versions } from '../../compare/versions.ts';
import type { Checked } from '../../compile.ts';
import type { Version } from './version.ts';

/**
 * Reads the curricula of both versions, and finds which is which: by their folder, else, where a folder was renamed, by their id.
 */
export async function pairFolders(
  old: readonly string[],
  now: readonly string[],
  versions: Readonly<Record<'before' | 'after', Version>>,
): Promise<Versions<Checked>[]> {
  const pairs: Versions<Checked>[] = [];
  const gone: Checked[] = [];
  for (const folder of old) {
    const before = await versions.before.read(folder);
    if (now.includes(folder)) pairs.push({ before, after: await versions.after.read(folder) });
    else gone.push(before);
  }
  for (const folder of now.filter((one) => !old.includes(one))) {
    const after = await versions.after.read(folder);
    const at = gone.findIndex(({ curriculum }) => curriculum.id !== '' && curriculum.id === after.curriculum.id);
    pairs.push({ before: at < 0 ? undefined : gone.splice(at, 1)[0], after });
  }
  return [...pairs, ...gone.map((before) => ({ before, after: undefined }))];
}
