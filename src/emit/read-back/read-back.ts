import { CompilerFault } from '../../diagnostics/compiler-fault.ts';
import type { Agenda } from '../../model/agenda.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Output } from '../manifest.ts';
import { PDF_WORK, type PdfWork } from '../pdf-work.ts';
import { passagesOf } from './passages.ts';
import { printedWords } from './printed-words.ts';
import { readHtml } from './read-html.ts';
import { Secrets } from './secrets.ts';

/**
 * Reads every participant’s file as it will be published. A trainer’s text in one is a fault of Coursewright’s own, whatever the
 * reason; it is thrown before anything is written. `curriculum` is the whole, as no audience sees it.
 */
export async function readBack(
  curriculum: Curriculum,
  outputs: readonly Output[],
  agenda?: Pick<Agenda, 'delivery'>,
): Promise<void> {
  const read = openReadBack(curriculum, agenda);
  for (const output of outputs) await read(output);
}

/**
 * The same for one file after the other, as they are made: one can be read while the browser prints the next. PDFs may be read
 * elsewhere, in a thread of their own. Answers of knowledge checks are a trainer’s, except in files for those who study alone (`agenda`).
 */
export function openReadBack(
  curriculum: Curriculum,
  agenda?: Pick<Agenda, 'delivery'>,
  { read: readPdf }: Pick<PdfWork, 'read'> = PDF_WORK,
): (output: Output) => Promise<void> {
  const readers: Readonly<Record<Output['format'], PdfWork['read']>> = {
    html: async (bytes) => readHtml(bytes),
    pdf: readPdf,
    json: async (bytes) => [new TextDecoder().decode(bytes)],
  };
  let secrets: Secrets | undefined;
  return async ({ name, format, audience, bytes }) => {
    if (audience !== 'participant') return;
    const texts = await readers[format](bytes);
    secrets ??= new Secrets([
      ...passagesOf(curriculum, agenda?.delivery === 'self-study'),
      ...printedWords(curriculum.language),
    ]);
    for (const text of texts) {
      const secret = secrets.findIn(text);
      if (secret !== undefined)
        throw new CompilerFault(`${name} is for participants and holds trainers’ text, “${firstWords(secret)}”`);
    }
  };
}

const firstWords = (text: string): string => {
  const words = text.trim().split(/\s+/);
  return words.length > 8 ? `${words.slice(0, 8).join(' ')} …` : words.join(' ');
};
