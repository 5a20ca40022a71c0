import { buildDocuments, type EmitTools } from '../../compile.ts';
import { planDocuments } from '../../compose/plan-documents.ts';
import { isOff, settleLate } from '../../diagnostics/settle.ts';
import type { Output } from '../../emit/manifest.ts';
import { readAssets } from '../../host/assets.ts';
import type { PrintBrowser } from '../../host/browser/print.ts';
import { openCache } from '../../host/cache.ts';
import { lockFolder } from '../../host/write/lock.ts';
import { repairOutputs, writeOutputs } from '../../host/write/write-outputs.ts';
import type { Assets } from '../../model/document.ts';
import type { CheckedFolder } from '../check-folders.ts';
import { EXIT, type ExitStatus, UsageError } from '../exit.ts';
import { openProgress } from '../progress.ts';
import { visible } from '../report/visible.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import type { StartingBrowser } from './begin-printing.ts';
import { documentDate } from './document-date.ts';
import { failTogether } from './fail-together.ts';
import { gatherInputs, readOwnCode } from './gather-inputs.ts';
import { isUpToDate } from './is-up-to-date.ts';
import { keepPrints } from './keep-prints.ts';
import { listWritten } from './list-written.ts';
import { openPdfThread } from './pdf-thread.ts';
import type { BuildPlan } from './plan-build.ts';
import { printKey } from './print-key.ts';
import { restInTurn } from './rest-in-turn.ts';
import { sayUnchanged } from './say-unchanged.ts';
import type { MadeBuild } from './unchanged.ts';
import { openWrittenManifests } from './written-manifests.ts';

export interface RunOptions {
  /** Whether to build what has not changed, too. */
  readonly force: boolean;
  /** Prints PDFs, if there are any to print; whoever began it closes it. */
  readonly browser: StartingBrowser | undefined;
  /** Whether a build may be published, by what is known of its curriculum now that it is laid out. */
  readonly mayPublish: (judged: CheckedFolder, source: CheckedFolder) => boolean;
}

/** How one build went, and what it has found in the curriculum beside what was known before. */
export interface BuildResult {
  readonly status: ExitStatus;
  readonly source: CheckedFolder;
  /** What lies there now; undefined where nothing was published. */
  readonly made?: MadeBuild;
}

/** Milliseconds to wait for another build of the same curriculum into the same folder. */
const PATIENCE = 30_000;

/** Builds what is planned, one curriculum after the other with one browser. One that fails does not stop the others. */
export async function runBuilds(
  plans: readonly BuildPlan[],
  options: RunOptions,
  terminal: Terminal,
): Promise<BuildResult[]> {
  const assets = await readAssets();
  const ownCode = await readOwnCode();
  const browser = await options.browser?.ready();
  const written = openWrittenManifests(terminal.env);
  const results: BuildResult[] = [];
  const say = (sentence: string): void => {
    if (!terminal.isQuiet) terminal.err.write(`${visible(sentence)}\n`);
  };
  for (const plan of plans) {
    let release = (): void => {};
    try {
      release = await lockFolder(plan.home, { patience: PATIENCE, say });
      const date = documentDate(plan.source.curriculum, terminal.env);
      const inputs = gatherInputs(plan, date, assets, ownCode);
      await repairOutputs(plan.target);
      if (!options.force && isUpToDate(plan.target, inputs, browser?.name) && (await written.has(plan.target))) {
        sayUnchanged(plan.target, terminal);
        const made = { target: plan.target, inputs, browser: browser?.name };
        results.push({ status: EXIT.ok, source: plan.source, made });
      } else results.push(await buildOne(plan, { ...options, assets, browser, date, inputs }, terminal));
    } catch (failure) {
      results.push({ status: reportFailure(failure, terminal), source: plan.source });
    } finally {
      release();
    }
  }
  return results;
}

interface BuildTools extends Pick<RunOptions, 'force' | 'mayPublish'> {
  readonly assets: Assets;
  readonly browser: PrintBrowser | undefined;
  readonly date: Date;
  readonly inputs: string;
}

/** Nothing is written before everything is there, and nothing where something does not fit its page. */
async function buildOne(
  { source, request, target }: BuildPlan,
  { assets, browser, date, inputs, force, mayPublish }: BuildTools,
  terminal: Terminal,
): Promise<BuildResult> {
  const plans = planDocuments(source.curriculum, request);
  const count = plans.reduce((sum, { formats }) => sum + formats.length, 0);
  const progress = openProgress(terminal);
  const thread = openPdfThread();
  let number = 0;
  const audit = isOff('layout/accessibility', source.settings) ? undefined : browser?.audit;
  const printing = { pdfWork: thread, ...failTogether({ audit, openPage: browser?.open }) };
  const key = browser?.isRemote ? undefined : printKey(browser?.name, terminal.env);
  const tools: EmitTools = {
    assets,
    ...(key ? keepPrints(printing, openCache('prints', terminal.env), key, !force) : printing),
    browser: browser?.name,
    date,
    rest: restInTurn(browser?.busy),
    progress(step, file) {
      if (step === 'layout') return progress.show(`Laying out ${file}`);
      number += 1;
      progress.show(`${file.endsWith('.pdf') ? 'Printing' : 'Writing'} ${file} (${number} of ${count})`);
    },
  };
  let outputs: readonly Output[];
  let judged: CheckedFolder;
  try {
    const emission = await buildDocuments(source.curriculum, plans, request, inputs, tools);
    outputs = emission.outputs;
    judged = settleLate(source, emission.problems);
    if (!mayPublish(judged, source)) return { status: EXIT.errors, source: judged };
    const problem = await writeOutputs(target, outputs, source.folder);
    if (problem) throw new UsageError(problem.message, problem.hint);
    await openWrittenManifests(terminal.env).add(target);
  } finally {
    progress.clear();
    await thread.close();
  }
  if (!terminal.isQuiet) terminal.err.write(listWritten(target, outputs, terminal.err.colors));
  return { status: EXIT.ok, source: judged, made: { target, inputs, browser: browser?.name } };
}
