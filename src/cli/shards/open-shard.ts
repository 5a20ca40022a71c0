import { relative } from 'node:path';
import { sha256 } from '../../archive/manifest.ts';
import { readBytes } from '../../host/read/read-bytes.ts';
import { writeFileWhole } from '../../host/write/write-file.ts';
import type { BuildEnd } from '../build/outcome.ts';
import { EXIT, UsageError } from '../exit.ts';
import type { FoundFolders, ReadWork } from '../read-folders.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import { readVersion } from '../version.ts';
import { plural } from '../wording.ts';
import { divide } from './divide.ts';
import { hashWhole, type WholeWishes } from './hash-whole.ts';
import { MOST_MANIFEST_BYTES } from './read-unit.ts';
import { nameOf, type Shard } from './shard.ts';
import { encodeRecord, recordName, type ShardUnit, type UnitOutcome } from './shard-record.ts';

/** A part of a build. */
export interface OpenShard {
  /** The curricula that fall to it. */
  readonly part: FoundFolders<ReadWork>;
  /** Writes down beside the documents what became of them. */
  record(end: BuildEnd): Promise<void>;
}

/** Takes a shard’s part of what was read. Throws a `UsageError` where not everything could be read: nobody knows then how it is divided. */
export async function openShard(
  read: FoundFolders<ReadWork>,
  shard: Shard,
  { out, ...wishes }: WholeWishes & { readonly out: string },
  terminal: Terminal,
): Promise<OpenShard> {
  if (read.failures.length > 0) {
    throw new UsageError(
      `Nothing was built of ${nameOf(shard)}: what is to be divided could not be read.`,
      'Every shard reads all curricula in order to know its own.',
    );
  }
  const works = read.checked;
  const shards = divide(works, shard.of);
  const part = works.filter((_, index) => shards[index] === shard.number);
  if (!terminal.isQuiet) {
    const what = `${plural(part.length, 'curriculum', 'curricula')} of ${works.length}`;
    terminal.err.write(`${nameOf(shard)}: ${what}${part.map(({ folder }) => `\n  ${visible(folder)}`).join('')}\n`);
  }
  const whole = await hashWhole(works, wishes, terminal.env);
  const known = { ...shard, compiler: readVersion(), whole, maxWarnings: wishes.maxWarnings ?? null };
  return {
    part: { checked: part, failures: [] },
    async record(end) {
      const curricula = await Promise.all(
        works.map(async ({ folder }, index): Promise<ShardUnit> => {
          const unit = { folder, shard: shards[index] ?? 0 };
          return unit.shard === shard.number ? { ...unit, outcome: await outcomeOf(folder, end, out) } : unit;
        }),
      );
      const file = `${out}/${recordName(shard)}`;
      const isWritten = await writeFileWhole(file, encodeRecord({ ...known, curricula }), true);
      if (!isWritten) throw new UsageError(`${file} is no regular file.`, 'Remove it, then build again.');
    },
  };
}

/** One that could not even be checked has the status of the run. */
async function outcomeOf(folder: string, { status: gravest, outcomes }: BuildEnd, out: string): Promise<UnitOutcome> {
  const outcome = outcomes.find((one) => one.folder === folder);
  if (!outcome) return { status: gravest, warnings: 0 };
  const { status, warnings } = outcome;
  if (outcome.target === undefined) return { status, warnings };
  const target = relative(out, outcome.target).replaceAll('\\', '/');
  if (status !== EXIT.ok) return { status, warnings, target };
  const manifest = await readBytes(`${outcome.target}/manifest.json`, MOST_MANIFEST_BYTES);
  return { status, warnings, target, manifest: sha256(manifest ?? new Uint8Array()) };
}
