import { writeOutputs } from '../../host/write/write-outputs.ts';
import { listWritten } from '../build/list-written.ts';
import { EXIT, type ExitStatus, UsageError, worst } from '../exit.ts';
import { sayFaults } from '../pack/say-faults.ts';
import { visible } from '../report/visible.ts';
import { reportFailure } from '../report-failure.ts';
import { type FoundShard, findShards } from '../shards/find-shards.ts';
import { judgeShards } from '../shards/judge-shards.ts';
import { type BuiltUnit, builtUnit, readUnit } from '../shards/read-unit.ts';
import { nameOf } from '../shards/shard.ts';
import type { UnitOutcome } from '../shards/shard-record.ts';
import type { Terminal } from '../terminal.ts';
import { plural } from '../wording.ts';

export interface MergeOptions {
  readonly out: string;
}

/** A curriculum of the whole build, and what became of it in its shard. */
interface Unit extends UnitOutcome {
  readonly curriculum: string;
  readonly shard: FoundShard;
  readonly built: BuiltUnit | undefined;
}

/**
 * Puts the shards of a build together: afterwards everything lies there that one build would have written, byte for byte, and the status is
 * its status. Nothing is written before all shards are there, of one build, and verified to the last file.
 */
export async function merge(
  folders: readonly string[],
  { out }: MergeOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { shards, faults } = await findShards(folders);
  const all = [...faults, ...(faults.length > 0 ? [] : judgeShards(shards))];
  const units = all.length > 0 ? [] : unitsOf(shards);
  all.push(...(await judgeUnits(units)));
  if (all.length > 0) {
    const shown = all.slice(0, MOST_SHOWN);
    sayFaults({ faults: shown, count: all.length, what: `Nothing was written to ${out}.` }, terminal);
    return EXIT.errors;
  }
  const withheld = judgeWarnings(units, shards, terminal);
  const statuses: ExitStatus[] = [];
  const targets = new Map<string, Unit>();
  for (const unit of units) {
    const other = unit.target === undefined ? undefined : targets.get(unit.target);
    if (unit.target !== undefined && !other) targets.set(unit.target, unit);
    try {
      if (withheld.has(unit)) statuses.push(EXIT.errors);
      else statuses.push(await publish(unit, other, out.replace(/(?<=.)[/\\]+$/, ''), terminal));
    } catch (failure) {
      statuses.push(reportFailure(failure, terminal));
    }
  }
  return worst(statuses);
}

/** Faults that are said one by one. */
const MOST_SHOWN = 20;

/** Every curriculum in the order of one build. */
const unitsOf = (shards: readonly FoundShard[]): readonly Unit[] =>
  (shards[0]?.record.curricula ?? []).flatMap(({ folder: curriculum, shard: number }, index) => {
    const shard = shards.find(({ record }) => record.number === number);
    const outcome = shard?.record.curricula[index]?.outcome;
    return shard && outcome ? [{ ...outcome, curriculum, shard, built: builtUnit(shard.folder, outcome) }] : [];
  });

/** Reads everything once, one curriculum after the other: whether it is as it was built, and all of it by one compiler and one browser. */
async function judgeUnits(units: readonly Unit[]): Promise<readonly string[]> {
  const faults: string[] = [];
  let first: { readonly place: string; readonly browser: unknown } | undefined;
  for (const { built, shard } of units) {
    if (!built) continue;
    const read = await readUnit(built);
    const place = `“${built.folder}/${built.target}”`;
    if (!('outputs' in read)) faults.push(...read);
    else if (read.compiler !== shard.record.compiler) {
      faults.push(`${place} was built by another version than its shard says.`);
    } else {
      first ??= { place, browser: read.browser };
      if (first.browser !== read.browser) {
        const [one, two] = [first.browser, read.browser].map((name) => (name === null ? 'no browser' : String(name)));
        faults.push(`They are printed by different browsers: ${first.place} by ${one}, ${place} by ${two}.`);
      }
    }
  }
  return faults;
}

/** What may not be published because all shards together have more warnings than are allowed. */
function judgeWarnings(units: readonly Unit[], [shard]: readonly FoundShard[], { err }: Terminal): ReadonlySet<Unit> {
  const total = units.reduce((sum, { warnings }) => sum + warnings, 0);
  const most = shard?.record.maxWarnings ?? null;
  if (most === null || total <= most) return new Set();
  const all = plural(total, 'warning', 'warnings');
  err.write(`${err.colors.red('error')} ${all} in all shards where --max-warnings allows ${most}.\n`);
  return new Set(units.filter(({ warnings }) => warnings > 0));
}

/** Reads it again, and writes it as a whole. */
async function publish(
  { curriculum, shard, built, status, target }: Unit,
  other: Unit | undefined,
  out: string,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { err, isQuiet } = terminal;
  if (!built) {
    const why = `${nameOf(shard.record)} ended with ${status} there and has said why.`;
    err.write(`${err.colors.bold(err.colors.red('error'))} ${visible(curriculum)} was not built: ${why}\n`);
    return status;
  }
  if (other) {
    throw new UsageError(
      `“${curriculum}” and “${other.curriculum}” have the same id, so only the first is written to ${out}/${target}.`,
      'Give one of them another id, or build them into different folders with --out.',
    );
  }
  const read = await readUnit(built);
  if (!('outputs' in read)) throw new UsageError(read[0] ?? '', 'Something has changed it just now. Merge again.');
  const folder = `${out}/${built.target}`;
  const problem = await writeOutputs(folder, read.outputs, built.folder);
  if (problem) throw new UsageError(problem.message, problem.hint);
  if (!isQuiet) err.write(listWritten(folder, read.outputs, err.colors));
  return EXIT.ok;
}
