import { decodeJson, encodeJson, isObject, sha256 } from '../../archive/manifest.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { MOST_SHARDS, nameOf, type Shard } from './shard.ts';

/** What a shard says of itself, in a file beside its documents: of which build it is a part, and what it was to build. */
export interface ShardRecord extends Shard {
  /** The version of the compiler. */
  readonly compiler: string;
  /** The hash of all that the whole build is made of: `hashWhole`. */
  readonly whole: string;
  /** Warnings that are allowed in the whole build; null where they are not counted. */
  readonly maxWarnings: number | null;
  /** Every curriculum of the whole build, in the order in which one build would take them. */
  readonly curricula: readonly ShardUnit[];
}

/** A curriculum, and which shard builds it. */
export interface ShardUnit {
  /** Relative to the working directory. */
  readonly folder: string;
  readonly shard: number;
  /** Only in the record of the shard that builds it. */
  readonly outcome?: UnitOutcome;
}

export interface UnitOutcome {
  /** What a build of this curriculum alone would have ended with, but for `maxWarnings`. */
  readonly status: ExitStatus;
  readonly warnings: number;
  /** Where its documents lie, from the folder of the record: its id, or its id and that of an agenda. None where nobody knows. */
  readonly target?: string;
  /** The SHA-256 of its `manifest.json`; of what was built, and of nothing else. */
  readonly manifest?: string;
}

/** Bytes of a record. */
export const MOST_RECORD_BYTES = 16 * 1024 * 1024;

/** `shard-2-of-5.json`: several shards may lie in one folder. */
export const recordName = ({ number, of }: Shard): string => `shard-${number}-of-${of}.json`;

/** The shard that a file of this name tells of, if it is such a name. */
export function shardNamed(name: string): Shard | undefined {
  const [, number, of] = /^shard-([1-9]\d{0,3})-of-([1-9]\d{0,3})\.json$/.exec(name) ?? [];
  return number && of ? { number: Number(number), of: Number(of) } : undefined;
}

/** As it is written: with a hash over the rest at its end, which shows what was changed by accident. */
export function encodeRecord({ number, of, compiler, whole, maxWarnings, curricula }: ShardRecord): Uint8Array {
  const record = { format: 1, shard: number, of, compiler, whole, maxWarnings, curricula };
  return encodeJson({ ...record, sha256: sha256(encodeJson(record)) });
}

/** Reads a record that anybody may have written; a sentence where it is none, or damaged. */
export function decodeRecord(bytes: Uint8Array, name: string): ShardRecord | string {
  const { sha256: seal, ...rest } = decodeJson(bytes) ?? {};
  const { format, shard: number, of, compiler, whole, maxWarnings, curricula } = rest;
  if (typeof format === 'number' && format > 1) return `${name} was written by a newer Coursewright.`;
  if (format !== 1 || seal !== sha256(encodeJson(rest))) return `${name} is damaged.`;
  const isRecord =
    isCount(number, 1, MOST_SHARDS) &&
    isCount(of, number, MOST_SHARDS) &&
    typeof compiler === 'string' &&
    typeof whole === 'string' &&
    (maxWarnings === null || isCount(maxWarnings, 0)) &&
    Array.isArray(curricula) &&
    curricula.every((unit) => isUnit(unit, number, of));
  if (!isRecord) return `${name} is no record of a shard.`;
  const record = { number, of, compiler, whole, maxWarnings, curricula };
  return recordName(record) === name ? record : `${name} is the record of ${nameOf(record)}.`;
}

/** The record of a shard has the outcomes of its own curricula, and no others. */
function isUnit(unit: unknown, number: number, of: number): unit is ShardUnit {
  if (!isObject(unit) || typeof unit.folder !== 'string' || !isCount(unit.shard, 1, of)) return false;
  return unit.shard === number ? isOutcome(unit.outcome) : unit.outcome === undefined;
}

const STATUSES: readonly unknown[] = Object.values(EXIT);

function isOutcome(outcome: unknown): outcome is UnitOutcome {
  if (!isObject(outcome) || !STATUSES.includes(outcome.status) || !isCount(outcome.warnings, 0)) return false;
  const { status, target, manifest } = outcome;
  if (target !== undefined && !(typeof target === 'string' && TARGET.test(target))) return false;
  if (status !== EXIT.ok) return manifest === undefined;
  return target !== undefined && typeof manifest === 'string' && /^[0-9a-f]{64}$/.test(manifest);
}

/** One or two ids: nothing in it can lead anywhere else. */
const TARGET = /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/;

const isCount = (value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most;
