import type { Versions } from '../../compare/versions.ts';
import type { Checked } from '../../compile.ts';
import type { Version } from './version.ts';

/**
 * Reads the curricula of both versions, and finds which is which: by their folder, else, where a folder was renamed or moved, by their id.
 */
export async function pairFolders(
  old: readonly string[],
  now: readonly string[],
  { before, after }: Readonly<Record<'before' | 'after', Version>>,
): Promise<Versions<Checked>[]> {
  const pairs: Versions<Checked>[] = [];
  const gone: Checked[] = [];
  for (const folder of old) {
    const was = await before.read(folder);
    if (now.includes(folder)) pairs.push({ before: was, after: await after.read(folder) });
    else gone.push(was);
  }
  for (const folder of now.filter((one) => !old.includes(one))) {
    const is = await after.read(folder);
    const at = gone.findIndex(({ curriculum }) => curriculum.id !== '' && curriculum.id === is.curriculum.id);
    const was = at < 0 ? await readElsewhere(is, before, after) : gone.splice(at, 1)[0];
    pairs.push({ before: was, after: is });
  }
  for (const was of gone) pairs.push({ before: was, after: await readElsewhere(was, after, before) });
  return pairs;
}

/** Folders in which a curriculum is looked for that is not where it was. */
const MOST_FOLDERS = 200;

/** The same curriculum in another version, in a folder that nobody has named and that this one has not. */
async function readElsewhere({ curriculum }: Checked, other: Version, own: Version): Promise<Checked | undefined> {
  if (curriculum.id === '') return undefined;
  for (const folder of other.all.slice(0, MOST_FOLDERS)) {
    if ((await other.idIn(folder)) === curriculum.id && (await own.idIn(folder)) === undefined)
      return other.read(folder);
  }
  return undefined;
}
