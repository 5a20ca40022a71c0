import { type EmitTools, emitDocuments } from '../../compile.ts';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { Output } from '../../emit/manifest.ts';
import { readAssets } from '../../host/assets.ts';
import { openBrowser, type PrintBrowser } from '../../host/browser/print.ts';
import { writeOutputs } from '../../host/write-outputs.ts';
import type { Assets } from '../../model/document.ts';
import { EXIT, type ExitStatus, UsageError } from '../exit.ts';
import { openProgress } from '../progress.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import { composePapers } from './compose-papers.ts';
import { documentDate } from './document-date.ts';
import { gatherInputs, readOwnCode } from './gather-inputs.ts';
import { isUpToDate } from './is-up-to-date.ts';
import { listWritten } from './list-written.ts';
import type { BuildPlan } from './plan-build.ts';

export interface RunOptions {
  /** Whether to build what has not changed, too. */
  readonly force: boolean;
  /** The path of a browser. */
  readonly browser: string | undefined;
}

/** Builds what is planned, one curriculum after the other with one browser. One that fails does not stop the others. */
export async function runBuilds(
  plans: readonly BuildPlan[],
  options: RunOptions,
  terminal: Terminal,
): Promise<ExitStatus[]> {
  const assets = await readAssets();
  const ownCode = await readOwnCode();
  const needsBrowser = plans.some(({ request }) => request.formats.includes('pdf'));
  const browser = needsBrowser ? await openForPrinting(options.browser, terminal) : undefined;
  const statuses: ExitStatus[] = [];
  try {
    for (const plan of plans) {
      try {
        const date = documentDate(plan.source.curriculum, terminal.env);
        const inputs = gatherInputs(plan, date, assets, ownCode);
        if (!options.force && (await isUpToDate(plan.target, inputs, browser?.name))) sayUnchanged(plan, terminal);
        else await buildOne(plan, { assets, browser, date, inputs }, terminal);
        statuses.push(EXIT.ok);
      } catch (failure) {
        statuses.push(reportFailure(failure, terminal));
      }
    }
  } finally {
    await browser?.close();
  }
  return statuses;
}

interface BuildTools {
  readonly assets: Assets;
  readonly browser: PrintBrowser | undefined;
  readonly date: Date;
  readonly inputs: string;
}

/** Nothing is written before everything is there. */
async function buildOne(
  { source, request, morePapers, target }: BuildPlan,
  { assets, browser, date, inputs }: BuildTools,
  terminal: Terminal,
): Promise<void> {
  const documents = composePapers(source.curriculum, request, morePapers);
  const count = documents.reduce((sum, { formats }) => sum + formats.length, 0);
  const progress = openProgress(terminal);
  let number = 0;
  const tools: EmitTools = {
    assets,
    print: browser && ((html, label) => browser.print(html, label)),
    printDraft: browser && ((html, label) => browser.printDraft(html, label)),
    browser: browser?.name,
    date,
    progress(step, file) {
      if (step === 'layout') return progress.show(`Laying out ${file}`);
      number += 1;
      progress.show(`${file.endsWith('.pdf') ? 'Printing' : 'Writing'} ${file} (${number} of ${count})`);
    },
  };
  let outputs: readonly Output[];
  try {
    outputs = await emitDocuments(source.curriculum, documents, request, inputs, tools);
    const problem = await writeOutputs(target, outputs, source.folder);
    if (problem) throw new UsageError(problem.message, problem.hint);
  } finally {
    progress.clear();
  }
  if (!terminal.isQuiet) terminal.err.write(listWritten(target, outputs, terminal.err.colors));
}

function sayUnchanged({ target }: BuildPlan, { err, isQuiet }: Terminal): void {
  if (!isQuiet)
    err.write(`${err.colors.green('✓')} ${err.colors.bold(target)} is up to date; --force builds it again.\n`);
}

/** Without a browser nothing is written; the way that needs none is named whatever the reason. */
async function openForPrinting(browser: string | undefined, { env, err, isQuiet }: Terminal): Promise<PrintBrowser> {
  const say = (message: string): void => {
    if (!isQuiet) err.write(`${message}\n`);
  };
  try {
    return await openBrowser({ browser, env, say });
  } catch (failure) {
    if (!(failure instanceof EnvironmentFailure) || failure.hint?.includes('--formats html')) throw failure;
    const way = '`--formats html` needs no browser.';
    throw new EnvironmentFailure(failure.message, failure.hint ? `${failure.hint} ${way}` : way, { cause: failure });
  }
}
