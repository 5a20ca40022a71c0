/** Checks any PDF: `PDF_UA="a.pdf b.pdf" npx vitest run --config tests/vitest.config.ts tests/unit/support/pdf-ua/files.test.ts` */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPdfUa } from '../../../support/pdf-ua/check-pdf-ua.ts';
import { summarize } from '../../../support/pdf-ua/summary.ts';

const files = (process.env.PDF_UA ?? '').split(' ').filter(Boolean);

describe.skipIf(files.length === 0)('the files that PDF_UA names', () => {
  it.each(files)('%s', async (file) => {
    expect(summarize(await checkPdfUa(readFileSync(file)))).toEqual([]);
  });
});
