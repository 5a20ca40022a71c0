import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { getDocumentProxy } from 'unpdf';
import { expect, it, onTestFinished } from 'vitest';
import { run } from '../support/cli.ts';
import { useScreen } from './support/open-screen.ts';

const screen = useScreen();
const CURRICULUM = fileURLToPath(new URL('../../curriculum/recovery-coaching', import.meta.url));

/** The letters and digits of a text: whatever else differs between a page and its print. */
const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

async function pagesOf(path: string): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(readFileSync(path)), { verbosity: 0 });
  const texts = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return lettersOf((items as { str?: string }[]).map(({ str = '' }) => str).join(''));
    }),
  );
  await pdf.destroy();
  return texts;
}

it('leads from every page of the printed book to where its text stands on the screen', async () => {
  const out = mkdtempSync(join(tmpdir(), 'coursewright-pages-'));
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const build = run(['build', CURRICULUM, '--only', 'workbook', '--formats', 'html,pdf', '--out', out]);
  expect(build.status, build.stderr).toBe(0);
  const folder = join(out, 'recovery-coaching');
  const printed = await pagesOf(join(folder, 'workbook.pdf'));
  const page = await screen.browser.newPage();
  await page.goto(pathToFileURL(join(folder, 'workbook.html')).href);
  const links = await page.$$eval('a[data-page-link]', (found) =>
    found.map((link) => [Number(link.getAttribute('data-page-link')), link.getAttribute('href') ?? ''] as const),
  );
  expect(links.map(([number]) => number)).toEqual(printed.map((_, index) => index + 1));

  // What stands after each mark, up to the end of its line.
  const marks = await page.$$eval('[role="doc-pagebreak"]', (found) =>
    found.map((mark) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      walker.currentNode = mark;
      let text = '';
      for (let node = walker.nextNode(); node && text.length < 200; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (mark.contains(node) || !parent || parent.closest('[hidden], textarea, [role="doc-pagebreak"]')) continue;
        if (text && node.textContent?.trim()) break;
        text += node.textContent?.trim() ?? '';
      }
      return [Number(mark.id.slice('page-'.length)), text] as const;
    }),
  );
  expect(marks.length).toBeGreaterThan(0.85 * printed.length);
  const strays = marks.filter(([number, text]) => !printed[number - 1]?.includes(lettersOf(text).slice(0, 24)));
  expect(strays).toEqual([]);

  // A page without a mark holds nothing but lines for notes.
  const marked = new Set(marks.map(([number]) => number));
  const bare = printed.filter((_, index) => !marked.has(index + 1));
  expect(bare.filter((text) => !text.includes('Roomfornotes'))).toEqual([]);
  await page.close();
});
