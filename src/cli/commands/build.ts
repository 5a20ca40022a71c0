import { sweepProfiles } from '../../host/browser/profile.ts';
import { sweepDrafts } from '../../host/cache.ts';
import { type BuildEnd, warningsOf } from '../build/outcome.ts';
import type { BuildWishes } from '../build/plan-build.ts';
import { sayUnchanged } from '../build/say-unchanged.ts';
import { type MadeBuilds, openMadeBuilds } from '../build/unchanged.ts';
import { EXIT, type ExitStatus } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import { type FoundFolders, type ReadWork, readFolders } from '../read-folders.ts';
import type { OpenShard } from '../shards/open-shard.ts';
import type { Shard } from '../shards/shard.ts';
import type { Terminal } from '../terminal.ts';
import { hasTooManyWarnings, type ReportOptions, writeReport } from '../write-report.ts';

export interface BuildOptions extends ReportOptions, Omit<BuildWishes, 'only'> {
  readonly only?: string;
  readonly force?: boolean;
  readonly browser?: string;
  readonly browserUrl?: string;
  /** Which part is to be built, where several machines build one each. */
  readonly shard?: Shard;
}

/**
 * Checks the curricula at a path, then writes the documents of those that have no errors. Where everything lies there already that an
 * earlier build has made of the same, that is said, and not even the checks and the browser are loaded.
 */
export async function build(path: string | undefined, options: BuildOptions, terminal: Terminal): Promise<ExitStatus> {
  await sweepDrafts(terminal.env);
  const all = await readFolders(await locateCurricula(path), terminal);
  const shard = options.shard && (await takeShard(options.shard, all, options, terminal));
  const read = shard?.part ?? all;
  const builds = await openMadeBuilds(options, terminal.env);
  const end = (await findMade(read, options, builds, terminal)) ?? (await make(read, options, builds, terminal));
  await shard?.record(end);
  return end.status;
}

/** What was made before, if that is all there is to say. */
async function findMade(
  read: FoundFolders<ReadWork>,
  options: BuildOptions,
  builds: MadeBuilds,
  terminal: Terminal,
): Promise<BuildEnd | undefined> {
  if (options.force || read.failures.length > 0) return undefined;
  const made = await Promise.all(read.checked.map(async (work) => ({ ...work, known: await builds.find(work) })));
  const works = made.flatMap(({ known, ...work }) =>
    known ? [{ ...work, ...known.verdict, target: known.target }] : [],
  );
  if (works.length < made.length || hasTooManyWarnings(works, options)) return undefined;
  writeReport(works, options, terminal);
  // No browser is started here, which would have done so.
  sweepProfiles();
  for (const { target } of works) sayUnchanged(target, terminal);
  const outcomes = works.map((work) => ({
    folder: work.folder,
    status: EXIT.ok,
    target: work.target,
    warnings: warningsOf(work),
  }));
  return { status: EXIT.ok, outcomes };
}

async function make(
  read: FoundFolders<ReadWork>,
  options: BuildOptions,
  builds: MadeBuilds,
  terminal: Terminal,
): Promise<BuildEnd> {
  const { checkAndBuild } = await import('../build/check-and-build.ts');
  return checkAndBuild(read, options, builds.remember, terminal);
}

const takeShard = async (
  shard: Shard,
  all: FoundFolders<ReadWork>,
  options: BuildOptions,
  terminal: Terminal,
): Promise<OpenShard> => (await import('../shards/open-shard.ts')).openShard(all, shard, options, terminal);
