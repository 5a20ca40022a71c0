/** Addresses that a browser writes otherwise than we do, or takes for one where we do not: they are printed, and are called by what is written. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { run } from '../support/cli.ts';
import { CURRICULUM, makeWorkspace } from '../support/workspace.ts';

const ODD = [
  'https://example.org/a^b',
  'https://example.org/a|b?c|d^e',
  'https://example.org/%5E%7c',
  'https://ex*ample.org/',
  "mailto:us@example.org?subject='Words'",
];
/** Another host to a browser than to us. */
const OTHER = 'https://ẞ.example.org/';

it('prints links to odd addresses under their names', async () => {
  const { path, read, write, change } = makeWorkspace();
  write(
    'modules/words/module.md',
    `${read('modules/words/module.md')}\n${ODD.map((address, index) => `[Odd ${index}](<${address}>)`).join(', ')} [other](<${OTHER}>) and [even](https://example.org/even).\n`,
  );
  change('references.yaml', 'publisher: Example Press', 'publisher: Example Press\n  DOI: 10.1000/<a>^|b');
  const built = run(['build', CURRICULUM, '--formats', 'pdf', '--only', 'workbook'], { cwd: path });
  expect(built.stderr).toContain('workbook.pdf');
  expect(built.status).toBe(0);
  const names = await linksIn(readFileSync(join(path, 'dist/small-course/workbook.pdf')));
  // A link that goes over two lines is there twice.
  const called = new Set(names.filter(({ name }) => /^(?:Odd \d|even)$/.test(name)).map(({ name }) => name));
  expect([...called]).toEqual([...ODD.map((_, index) => `Odd ${index}`), 'even']);
  expect(names.filter(({ name, address }) => name === address).map(({ name }) => name)).toEqual([
    'https://xn--zca.example.org/',
  ]);
  expect(names.map(({ address }) => address)).toContain('https://example.org/a%5Eb');
  expect(names.some(({ address }) => address.startsWith('https://doi.org/10.1000/'))).toBe(true);
}, 120_000);

/** What the links of a PDF lead to, and what they are called. */
async function linksIn(bytes: Uint8Array): Promise<readonly { readonly address: string; readonly name: string }[]> {
  const text = (value: unknown): string =>
    value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
  const pdf = await PDFDocument.load(bytes);
  return pdf.getPages().flatMap((page) => {
    const annotations = page.node.Annots()?.asArray() ?? [];
    return annotations.flatMap((one) => {
      const annotation = pdf.context.lookup(one);
      const action = annotation instanceof PDFDict ? annotation.lookup(PDFName.of('A')) : undefined;
      if (!(annotation instanceof PDFDict) || !(action instanceof PDFDict)) return [];
      return [
        { address: text(action.lookup(PDFName.of('URI'))), name: text(annotation.lookup(PDFName.of('Contents'))) },
      ];
    });
  });
}
