/** Checks any PDF: `PDF_UA="a.pdf b.pdf" npx vitest run --config tests/vitest.config.ts tests/unit/support/pdf-ua/files.test.ts` */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkPdfUa } from '../../../support/pdf-ua/check-pdf-ua.ts';
import { Draft } from '../../../support/pdf-ua/make/draft.ts';
import { summarize } from '../../../support/pdf-ua/summary.ts';

/** The files that are named; where there are none, one that is known to be sound. */
async function filesToCheck(): Promise<[string, Uint8Array][]> {
  const named = (process.env.PDF_UA ?? '').split(' ').filter(Boolean);
  if (named.length === 0) return [['a sound file', await new Draft().save()]];
  return named.map((file) => [file, readFileSync(file)]);
}

it('the files that PDF_UA names have no findings', async () => {
  const found = (await filesToCheck()).map(async ([file, bytes]) => [file, summarize(await checkPdfUa(bytes))]);
  for (const [file, findings] of await Promise.all(found)) expect(findings, String(file)).toEqual([]);
});
