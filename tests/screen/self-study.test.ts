/** A course that somebody studies alone: each knowledge check tells at once, by keyboard too, offline, and keeps nothing. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { planDocuments } from '../../src/compose/plan-documents.ts';
import { emitHtml } from '../../src/emit/html.ts';
import { readAssets } from '../../src/host/assets.ts';
import { selfStudyCourse } from '../support/self-study-course.ts';
import { useScreen } from './support/open-screen.ts';

const screen = useScreen('curriculum/counselor-self-study');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

beforeAll(async () => {
  const curriculum = selfStudyCourse();
  const [agenda] = curriculum.agendas;
  if (!agenda) throw new RangeError('No agenda');
  const request = { agenda, papers: ['a4'], formats: ['html'], only: undefined, participants: undefined } as const;
  const [book] = planDocuments(curriculum, request);
  if (book) writeFileSync(join(screen.folder, 'small.html'), emitHtml(book.compose(), await readAssets()));
});

const toolsOf = (exercise: number): string => `[data-check="exercise-${exercise}"]`;
const tell = (page: Page, exercise: number): Promise<void> => page.click(`${toolsOf(exercise)} [data-check-do]`);
const choose = (page: Page, exercise: number, option: number): Promise<void> =>
  page.click(`[name="exercise-${exercise}-option-${option}"]`);
const said = async (page: Page, exercise: number): Promise<string> => {
  const text = await page.$eval(`${toolsOf(exercise)} [role="status"]`, (status) => (status as HTMLElement).innerText);
  return text.replace(/\s+/g, ' ').trim();
};
const isShown = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (element) => (element as HTMLElement).offsetParent !== null);

describe('a knowledge check', () => {
  it('asks for an answer first', async () => {
    const page = await screen.open('small.html');
    await tell(page, 1);
    expect(await said(page, 1)).toBe('Choose an answer first.');
    await page.close();
  });

  it('says what is right and why, of what is chosen alone', async () => {
    const page = await screen.open('small.html');
    await choose(page, 1, 2);
    await tell(page, 1);
    const wrong = 'Not yet. Read what is said of your answer, and choose again. Not right. Haste Because it closes.';
    expect(await said(page, 1)).toBe(wrong);
    expect(await isShown(page, `${toolsOf(1)} [data-check-more]`)).toBe(true);
    await choose(page, 1, 2);
    expect(await said(page, 1)).toBe('');
    await choose(page, 1, 1);
    await tell(page, 1);
    expect(await said(page, 1)).toBe('Right. Right. Listening first Because it opens.');
    expect(await isShown(page, `${toolsOf(1)} [data-check-more]`)).toBe(false);
    expect(await said(page, 2)).toBe('');
    await page.close();
  });

  it('with several right answers says what is missing without giving it away', async () => {
    const page = await screen.open('small.html');
    await choose(page, 2, 1);
    await tell(page, 2);
    expect(await said(page, 2)).toMatch(/^So far right, but not all of it\./);
    expect(await said(page, 2)).not.toContain('New water');
    await choose(page, 2, 2);
    await tell(page, 2);
    expect(await said(page, 2)).toMatch(/^Right\. /);
    await choose(page, 2, 3);
    await tell(page, 2);
    expect(await said(page, 2)).toMatch(/^Not yet\. .*Rinsing is not enough\.$/);
    await page.close();
  });

  it('is answered by keyboard alone, and counted', async () => {
    const page = await screen.open('small.html');
    await page.focus('[name="exercise-1-option-1"]');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await said(page, 1)).toMatch(/^Right\./);
    expect(await page.$eval('[data-answers-count]', ({ textContent }) => textContent)).toContain('1 of');
    await page.close();
  });

  it('says nothing more when everything is cleared, and keeps nothing in the browser', async () => {
    const page = await screen.open('small.html');
    await choose(page, 1, 1);
    await tell(page, 1);
    await page.click('[data-answers-do="clear"]');
    await page.click('[data-dialog="yes"]');
    expect(await said(page, 1)).toBe('');
    expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
      0,
      0,
      '',
    ]);
    await page.close();
  });

  it('has its answers in the page where no script runs', async () => {
    const page = await screen.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(`file://${join(screen.folder, 'small.html')}`);
    const text = await page.$eval('#answers', (answers) => (answers as HTMLElement).innerText);
    expect(text).toContain('Because it closes.');
    await page.close();
  });
});

describe('the sample course', () => {
  it.each([
    [1280, 'light'],
    [1280, 'dark'],
    [375, 'light'],
    [375, 'dark'],
  ])('has no finding of axe-core at %i pixels, %s, with feedback shown', async (width, scheme) => {
    const features = [{ name: 'prefers-color-scheme', value: scheme }];
    const page = await screen.open('workbook.html', { width, features });
    await page.$$eval('[data-check]', (tools) => {
      for (const tool of tools.slice(0, 4)) {
        const box = tool.closest('.exercise')?.querySelector<HTMLInputElement>('input[type="checkbox"]');
        box?.click();
        tool.querySelector<HTMLButtonElement>('[data-check-do]')?.click();
      }
    });
    expect(await page.$$eval('[data-check-said] .verdict', ({ length }) => length)).toBe(4);
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { axe } = window as unknown as { axe: { run(of: Document, options: object): Promise<AxeResults> } };
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
    });
    expect(found).toEqual([]);
    await page.close();
  });

  it('gives every option of every check its feedback, and never all of them right', async () => {
    const page = await screen.open('workbook.html');
    const keys = await page.$$eval('.answer-key', (all) =>
      all.map((key) => {
        const options = [...key.querySelectorAll('[data-key-option]')];
        return {
          name: key.id,
          without: options.filter((option) => !option.querySelector('.feedback')?.textContent?.trim()).length,
          right: options.filter((option) => option.hasAttribute('data-key-right')).length,
          options: options.length,
        };
      }),
    );
    expect(keys.length).toBeGreaterThanOrEqual(40);
    for (const { name, without, right, options } of keys) {
      expect(without, name).toBe(0);
      expect(right, name).toBeGreaterThan(0);
      expect(right, name).toBeLessThan(options);
    }
    await page.close();
  });
});
