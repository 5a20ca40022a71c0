import { decodeJson, isObject, sha256 } from '../../archive/manifest.ts';
import type { Output } from '../../emit/manifest.ts';
import { findInside } from '../../host/read/read-inside.ts';
import { NO_FILE } from './find-shards.ts';
import type { UnitOutcome } from './shard-record.ts';

/** What was built of one curriculum, as it lies in the folder of its shard. */
export interface BuiltUnit {
  readonly folder: string;
  readonly target: string;
  /** The SHA-256 of its manifest. */
  readonly manifest: string;
}

/** The same as it was read: every file that its manifest lists, and the manifest itself, with the bytes that they are to have. */
export interface ReadUnit {
  readonly outputs: readonly Output[];
  /** The version of the compiler, and the browser; null where nothing was printed. */
  readonly compiler: unknown;
  readonly browser: unknown;
}

/** Bytes of a `manifest.json`, and of every other file. */
export const MOST_MANIFEST_BYTES = 4 * 1024 * 1024;
const MOST_BYTES = 1024 * 1024 * 1024;

const MANIFEST = 'manifest.json';

export const builtUnit = (folder: string, { target, manifest }: UnitOutcome): BuiltUnit | undefined =>
  target === undefined || manifest === undefined ? undefined : { folder, target, manifest };

/** Reads and verifies it; sentences where something is missing, damaged or no file of a build. What no manifest lists is passed over. */
export async function readUnit({ folder, target, manifest }: BuiltUnit): Promise<ReadUnit | readonly string[]> {
  const place = `“${folder}/${target}”`;
  const bytes = findInside(folder, `${target}/${MANIFEST}`, MOST_MANIFEST_BYTES);
  if (typeof bytes === 'string') return [`In ${place}: ${MANIFEST} ${NO_FILE[bytes]}.`];
  if (sha256(bytes) !== manifest) return [`In ${place}: ${MANIFEST} is not the one that was built.`];
  const { curriculum, agenda, compiler, browser, outputs } = decodeJson(bytes) ?? {};
  const [id, ownAgenda = agenda] = target.split('/');
  const isOwn = isObject(curriculum) && curriculum.id === id && agenda === ownAgenda;
  if (!isOwn || !Array.isArray(outputs) || !outputs.every(isListed) || hasTwins(outputs)) {
    return [`In ${place}: ${MANIFEST} is no manifest of ${id}.`];
  }
  const read: Output[] = [];
  const faults: string[] = [];
  for (const listed of outputs) {
    const found = findInside(folder, `${target}/${listed.file}`, Math.min(listed.bytes, MOST_BYTES));
    if (found === 'missing' || found === 'not-a-file') faults.push(`In ${place}: ${listed.file} ${NO_FILE[found]}.`);
    else if (typeof found === 'string' || sha256(found) !== listed.sha256) {
      faults.push(`In ${place}: ${listed.file} is not the one that was built.`);
    } else read.push({ ...listed, name: listed.file, bytes: found });
  }
  const own: Output = { name: MANIFEST, kind: 'manifest', format: 'json', audience: 'trainer', bytes };
  return faults.length > 0 ? faults : { outputs: [...read, own], compiler, browser };
}

type Listed = Omit<Output, 'name' | 'bytes'> & {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
};

/** A plain name of an output, which leads nowhere. */
function isListed(output: unknown): output is Listed {
  if (!isObject(output)) return false;
  const { file, audience, bytes, pages, sha256: hash } = output;
  return (
    typeof file === 'string' &&
    /^[a-z0-9][a-z0-9.-]{0,120}$/.test(file) &&
    file !== MANIFEST &&
    (audience === 'participant' || audience === 'trainer') &&
    Number.isSafeInteger(bytes) &&
    (bytes as number) >= 0 &&
    (pages === undefined || Number.isSafeInteger(pages)) &&
    typeof hash === 'string'
  );
}

const hasTwins = (outputs: readonly Listed[]): boolean =>
  new Set(outputs.map(({ file }) => file)).size < outputs.length;
