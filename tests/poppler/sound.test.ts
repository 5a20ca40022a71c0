import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

const folder = inject('reference').first;
const pdfs = readdirSync(folder).filter((file) => file.endsWith('.pdf'));

/** What a program says of a file on its error channel, and how it ends. */
function ask(program: string, args: readonly string[]): { status: number | null; stdout: string; stderr: string } {
  const { error, status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (error)
    throw new Error(`These tests need ${program} (Debian: apt-get install qpdf poppler-utils). ${error.message}`);
  return { status, stdout, stderr };
}

it('there are all seven PDFs', () => {
  expect(pdfs.sort()).toEqual([
    'cards.pdf',
    'forms.pdf',
    'guide.pdf',
    'handouts.pdf',
    'runsheets.pdf',
    'slides.pdf',
    'workbook.pdf',
  ]);
});

describe.each(pdfs)('%s', (file) => {
  it('is sound to qpdf', () => {
    const { status, stdout, stderr } = ask('qpdf', ['--check', join(folder, file)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('No syntax or stream encoding errors found');
  });

  it('has a structure that poppler reads without a complaint', () => {
    const { status, stdout, stderr } = ask('pdfinfo', ['-struct', join(folder, file)]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^\s*Document/m);
  });

  it('has its own fonts in it, as outlines that print shops take', () => {
    const lines = ask('pdffonts', [join(folder, file)])
      .stdout.split('\n')
      .slice(2)
      .filter(Boolean);
    expect(lines).not.toEqual([]);
    for (const line of lines)
      expect(line).toMatch(/^[A-Z]{6}\+(AtkinsonHyperlegibleNext|Literata)-\w+ +CID TrueType .* yes yes yes /);
  });
});
