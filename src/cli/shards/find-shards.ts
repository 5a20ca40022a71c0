import { readdir } from 'node:fs/promises';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { codeOf, reasonOf } from '../../host/failure.ts';
import { findInside, type NoFile } from '../../host/read/read-inside.ts';
import { compareText } from '../../model/place.ts';
import { UsageError } from '../exit.ts';
import { decodeRecord, MOST_RECORD_BYTES, type ShardRecord, shardNamed } from './shard-record.ts';

/** A shard, and the folder that it lies in, as it is named on the command line. */
export interface FoundShard {
  readonly folder: string;
  readonly record: ShardRecord;
}

/** The shards in folders, with a sentence for each that cannot be read. Throws a `UsageError` where there is no such folder. */
export async function findShards(
  folders: readonly string[],
): Promise<{ readonly shards: readonly FoundShard[]; readonly faults: readonly string[] }> {
  const shards: FoundShard[] = [];
  const faults: string[] = [];
  for (const folder of folders) {
    const names = (await namesIn(folder)).filter(shardNamed).sort(compareText);
    if (names.length === 0) faults.push(`There is no shard in “${folder}”.`);
    for (const name of names) {
      const bytes = findInside(folder, name, MOST_RECORD_BYTES);
      const record = typeof bytes === 'string' ? `${name} ${NO_FILE[bytes]}.` : decodeRecord(bytes, name);
      if (typeof record === 'string') faults.push(`In “${folder}”: ${record}`);
      else shards.push({ folder, record });
    }
  }
  return { shards, faults };
}

/** Why a file of a shard cannot be had, after its name. */
export const NO_FILE: Readonly<Record<NoFile, string>> = {
  missing: 'is missing',
  'not-a-file': 'is no regular file, or lies behind a link',
  'too-large': 'is larger than it may be',
};

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') throw new UsageError(`There is no folder “${folder}”.`, 'Check the path.');
    if (codeOf(error) === 'ENOTDIR') {
      throw new UsageError(`“${folder}” is a file, not a folder.`, 'Name the folder that a shard was built into.');
    }
    throw new EnvironmentFailure(`The folder ${folder} cannot be read: ${reasonOf(error)}.`, 'Check its permissions.');
  }
}
