/** Importing with the real command line: what is there afterwards, what is said, and what is never done. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it, onTestFinished } from 'vitest';
import { run } from '../support/cli.ts';
import { ARTICLE, BROCHURE, BROCHURE_MODULES } from '../unit/import/brochure.ts';

/** A new folder with files in it. */
function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'coursewright-import-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

interface Reported {
  readonly id: string;
  readonly folder: string;
  readonly modules: readonly { readonly title: string }[];
  readonly findings: readonly { readonly id: string; readonly lines: readonly number[] }[];
  readonly check: readonly { readonly rule: string; readonly severity: string; readonly count: number }[];
  readonly files: readonly string[];
}

describe('import', () => {
  it('makes a skeleton in curriculum/, and reports what a person must decide', () => {
    const cwd = folderWith({ 'brochure.txt': BROCHURE });
    const { status, stdout, stderr } = run(['import', 'brochure.txt'], { cwd });
    expect(status).toBe(0);
    expect(stdout).toContain('Walking Beside a New Gardener: 11 modules from brochure.txt');
    expect(stdout).toContain('“Learning Later” stands twice, in 2 different wordings.');
    expect(stderr).toContain('The skeleton is in curriculum/walking-beside-a-new-gardener');
    const report = readFileSync(join(cwd, 'curriculum/walking-beside-a-new-gardener/IMPORT.md'), 'utf8');
    expect(report).toContain('# What was imported from brochure.txt');
    expect(report).not.toContain(cwd);
  });

  it('announces exactly what check says of the skeleton', () => {
    const cwd = folderWith({ 'brochure.txt': BROCHURE });
    const report: Reported = JSON.parse(
      run(['import', 'brochure.txt', '--out', 'new', '--format', 'json'], { cwd }).stdout,
    );
    expect(report.modules.map(({ title }) => title)).toEqual(BROCHURE_MODULES);
    const listed = readdirSync(join(cwd, 'new'), { recursive: true, encoding: 'utf8', withFileTypes: true });
    expect(report.files).toHaveLength(listed.filter((entry) => entry.isFile()).length);
    for (const file of report.files) expect(existsSync(join(cwd, 'new', file))).toBe(true);
    const checked = run(['check', 'new', '--format', 'json'], { cwd });
    const { diagnostics } = JSON.parse(checked.stdout) as {
      diagnostics: readonly { rule: string; severity: string }[];
    };
    const said = new Map<string, number>();
    for (const { rule, severity } of diagnostics)
      said.set(`${severity} ${rule}`, (said.get(`${severity} ${rule}`) ?? 0) + 1);
    expect(new Map(report.check.map(({ rule, severity, count }) => [`${severity} ${rule}`, count]))).toEqual(said);
    expect(report.check.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'agenda/total-hours',
    ]);
  });

  it('reads Word documents and Markdown, and writes the report as Markdown', () => {
    const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = ['MY COURSE', 'Beginning', 'Takeaways: Nobody begins alone.'].map(paragraph).join('');
    const document = `<w:document xmlns:w="x"><w:body>${body}</w:body></w:document>`;
    const cwd = folderWith({
      'outline.DOCX': zipSync({ 'word/document.xml': strToU8(document) }),
      'outline.md': '# Our Course\n\n## Beginning | <b>\n\nTakeaways: Nobody begins alone.\n',
    });
    const word = run(['import', 'outline.DOCX', '--out', 'a'], { cwd });
    expect([word.status, word.stdout]).toEqual([0, expect.stringContaining('MY COURSE: 1 module from outline.DOCX')]);
    const markdown = run(['import', 'outline.md', '--out', 'b', '--format', 'md', '--language', 'es'], { cwd });
    expect(markdown.stdout).toBe(readFileSync(join(cwd, 'b/IMPORT.md'), 'utf8'));
    expect(markdown.stdout).toContain('| 1 | Beginning \\| | modules/beginning | 1 |');
    expect(readFileSync(join(cwd, 'b/curriculum.yaml'), 'utf8')).toContain('language: es\n');
  });

  it('makes of a text without figures what can be built as a draft', () => {
    const cwd = folderWith({ 'article.txt': ARTICLE.replace('10-hour ', '') });
    expect(run(['import', 'article.txt', '--out', 'new', '--quiet'], { cwd }).stderr).toBe('');
    const built = run(['build', 'new', '--formats', 'html', '--only', 'workbook'], { cwd });
    expect([built.status, built.stdout]).toEqual([0, '']);
  });

  it('overwrites nothing, and leaves nothing where it fails', () => {
    const cwd = folderWith({
      'brochure.txt': BROCHURE,
      'empty.txt': '\n \n',
      'broken.docx': 'no archive',
      'outline.pdf': '%PDF',
    });
    mkdirSync(join(cwd, 'there'));
    writeFileSync(join(cwd, 'there/mine.txt'), 'mine');
    mkdirSync(join(cwd, 'folder.txt'));
    symlinkSync('there', join(cwd, 'link'));
    const before = readdirSync(cwd, { recursive: true }).sort();
    const failures: readonly (readonly [string[], number, string])[] = [
      [['brochure.txt', '--out', 'there'], 2, 'nothing is ever overwritten'],
      [['brochure.txt', '--out', 'link'], 2, 'nothing is ever overwritten'],
      [['brochure.txt', '--out', 'brochure.txt'], 2, 'nothing is ever overwritten'],
      [['brochure.txt', '--out', 'new', '--language', 'not a code'], 2, 'a code such as en-US'],
      [['brochure.txt', '--out', 'new', '--format', 'yaml'], 2, 'pretty, json or md'],
      [['empty.txt', '--out', 'new'], 2, 'There is no text in this file.'],
      [['broken.docx', '--out', 'new'], 2, 'it cannot be unpacked'],
      [['outline.pdf', '--out', 'new'], 2, 'Name a file that ends with .docx, .md or .txt'],
      [['nothing.txt', '--out', 'new'], 2, 'There is no file “nothing.txt”.'],
      [['folder.txt', '--out', 'new'], 3, 'is no regular file'],
    ];
    for (const [args, status, words] of failures) {
      const failed = run(['import', ...args], { cwd });
      expect([failed.status, failed.stdout, failed.stderr]).toEqual([status, '', expect.stringContaining(words)]);
    }
    expect(readdirSync(cwd, { recursive: true }).sort()).toEqual(before);
  });

  it('shows what an outline would do to a terminal or a log, and does not do it', () => {
    const cwd = folderWith({ 'hostile.md': '# \u001b[31mRed\n\n## ::error::No\n\nTakeaways: \u202e##vso[task]\n' });
    const { status, stdout } = run(['import', 'hostile.md', '--out', 'new'], { cwd });
    expect(status).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    expect(stdout).not.toMatch(/[\u001b\u202e]|^::/m);
  });
});
