import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from './folder.ts';

/** What a program of poppler says of a PDF; it fails the test where poppler is missing or complains. */
function ask(program: string, args: readonly string[], pdf: Uint8Array): string {
  const file = join(makeFolder(), 'document.pdf');
  writeFileSync(file, pdf);
  const { error, status, stdout, stderr } = spawnSync(
    program,
    [...args, file, ...(program === 'pdftotext' ? ['-'] : [])],
    {
      encoding: 'utf8',
    },
  );
  if (error)
    throw new Error(
      `These tests need ${program}: install poppler (Debian: apt-get install poppler-utils). ${error.message}`,
    );
  if (status !== 0 || stderr) throw new Error(`${program} complains: ${stderr || `status ${status}`}`);
  return stdout;
}

/** `pdfinfo` by its labels: `{ Pages: '2', Tagged: 'yes', … }`. */
export const pdfInfo = (pdf: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    ask('pdfinfo', ['-isodates'], pdf)
      .split('\n')
      .filter(Boolean)
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

export const pdfStructure = (pdf: Uint8Array): string => ask('pdfinfo', ['-struct-text'], pdf);
export const pdfDestinations = (pdf: Uint8Array): string => ask('pdfinfo', ['-dests'], pdf);
export const pdfText = (pdf: Uint8Array): string => ask('pdftotext', [], pdf);
/** One line an image, after two of head. */
export const pdfImages = (pdf: Uint8Array): string => ask('pdfimages', ['-list'], pdf);
export const pdfFonts = (pdf: Uint8Array): string => ask('pdffonts', [], pdf);
