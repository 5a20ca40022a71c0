import { hasErrors } from '../compile.ts';
import { planDocuments } from '../compose/plan-documents.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { settleLate } from '../diagnostics/settle.ts';
import { layOut } from '../emit/layout/lay-out.ts';
import { oncePerPlace, overflowProblems } from '../emit/layout/overflow.ts';
import { readAssets } from '../host/assets.ts';
import { openBrowser, type PrintBrowser } from '../host/browser/print.ts';
import type { Assets, Document, Paper } from '../model/document.ts';
import type { CheckedFolder } from './check-folders.ts';
import { pickAgenda } from './pick-agenda.ts';
import type { Terminal } from './terminal.ts';

export interface LayoutOptions {
  readonly paper: readonly Paper[];
  /** The path of a browser. */
  readonly browser?: string | undefined;
}

/** Lays out all that is printed of every curriculum without errors, and adds what does not fit to what is known of it. */
export async function checkLayout(
  checked: readonly CheckedFolder[],
  { paper, browser: path }: LayoutOptions,
  { env, err, isQuiet }: Terminal,
): Promise<CheckedFolder[]> {
  if (checked.every(hasErrors)) return [...checked];
  const assets = await readAssets();
  const say = (message: string): void => {
    if (!isQuiet) err.write(`${message}\n`);
  };
  const browser = await openBrowser({ browser: path, env, say });
  try {
    const judged: CheckedFolder[] = [];
    for (const folder of checked) {
      const documents = hasErrors(folder) ? [] : printed(folder, paper);
      const problems = await Promise.all(documents.map((document) => measure(document, assets, browser)));
      judged.push(settleLate(folder, oncePerPlace(problems.flat())));
    }
    return judged;
  } finally {
    await browser.close();
  }
}

/** Everything that is printed, on each of the papers; slides have none. */
function printed({ curriculum }: CheckedFolder, papers: readonly Paper[]): Document[] {
  const agenda = pickAgenda(curriculum, undefined);
  const [first, ...more] = papers;
  if (!agenda || !first) return [];
  const request = {
    agenda,
    papers: [first, ...more],
    formats: ['pdf'],
    only: undefined,
    participants: undefined,
  } as const;
  return planDocuments(curriculum, request)
    .filter(({ formats }) => formats.length > 0)
    .map((plan) => plan.compose());
}

async function measure(document: Document, assets: Assets, browser: PrintBrowser): Promise<Problem[]> {
  const { html, boxes } = layOut(document, assets);
  const file = `${document.file}.pdf`;
  return overflowProblems(await browser.measure(html, file), boxes, { file, paper: document.paper });
}
