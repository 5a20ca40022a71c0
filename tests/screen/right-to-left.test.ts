import { getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { checkCurriculum } from '../../src/compile.ts';
import { openBrowser } from '../../src/host/browser/print.ts';
import { readFolder } from '../../src/host/read/read-folder.ts';
import { isWanted } from '../../src/load/limits.ts';
import { printCurriculum } from '../support/print-curriculum.ts';
import { useScreen } from './support/open-screen.ts';

const PATH = 'tests/curricula/hebrew';
const screen = useScreen(PATH);

describe('a curriculum that is written from right to left', () => {
  it.each([1280, 375])('begins on the right and fits, at %i pixels', async (width) => {
    for (const file of ['index.html', 'trainer.html', 'workbook.html', 'guide.html', 'slides.html']) {
      const page = await screen.open(file, { width });
      const seen = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        const [ring, disc] = [box('svg.path circle'), [...document.querySelectorAll('svg.path circle')].at(-1)];
        const title = document.querySelector('h1');
        return {
          direction: getComputedStyle(document.documentElement).direction,
          isWider: document.documentElement.scrollWidth > innerWidth,
          // Two days: there and back, so the disc at the end lies below the first ring.
          startsAt: ring && box('svg.path') && ring.right / (box('svg.path')?.right ?? 1),
          endsAt: disc && ring && Math.abs(disc.getBoundingClientRect().right - ring.right) < ring.width,
          title: title && getComputedStyle(title).textAlign,
        };
      });
      expect(seen, file).toMatchObject({ direction: 'rtl', isWider: false, endsAt: true, title: 'start' });
      expect(seen.startsAt, file).toBeGreaterThan(0.9);
      await page.close();
    }
  });

  it('is bound on the right: odd pages have their number at the left edge, even ones at the right', async () => {
    const browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
    const folder = new URL(`../../${PATH}`, import.meta.url).pathname;
    try {
      const { curriculum } = checkCurriculum(PATH, await readFolder(folder, isWanted), '2027-01-20');
      const [pdf] = await printCurriculum(browser, curriculum, { paper: 'a4', only: ['workbook'] });
      const document = await getDocumentProxy(new Uint8Array(pdf?.bytes ?? []), { verbosity: 0 });
      const sides: string[] = [];
      for (let number = 2; number <= document.numPages; number++) {
        const page = await document.getPage(number);
        const items = (await page.getTextContent()).items as readonly { str: string; transform: readonly number[] }[];
        const folio = items.find(({ str }) => str.includes('Page'));
        sides.push((folio?.transform[4] ?? Number.NaN) < 595 / 2 ? 'left' : 'right');
      }
      await document.destroy();
      expect(sides.length).toBeGreaterThan(10);
      expect(sides).toEqual(sides.map((_, index) => (index % 2 === 0 ? 'right' : 'left')));
    } finally {
      await browser.close();
    }
  });
});
