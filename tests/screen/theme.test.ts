import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { contrast } from '../../src/model/color.ts';
import { sampleTheme } from '../support/sample-theme.ts';
import { useScreen } from './support/open-screen.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const curriculum = mkdtempSync(join(tmpdir(), 'coursewright-themed-'));
cpSync(join(ROOT, 'tests/fixtures/base'), curriculum, { recursive: true });
for (const [path, content] of Object.entries(sampleTheme())) {
  mkdirSync(dirname(join(curriculum, path)), { recursive: true });
  writeFileSync(join(curriculum, path), content);
}
afterAll(() => rmSync(curriculum, { recursive: true, force: true }));

const screen = useScreen(relative(ROOT, curriculum));
const dark = [{ name: 'prefers-color-scheme', value: 'dark' }];

it('shows logo and cover picture on every page that has them, and sets text in the fonts of the theme', async () => {
  for (const [file, head] of [
    ['workbook.html', '.cover'],
    ['guide.html', '.cover'],
    ['slides.html', '.slide.title'],
    ['index.html', '.hero'],
    ['trainer.html', '.hero'],
  ] as const) {
    const page = await screen.open(file);
    const found = await page.evaluate(async (selector) => {
      const images = [...document.querySelectorAll<HTMLImageElement>(`${selector} img`)];
      await Promise.all(images.map((image) => image.decode()));
      return {
        images: images.map(({ className, naturalWidth }) => [className, naturalWidth > 0]),
        fonts: [...document.fonts].filter(({ family, status }) => family === 'Text' && status === 'loaded').length,
        wide: document.documentElement.scrollWidth > document.documentElement.clientWidth,
      };
    }, head);
    const [logo, picture] = [
      ['logo', true],
      ['picture', true],
    ];
    // The cover’s own layout has no place for the picture.
    expect([file, found.images]).toEqual([file, head === '.cover' ? [logo] : [logo, picture]]);
    expect(found.fonts).toBeGreaterThan(0);
    expect(found.wide).toBe(false);
    await page.close();
  }
});

it('arranges a part anew: slots are filled, and what looks like a template or a tag is text', async () => {
  const page = await screen.open('slides.html');
  const title = await page.$eval('.slide.title', (slide) => ({
    text: slide.querySelector('.our-line')?.textContent,
    heading: slide.querySelector('h1, h2, .h2')?.textContent,
    slots: document.querySelectorAll('slot').length,
  }));
  expect(title).toEqual({ text: 'Together {{7*7}} <b>', heading: 'A Small Course', slots: 0 });
  await page.close();
});

it.each([
  ['light', [], '#1f4e79', '#ffffff'],
  ['dark', dark, undefined, '#1b161d'],
] as const)('has its colors, %s, and they can be read', async (_, features, wanted, paper) => {
  const page = await screen.open('workbook.html', { features: [...features] });
  const [color, kind] = await page.$eval('.cover .kind', (element) => [
    getComputedStyle(document.documentElement).getPropertyValue('--plum').trim(),
    getComputedStyle(element).color,
  ]);
  if (wanted) expect(color).toBe(wanted);
  expect(contrast(color ?? '', paper)).toBeGreaterThanOrEqual(4.5);
  expect(kind).toBe(`rgb(${[1, 3, 5].map((at) => Number.parseInt((color ?? '').slice(at, at + 2), 16)).join(', ')})`);
  await page.close();
});

it('keeps the license line to be read, though the style makes it small and white', async () => {
  for (const [file, selector] of [
    ['workbook.html', '.cover .rights span'],
    ['index.html', '.landing .rights p'],
  ] as const) {
    const page = await screen.open(file);
    const { color, size, height } = await page.$eval(selector, (element) => {
      const style = getComputedStyle(element);
      return {
        color: style.color,
        size: Number.parseFloat(style.fontSize),
        height: element.getBoundingClientRect().height,
      };
    });
    const hex = `#${(color.match(/\d+/g) ?? []).map((value) => Number(value).toString(16).padStart(2, '0')).join('')}`;
    expect(contrast(hex, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(size).toBeGreaterThan(12);
    expect(height).toBeGreaterThan(12);
    await page.close();
  }
});
