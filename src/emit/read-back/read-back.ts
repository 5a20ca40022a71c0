import { CompilerFault } from '../../diagnostics/compiler-fault.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Output } from '../manifest.ts';
import { passagesOf } from './passages.ts';
import { printedWords } from './printed-words.ts';
import { readHtml } from './read-html.ts';
import { readPdf } from './read-pdf.ts';
import { Secrets } from './secrets.ts';

const READERS: Readonly<Record<Output['format'], (bytes: Uint8Array) => Promise<readonly string[]>>> = {
  html: async (bytes) => readHtml(bytes),
  pdf: readPdf,
  json: async (bytes) => [new TextDecoder().decode(bytes)],
};

/**
 * Reads every participant’s file as it will be published. A trainer’s text in one is a fault of Coursewright’s own, whatever the
 * reason; it is thrown before anything is written. `curriculum` is the whole, as no audience sees it.
 */
export async function readBack(curriculum: Curriculum, outputs: readonly Output[]): Promise<void> {
  const read = openReadBack(curriculum);
  for (const output of outputs) await read(output);
}

/** The same for one file after the other, as they are made: one can be read while the browser prints the next. */
export function openReadBack(curriculum: Curriculum): (output: Output) => Promise<void> {
  const secrets = new Secrets([...passagesOf(curriculum), ...printedWords(curriculum.language)]);
  return async ({ name, format, audience, bytes }) => {
    if (audience !== 'participant') return;
    for (const text of await READERS[format](bytes)) {
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
