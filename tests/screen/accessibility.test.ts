/** No finding of axe-core in any page of the reference curriculum: wide and narrow, light, dark, and in colors that the reader forces. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { useScreen } from './support/open-screen.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const WIDTHS = [1280, 375];
const LOOKS = [
  ['light', [{ name: 'prefers-color-scheme', value: 'light' }]],
  ['dark', [{ name: 'prefers-color-scheme', value: 'dark' }]],
  ['forced colors', [{ name: 'forced-colors', value: 'active' }]],
] as const;

/** What axe-core finds, a line for each element. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (tags) => {
    const { axe } = window as unknown as { axe: { run(of: Document, options: RunOptions): Promise<AxeResults> } };
    const { violations } = await axe.run(document, { runOnly: tags, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  }, TAGS);
}

const screen = useScreen();

describe.each(['index.html', 'trainer.html', 'workbook.html', 'guide.html', 'slides.html'])('%s', (file) => {
  it.each(WIDTHS.flatMap((width) => LOOKS.map(([look, features]) => [width, look, features] as const)))(
    'at %i pixels, %s',
    async (width, _, features) => {
      const page = await screen.open(file, { width, features });
      expect(await findings(page)).toEqual([]);
      await page.close();
    },
  );
});

it('finds what is wrong', async () => {
  const page = await screen.open('index.html');
  await page.evaluate(() => {
    for (const link of document.querySelectorAll('main a')) link.textContent = '';
  });
  expect((await findings(page)).join()).toContain('link-name');
  await page.close();
});
