import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { pdfInfo, pdfText } from '../host/support/poppler.ts';

const root = new URL('../..', import.meta.url).pathname;

interface Manifest {
  readonly outputs: readonly {
    readonly file: string;
    readonly format: string;
    readonly pages?: number;
    readonly sha256: string;
  }[];
}

const open = (folder: string): { folder: string; manifest: Manifest } => ({
  folder,
  manifest: JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')),
});
const first = open(inject('reference').first);
const second = open(inject('reference').second);

const read = (file: string, { folder } = first): Uint8Array => readFileSync(join(folder, file));
const flat = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll('\u00ad', '')
    .replace(/[\s\u00a0]+/g, ' ');
const titles = (): string[] => {
  const run = spawnSync(
    process.execPath,
    [join(root, 'bin/coursewright.js'), 'agenda', 'curriculum/recovery-coaching', '--format', 'csv'],
    { cwd: root, encoding: 'utf8' },
  );
  expect(run.status).toBe(0);
  return [
    'Creating a Safe Place',
    'Values Continuum Exercise (Part 1)',
    'Values Continuum (Part 2)',
    'Reacquaintance and Energizer',
    'Defining Harm Reduction',
    'History of Harm Reduction',
    'Articulating the Case for Harm Reduction',
    'Harm Reduction Strategies for a Variety of Drugs',
    'Digging Deeper into Harm Reduction',
    'Harm Reduction and Recovery Coaching Principles',
    'Harm Reduction Specific Resources',
    'Medicine in Recovery Coaching',
    'Recovery Coaching Practice: What Do I Say Next',
    'Advocacy and Stigma',
    'Reducing Harm with Words',
    'Recovery Coaching Role Plays',
    'Revisiting the Values Continuum Exercise',
    'Continued Professional Development',
    'Goal-Setting',
  ].filter((title) => {
    expect(run.stdout).toContain(title);
    return true;
  });
};

describe('the reference curriculum, built', () => {
  it('has all its documents, two landing pages and the manifest', () => {
    expect(readdirSync(first.folder).sort()).toEqual(
      [
        'cards.pdf',
        'forms.pdf',
        'guide.html',
        'guide.pdf',
        'handouts.pdf',
        'index.html',
        'manifest.json',
        'runsheets.pdf',
        'slides.html',
        'slides.pdf',
        'trainer.html',
        'workbook.html',
        'workbook.pdf',
      ].sort(),
    );
  });

  it.each(['workbook.pdf', 'guide.pdf', 'slides.pdf'])(
    '%s opens without a warning, is tagged, and names every module',
    (file) => {
      const info = pdfInfo(read(file));
      expect(Number(info.Pages)).toBe(first.manifest.outputs.find((output) => output.file === file)?.pages);
      expect(info).toMatchObject({ Tagged: 'yes', Encrypted: 'no', JavaScript: 'no' });
      expect(info.Title).toContain('Recovery Coaching a Harm Reduction Pathway');
      const text = flat(pdfText(read(file)));
      for (const title of titles()) expect(text).toContain(flat(title));
      const pages = pdfText(read(file)).split('\f').slice(0, -1);
      expect(pages).toHaveLength(Number(info.Pages));
      expect(pages.filter((page) => !flat(page).includes('Sample text, not the licensed curriculum'))).toEqual([]);
    },
  );

  it('prints one slide on one page', () => {
    const slides = new TextDecoder().decode(read('slides.html')).match(/<section class="slide[ "]/g)?.length;
    expect(Number(pdfInfo(read('slides.pdf')).Pages)).toBe(slides);
  });

  it('is the same when built again, byte for byte', () => {
    expect(second.manifest.outputs.map(({ file, sha256 }) => [file, sha256])).toEqual(
      first.manifest.outputs.map(({ file, sha256 }) => [file, sha256]),
    );
    for (const { file, format } of first.manifest.outputs) {
      if (format === 'pdf') expect(pdfText(read(file, second))).toBe(pdfText(read(file)));
      else expect(Buffer.compare(read(file, second), read(file))).toBe(0);
    }
  });
});
