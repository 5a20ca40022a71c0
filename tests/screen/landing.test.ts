import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, it } from 'vitest';
import { composeScreens, useScreen } from './support/open-screen.ts';

const screen = useScreen();

interface Page {
  readonly ids: ReadonlySet<string>;
  readonly links: readonly string[];
}

function readPages(folder: string): ReadonlyMap<string, Page> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return new Map(files.map((file) => [file, readPage(readFileSync(join(folder, file), 'utf8'))]));
}

function readPage(html: string): Page {
  const ids = new Set<string>();
  const links: string[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties: { id, href } }) => {
    if (typeof id === 'string') ids.add(id);
    if (tagName === 'a' && typeof href === 'string') links.push(href);
  });
  return { ids, links };
}

/** Links of one file into another or into itself: not those that leave the build. */
const isInner = (href: string): boolean => !/^[a-z][a-z0-9+.-]*:/i.test(href);

describe('links', () => {
  let pages: ReadonlyMap<string, Page>;
  beforeAll(() => {
    pages = readPages(screen.folder);
  });

  it('lead in every page to a file that is built and to a place that is in it', () => {
    const lost: string[] = [];
    for (const [file, { links }] of pages) {
      for (const href of links.filter(isInner)) {
        const [path = '', anchor = ''] = href.split('#');
        const target = pages.get(path || file);
        const isPdf = path.endsWith('.pdf');
        if (!isPdf && !target) lost.push(`${file}: ${href}`);
        if (anchor && target && !target.ids.has(decodeURIComponent(anchor))) lost.push(`${file}: ${href}`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('join the guide with slides and exercises', () => {
    const links = pages.get('guide.html')?.links ?? [];
    const to = (start: string) => links.filter((href) => href.startsWith(start));
    expect(to('slides.html#slide-').length).toBeGreaterThan(100);
    expect(to('workbook.html#exercise-').length).toBeGreaterThan(50);
  });

  it('never lead participants to a trainers’ file', () => {
    for (const file of ['index.html', 'workbook.html']) {
      const links = pages.get(file)?.links.filter(isInner) ?? [];
      expect(links.filter((href) => /^(guide|slides\.html|trainer|cards|runsheets|forms)/.test(href))).toEqual([]);
    }
  });
});

it('the deck opens at the slide that the guide names', async () => {
  const guide = await screen.open('guide.html');
  const { title, hash } = await guide.$eval('.slide-row .cap a', (link) => ({
    title: link.textContent ?? '',
    hash: (link as HTMLAnchorElement).hash,
  }));
  const deck = await screen.open('slides.html', { hash });
  const isSeen = await deck.evaluate((name) => {
    const slide = document.getElementById(location.hash.slice(1));
    const { top = -1 } = slide?.getBoundingClientRect() ?? {};
    return slide?.textContent?.includes(name) && top >= 0 && top < innerHeight;
  }, title);
  expect(isSeen).toBe(true);
  await guide.close();
  await deck.close();
});

describe.each(['index.html', 'trainer.html'])('%s', (file) => {
  it('fits a phone, and a page of 320 pixels, with all of its figures', async () => {
    for (const width of [375, 320]) {
      const page = await screen.open(file, { width });
      const { whole, cut } = await page.evaluate(() => ({
        whole: document.documentElement.scrollWidth,
        cut: [...document.querySelectorAll('.proof :is(td, th)')]
          .filter((cell) => cell.getClientRects().length > 0)
          .filter((cell) => cell.scrollWidth > cell.clientWidth + 1 || cell.getBoundingClientRect().right > innerWidth)
          .map(({ textContent }) => textContent),
      }));
      expect({ whole, cut }).toEqual({ whole: width, cut: [] });
      await page.close();
    }
  });

  it('is a table to those who listen, on a phone as well', async () => {
    const page = await screen.open(file, { width: 375 });
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const roles: string[] = [];
    const walk = (node: typeof tree): void => {
      if (!node) return;
      roles.push(node.role);
      for (const child of node.children ?? []) walk(child);
    };
    walk(tree);
    const count = (role: string) => roles.filter((one) => one === role).length;
    expect(count('table')).toBe(1);
    expect(count('row')).toBe(5);
    expect(count('rowheader')).toBe(4);
    await page.close();
  });
});

describe('a build of pages alone', () => {
  it('says nothing of PDFs, and what the pages can do', async () => {
    const folder = join(screen.folder, 'pages-alone');
    mkdirSync(folder);
    await composeScreens('curriculum/recovery-coaching', folder, ['html']);
    for (const file of ['index.html', 'trainer.html']) {
      const page = await screen.open(`pages-alone/${file}`);
      const text = await page.$eval('main', ({ textContent }) => textContent ?? '');
      expect(text).not.toMatch(/PDF|run sheets/i);
      expect(text).toContain(file === 'index.html' ? '“Save my answers”' : '“Present”');
      await page.close();
    }
  });
});
