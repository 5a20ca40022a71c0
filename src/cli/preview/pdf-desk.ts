import { h } from 'hastscript';
import { hasErrors } from '../../compile.ts';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import type { Reply, SendEvent } from '../../host/loopback/serve.ts';
import type { PreviewedPdf } from '../../model/preview.ts';
import { textsOf } from '../read-folders.ts';
import { visible } from '../report/visible.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import { type CurriculumState, isEarlier } from './curriculum-state.ts';
import { makePdf, type PdfTools } from './make-pdf.ts';
import { markupOf } from './markup.ts';
import { problemList } from './problems.ts';
import type { PreviewWishes } from './wishes.ts';
import { WORDS } from './words.ts';

/** Makes PDFs one after the other, and keeps the last ones in memory until they are fetched. */
export interface PdfDesk {
  /** Makes a document of this name, `workbook.pdf`, as the curriculum is now. */
  make(state: CurriculumState | undefined, agenda: string, file: string): Promise<PreviewedPdf>;
  /** One that was made, by its number and its name. */
  give(number: string, file: string): Reply | undefined;
}

/** PDFs that are kept. */
const KEPT = 4;

export function openPdfDesk(
  wishes: PreviewWishes,
  given: Pick<PdfTools, 'assets' | 'browser'>,
  tell: SendEvent,
  terminal: Terminal,
): PdfDesk {
  const made = new Map<string, Uint8Array>();
  let count = 0;
  let last: Promise<unknown> = Promise.resolve();
  const tools: PdfTools = {
    ...given,
    env: terminal.env,
    say: (message) => {
      if (!terminal.isQuiet) terminal.err.write(`${message}\n`);
    },
    progress: (step, file) => tell('progress', step === 'layout' ? WORDS.layingOut(file) : WORDS.printing(file)),
  };
  const work = async (state: CurriculumState | undefined, agenda: string, file: string): Promise<PreviewedPdf> => {
    const source = state?.latest;
    if (!state || !source || isEarlier(state) || hasErrors(source)) return onlyText(WORDS.mendFirst);
    tell('progress', WORDS.making(visible(file)));
    try {
      const pdf = await makePdf(source, agenda, file, wishes, tools);
      if (!pdf) return onlyText(WORDS.noPdf);
      const { output, late } = pdf;
      const number = String(++count);
      made.set(`${number}/${file}`, output.bytes);
      for (const old of [...made.keys()].slice(0, -KEPT)) made.delete(old);
      const isTooMuch = late.some(({ severity }) => severity === 'error');
      return {
        message: markupOf(h('p', WORDS.made(file, output.pages)), ...(isTooMuch ? [h('p', WORDS.doesNotFit)] : [])),
        file: { href: `made/${number}/${file}`, name: file },
        problems: markupOf(...problemList(late, textsOf([source]))),
      };
    } catch (failure) {
      reportFailure(failure, terminal);
      if (failure instanceof EnvironmentFailure) return onlyText(failure.message, failure.hint);
      return onlyText(WORDS.ownFault);
    }
  };
  return {
    make(state, agenda, file) {
      const next = last.then(() => work(state, agenda, file));
      last = next;
      return next;
    },
    give(number, file) {
      const body = made.get(`${number}/${file}`);
      return body && { status: 200, type: 'application/pdf', body, headers: { 'Content-Disposition': 'attachment' } };
    },
  };
}

const onlyText = (...sentences: readonly (string | undefined)[]): PreviewedPdf => ({
  message: markupOf(...sentences.flatMap((text) => (text ? [h('p', visible(text))] : []))),
  file: undefined,
  problems: '',
});
