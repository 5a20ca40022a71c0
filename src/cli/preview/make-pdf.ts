import { buildDocuments, hasErrors } from '../../compile.ts';
import { planDocuments } from '../../compose/plan-documents.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { settleLate } from '../../diagnostics/settle.ts';
import type { Output } from '../../emit/manifest.ts';
import { openBrowser } from '../../host/browser/print.ts';
import type { Environment } from '../../host/environment.ts';
import type { Assets } from '../../model/document.ts';
import { documentDate } from '../build/document-date.ts';
import { openPdfThread } from '../build/pdf-thread.ts';
import { restInTurn } from '../build/rest-in-turn.ts';
import type { CheckedFolder } from '../check-folders.ts';
import { kindOfPdf, type PreviewWishes, requestFor } from './wishes.ts';

export interface PdfTools {
  readonly assets: Assets;
  readonly env: Environment;
  /** The path of a browser, from `--browser`. */
  readonly browser: string | undefined;
  /** Takes what the browser has to say for itself. */
  say(message: string): void;
  progress(step: 'layout' | 'encode', file: string): void;
}

/** A PDF, and what only its layout has shown. */
export interface MadePdf {
  readonly output: Output;
  readonly late: readonly Diagnostic[];
}

/**
 * Makes one PDF as a build would, of a curriculum without errors, with a browser that starts and ends with it. Undefined if there is
 * no such document. Throws an `EnvironmentFailure` where there is no browser.
 */
export async function makePdf(
  source: CheckedFolder,
  agendaId: string,
  file: string,
  wishes: PreviewWishes,
  tools: PdfTools,
): Promise<MadePdf | undefined> {
  const { curriculum } = source;
  const agenda = curriculum.agendas.find(({ id }) => id === agendaId);
  const kind = agenda && kindOfPdf(file, curriculum, agenda);
  if (!agenda || !kind || hasErrors(source)) return undefined;
  const request = requestFor(agenda, wishes, kind.name);
  const browser = await openBrowser({ browser: tools.browser, env: tools.env, say: tools.say });
  const pdfWork = openPdfThread();
  try {
    const { outputs, problems } = await buildDocuments(curriculum, planDocuments(curriculum, request), request, '', {
      assets: tools.assets,
      audit: undefined,
      openPage: browser.open,
      pdfWork,
      browser: browser.name,
      date: documentDate(curriculum, tools.env),
      rest: restInTurn(browser.busy),
      progress: tools.progress,
    });
    const output = outputs.find(({ name }) => name === file);
    const known = new Set(source.diagnostics);
    const late = settleLate(source, problems).diagnostics.filter((diagnostic) => !known.has(diagnostic));
    return output && { output, late };
  } finally {
    await pdfWork.close();
    await browser.close();
  }
}
