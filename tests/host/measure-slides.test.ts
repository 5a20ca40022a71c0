import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readAssets } from '../../src/host/assets.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import type { SlideFault } from '../../src/model/layout.ts';
import { page } from './support/page.ts';

let browser: PrintBrowser;
let style = '';
beforeAll(async () => {
  const { styles } = await readAssets();
  const sheets = ['shared/base.css', 'slides/slides.css'].map((name) => styles.get(name));
  style = `<style>:root { --face-text: monospace; --face-voice: serif; } ${sheets.join('\n')}</style>`;
  browser = await openBrowser({ env: process.env, say: () => {} });
});
afterAll(() => browser.close());

const IMAGE = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='1600' height='900'/%3E";
const items = (count: number): string => `<ul data-box="1">${'<li>text item here</li>'.repeat(count)}</ul>`;
const slide = (main: string, more = ''): string =>
  `<section class="slide" data-box="0"><div class="axis"></div><div class="main"><h2>A Heading</h2>${main}</div>${more}<footer><span>A foot</span><b>7</b></footer></section>`;
const faultsOf = async (body: string): Promise<SlideFault[]> =>
  (await browser.measure(page(body, style), 'slides.pdf')).filter((fault) => fault.kind === 'slide');

/** Sixteen slides: eleven with a fault, five without. */
const FAULTY: readonly (readonly [string, string, Partial<SlideFault>])[] = [
  ['too many items', items(30), { edge: 'foot', what: 'text', words: 'text item here', within: 1, room: 636 }],
  [
    'a word that cannot be broken',
    `<p style="overflow-wrap:normal">${'W'.repeat(120)}</p>`,
    { edge: 'right', room: 1280 },
  ],
  [
    'code that would scroll',
    `<pre style="overflow:auto;white-space:pre">${'code '.repeat(60)}</pre>`,
    { what: 'code' },
  ],
  [
    'an image of its own size',
    `<img alt="" style="max-height:none;max-width:none" src="${IMAGE}">`,
    { what: 'image', words: '' },
  ],
  [
    'a label that is placed beside the slide',
    '<div style="position:absolute;left:1200px;top:10px;width:200px;white-space:nowrap">a label that is placed</div>',
    { edge: 'right' },
  ],
  [
    'text in the middle that grows both ways',
    `<div style="position:absolute;inset:60px 80px;display:flex;flex-direction:column;justify-content:center"><div style="flex:none">${items(24)}</div></div>`,
    { within: 1 },
  ],
  [
    'text that stands in the foot',
    '<div style="position:absolute;bottom:4px;left:80px">text in the zone of the foot</div>',
    { edge: 'foot', words: 'text in the zone of the foot' },
  ],
  [
    'a wide table',
    `<table><tr>${'<td style="white-space:nowrap">what a cell holds</td>'.repeat(14)}</tr></table>`,
    { edge: 'right', what: 'table' },
  ],
  ['text that is scaled', `<div style="transform:scale(1.6);transform-origin:0 0">${items(12)}</div>`, { within: 1 }],
  ['a box that cuts', `<div style="height:60px;overflow:hidden">${items(4)}</div>`, { edge: 'inner', room: 60 }],
  ['columns that overflow to the side', `<div style="columns:2;height:300px">${items(40)}</div>`, { edge: 'right' }],
];
const SOUND: readonly (readonly [string, string])[] = [
  ['a few items', items(5)],
  ['a slide that is full to the foot', items(7)],
  [
    'a decoration that bleeds',
    '<div data-bleed style="position:absolute;left:-50px;top:0;width:1500px;height:200px"><b>x</b></div>',
  ],
  ['an image that is scaled down', `<img alt="" src="${IMAGE}">`],
  ['a title with tall letters on a low line', '<h2 style="line-height:.9">Ágjpqy</h2>'],
];

describe('a slide with', () => {
  it.each(FAULTY)('%s is found', async (_, main, expected) => {
    const [fault, ...more] = await faultsOf(slide(main));
    expect(fault).toMatchObject({ kind: 'slide', box: 0, title: 'A Heading', ...expected });
    expect(fault?.by).toBeGreaterThan(1.5);
    expect(more).toEqual([]);
  });

  it.each(SOUND)('%s is left alone', async (_, main) => {
    expect(await faultsOf(slide(main))).toEqual([]);
  });
});

it('finds all of them in one deck, and nothing else', async () => {
  const faults = await faultsOf([...FAULTY, ...SOUND].map(([, main]) => slide(main)).join(''));
  expect(faults).toHaveLength(FAULTY.length);
});

it('tells by how much: as many pixels as there are', async () => {
  const bar = (top: number): string =>
    `<svg viewBox="0 0 1 1" style="position:absolute;top:${top}px;left:300px;width:50px;height:50px"><path d="M0 0h1v1H0z"/></svg>`;
  expect(await faultsOf(slide(bar(586)))).toEqual([]);
  expect((await faultsOf(slide(bar(600)))).map(({ edge, by }) => [edge, Math.round(by)])).toEqual([['foot', 14]]);
});

it('reports what the foot cuts where it comes from', async () => {
  const rights = `<footer><span data-box="5">${'A notice that nobody can read to its end. '.repeat(20)}</span></footer>`;
  const [fault] = await faultsOf(slide('', rights).replace('<footer><span>A foot</span><b>7</b></footer>', ''));
  expect(fault).toMatchObject({ edge: 'inner', box: 5 });
  expect(fault?.within).toBeUndefined();
});

it('says nothing of a document that has no slides', async () => {
  expect(await faultsOf('<section><p>Text</p></section>')).toEqual([]);
});
