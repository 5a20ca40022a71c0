import { hasErrors } from '../../compile.ts';
import { KINDS } from '../../compose/kinds.ts';
import { type CheckedFolder, type CheckedFolders, checkWorks } from '../check-folders.ts';
import type { BuildOptions } from '../commands/build.ts';
import { EXIT, UsageError, worst } from '../exit.ts';
import { readList } from '../option-values.ts';
import type { FoundFolders, ReadWork } from '../read-folders.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import { hasTooManyWarnings, isForMachines, type ReportOptions, writeReport } from '../write-report.ts';
import { beginPrinting, type StartingBrowser } from './begin-printing.ts';
import { type BuildEnd, type BuildOutcome, warningsOf } from './outcome.ts';
import { type BuildPlan, type BuildWishes, planBuild } from './plan-build.ts';
import { reportLate } from './report-late.ts';
import { runBuilds } from './run-builds.ts';
import type { MadeBuild } from './unchanged.ts';

/** Checks what was read, then writes the documents of what has no errors; calls `remember` with what lies there afterwards. */
export async function checkAndBuild(
  read: FoundFolders<ReadWork>,
  options: BuildOptions,
  remember: (source: CheckedFolder, made: MadeBuild) => Promise<void>,
  terminal: Terminal,
): Promise<BuildEnd> {
  const only = options.only === undefined ? undefined : readList('--only', KIND_NAMES, options.only);
  const browser = options.formats.includes('pdf') ? beginPrinting(options, terminal) : undefined;
  try {
    await browser?.begun();
    return await buildAll(await checkWorks(read, terminal), { ...options, only }, browser, remember, terminal);
  } finally {
    await browser?.close();
  }
}

async function buildAll(
  { checked, failures }: CheckedFolders,
  options: BuildWishes & ReportOptions & { readonly force?: boolean },
  browser: StartingBrowser | undefined,
  remember: (source: CheckedFolder, made: MadeBuild) => Promise<void>,
  terminal: Terminal,
): Promise<BuildEnd> {
  // People hear at once what is wrong; a script gets one report, of everything, at the end.
  const isMachine = isForMachines(options);
  if (!isMachine) writeReport(checked, options, terminal);
  const sound = checked.filter((one) => mayBuild(one, checked, options));
  const refused = new Map<CheckedFolder, Pick<BuildOutcome, 'status' | 'target'>>();
  const plans: BuildPlan[] = [];
  for (const source of sound) {
    let target: string | undefined;
    try {
      const plan = await planBuild(source, options);
      target = plan.target;
      plans.push(apart(plan, plans));
    } catch (failure) {
      refused.set(source, { status: reportFailure(failure, terminal), target });
    }
  }
  const mayPublish = (judged: CheckedFolder, source: CheckedFolder): boolean =>
    mayBuild(
      judged,
      checked.map((one) => (one === source ? judged : one)),
      options,
    );
  const wishes = { force: options.force === true, browser, mayPublish };
  const results = plans.length > 0 ? await runBuilds(plans, wishes, terminal) : [];
  for (const [index, { made }] of results.entries()) {
    const source = plans[index]?.source;
    if (source && made) await remember(source, made);
  }
  const ends = checked.map((source): BuildOutcome & { readonly judged: CheckedFolder } => {
    const at = plans.findIndex((plan) => plan.source === source);
    const { status = refused.get(source)?.status ?? EXIT.errors, source: judged = source } = results[at] ?? {};
    const target = plans[at]?.target ?? refused.get(source)?.target;
    return { folder: source.folder, status, target, warnings: warningsOf(judged), judged };
  });
  const judged = ends.map((end) => end.judged);
  if (isMachine) writeReport(judged, options, terminal);
  else reportLate(checked, judged, options, terminal);
  const outcomes = ends.map(({ judged: _, ...outcome }) => outcome);
  return { status: worst([...failures, ...outcomes.map(({ status }) => status)]), outcomes };
}

/** What `--only` may name: every kind of document but the pages that lead to the others. */
const KIND_NAMES = [...new Set(KINDS.filter(({ isLanding }) => !isLanding).map(({ name }) => name))];

/** Errors stop the build of a curriculum, and so do its warnings where there are more in all than are allowed. */
const mayBuild = (one: CheckedFolder, all: readonly CheckedFolder[], options: ReportOptions): boolean =>
  !hasErrors(one) && !(warningsOf(one) > 0 && hasTooManyWarnings(all, options));

/** Two curricula of one id would write over each other. */
function apart(plan: BuildPlan, plans: readonly BuildPlan[]): BuildPlan {
  const other = plans.find(({ target }) => target === plan.target);
  if (!other) return plan;
  throw new UsageError(
    `“${plan.source.folder}” and “${other.source.folder}” have the same id “${plan.source.curriculum.id}”, so only the first is built.`,
    'Give one of them another id, or build them into different folders with --out.',
  );
}
