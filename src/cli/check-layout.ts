import { hasErrors } from '../compile.ts';
import { planDocuments } from '../compose/plan-documents.ts';
import type { Problem } from '../diagnostics/problem.ts';
import { isOff, settleLate } from '../diagnostics/settle.ts';
import { auditDocument } from '../emit/layout/accessibility.ts';
import { layOut, withoutPages } from '../emit/layout/lay-out.ts';
import { oncePerPlace, overflowProblems } from '../emit/layout/overflow.ts';
import { readAssets } from '../host/assets.ts';
import { openBrowser, type PrintBrowser } from '../host/browser/print.ts';
import type { Assets, Document, Paper } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { AuditPage } from '../model/print-page.ts';
import type { CheckedFolder } from './check-folders.ts';
import { pickAgenda } from './pick-agenda.ts';
import type { Terminal } from './terminal.ts';

export interface LayoutOptions {
  readonly paper: readonly Paper[];
  /** The path of a browser. */
  readonly browser?: string | undefined;
  /** The address of one that others have started. */
  readonly browserUrl?: string | undefined;
}

/** Lays out all that is printed of every curriculum without errors, and adds what does not fit, or keeps somebody out, to what is known of it. */
export async function checkLayout(
  checked: readonly CheckedFolder[],
  { paper, browser: path, browserUrl }: LayoutOptions,
  { env, err, isQuiet }: Terminal,
): Promise<CheckedFolder[]> {
  if (checked.every(hasErrors)) return [...checked];
  const assets = await readAssets();
  const say = (message: string): void => {
    if (!isQuiet) err.write(`${message}\n`);
  };
  const browser = await openBrowser({ browser: path, browserUrl, env, say });
  try {
    const judged: CheckedFolder[] = [];
    for (const folder of checked) {
      const documents = hasErrors(folder) ? [] : documentsOf(folder, paper);
      const audit = isOff('layout/accessibility', folder.settings) ? undefined : browser.audit;
      const tools = { assets, browser, audit, elsewhere: folder.curriculum.place };
      const problems = await Promise.all(documents.map((document) => judge(document, tools)));
      judged.push(settleLate(folder, oncePerPlace(problems.flat())));
    }
    return judged;
  } finally {
    await browser.close();
  }
}

/** Everything that is printed, on each of the papers, and everything for a screen. */
function documentsOf({ curriculum }: CheckedFolder, papers: readonly Paper[]): Document[] {
  const agenda = pickAgenda(curriculum, undefined);
  const [first, ...more] = papers;
  if (!agenda || !first) return [];
  const request = {
    agenda,
    papers: [first, ...more],
    formats: ['html', 'pdf'],
    only: undefined,
    participants: undefined,
  } as const;
  return planDocuments(curriculum, request)
    .filter(({ formats }) => formats.length > 0)
    .map((plan) => plan.compose());
}

interface JudgingTools {
  readonly assets: Assets;
  readonly browser: PrintBrowser;
  /** Undefined where nobody wants to know. */
  readonly audit: AuditPage | undefined;
  /** Of the curriculum. */
  readonly elsewhere: Place;
}

/** What does not fit in print, and what on a screen keeps somebody out. */
async function judge(document: Document, { assets, browser, audit, elsewhere }: JudgingTools): Promise<Problem[]> {
  const { formats, paper } = document;
  const measure = async (file: string): Promise<Problem[]> => {
    const { html, boxes } = layOut(document, assets);
    return overflowProblems(await browser.measure(html, file), boxes, { file, paper });
  };
  const found = await Promise.all([
    formats.includes('pdf') ? measure(`${document.file}.pdf`) : [],
    audit && formats.includes('html') ? auditDocument(withoutPages(document), assets, { audit, elsewhere }) : [],
  ]);
  return found.flat();
}
