import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import type { BoxFault, LayoutFault } from '../../src/model/layout.ts';
import { page } from './support/page.ts';

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openBrowser({ env: process.env, say: () => {} });
});
afterAll(() => browser.close());

const PX = 96 / 25.4;
/** Type area of 100 × 120 mm; text has a size that gives whole lines of 5 mm. */
const STYLE = `<style>
  :root { --measure-width: 100mm; --page-height: 120mm; }
  body { margin: 0; font: 4mm/5mm monospace; overflow-wrap: break-word; }
  p, table, pre, blockquote, ul { margin: 0; } td { padding: 0 1mm; } pre { white-space: pre-wrap; }
  .whole { break-inside: avoid; } .card { height: 30mm; }
  .sr { position: absolute; width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
</style>`;

const isBox = (fault: LayoutFault): fault is BoxFault => fault.kind !== 'slide';
const measure = async (body: string): Promise<BoxFault[]> =>
  (await browser.measure(page(`<main>${body}</main>`, STYLE), 'a.pdf')).filter(isBox);
const lines = (count: number): string => '<p>A line</p>'.repeat(count);
const cells = (count: number): string => '<td>Something</td>'.repeat(count);
const image = (width: number, height: number): string =>
  `<img data-box="1" style="width:${width}mm;height:${height}mm" alt="" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E">`;

describe('measureBoxes', () => {
  it.each([
    ['a table of many columns', `<table data-box="1"><tr>${cells(9)}</tr></table>`, 'wide'],
    ['a word that cannot be broken', `<p data-box="1" style="overflow-wrap:normal">${'W'.repeat(70)}</p>`, 'wide'],
    ['code that keeps its lines', `<pre data-box="1" style="white-space:pre">${'code '.repeat(30)}</pre>`, 'wide'],
    [
      'code that hides what does not fit',
      `<pre data-box="1" style="white-space:pre;overflow:hidden">${'code '.repeat(30)}</pre>`,
      'wide',
    ],
    ['a wide image', image(130, 10), 'wide'],
    [
      'a table in a narrow column',
      `<div style="width:40mm"><table data-box="1"><tr>${cells(4)}</tr></table></div>`,
      'wide',
    ],
    [
      'a table that reaches out to the left',
      `<div dir="rtl" style="width:40mm"><table data-box="1"><tr>${cells(4)}</tr></table></div>`,
      'wide',
    ],
    ['an image higher than the page', `<div class="whole">${image(20, 130)}</div>`, 'high'],
    ['an exercise that is kept whole', `<div data-box="1" class="whole">${lines(25)}</div>`, 'high'],
    ['a row that is kept whole', `<table data-box="1"><tr class="whole"><td>${lines(25)}</td></tr></table>`, 'high'],
    ['a card that is full', `<div data-box="1" class="card">${lines(7)}</div>`, 'high'],
    ['a card whose row is too low', `<div class="card"><div data-box="1">${lines(7)}</div></div>`, 'high'],
    [
      'a place for answers that cuts off',
      `<div data-box="1" style="max-height:20mm;overflow:clip">${lines(5)}</div>`,
      'high',
    ],
  ])('finds %s', async (_, body, kind) => {
    expect(await measure(body)).toEqual([{ box: 1, kind, size: expect.any(Number), room: expect.any(Number) }]);
  });

  it.each([
    ['text', `<p data-box="1">${'Some words that go on. '.repeat(40)}</p>`],
    ['a word that can be broken', `<p data-box="1">${'W'.repeat(70)}</p>`],
    ['a table that fits', `<table data-box="1" style="width:100%"><tr>${cells(3)}</tr></table>`],
    ['a long table', `<table data-box="1">${`<tr class="whole">${cells(2)}</tr>`.repeat(60)}</table>`],
    ['a long text that may be divided', `<div data-box="1">${lines(60)}</div>`],
    ['a card with room', `<div data-box="1" class="card">${lines(6)}</div>`],
    [
      'an image that shrinks',
      `<div style="width:30mm">${image(130, 10).replace('style="', 'style="max-width:100%;')}</div>`,
    ],
    [
      'words for those who listen',
      `<p data-box="1">A<span class="sr">${'B '.repeat(90)}</span></p><div class="sr"><p class="whole" data-box="2">${lines(90)}</p></div>`,
    ],
    ['what is not there', '<div style="display:none"><p data-box="1" style="width:300mm">x</p></div>'],
    ['low lines of large letters', '<h3 data-box="1" style="font-size:9mm;line-height:.9">Ágjpqy Ágjpqy</h3>'],
  ])('says nothing of %s', async (_, body) => {
    expect(await measure(body)).toEqual([]);
  });

  it('gives what a box takes and what there is', async () => {
    const [wide] = await measure(`<div style="padding:0 10mm 0 20mm">${image(90, 10)}</div>`);
    expect(wide?.size).toBeCloseTo(90 * PX, 0);
    expect(wide?.room).toBeCloseTo(70 * PX, 0);
    const [high] = await measure(`<div data-box="1" class="whole" style="height:150mm"></div>`);
    expect(high?.size).toBeCloseTo(150 * PX, 0);
    expect(high?.room).toBeCloseTo(120 * PX, 0);
  });

  it('blames the innermost box, and each box once for its width and once for its height', async () => {
    const table = `<table data-box="3"><tr>${cells(9)}</tr></table>`;
    const faults = await measure(
      `<blockquote data-box="1"><p data-box="2">Well.</p>${table}</blockquote><div data-box="4" class="whole">${lines(30)}</div>`,
    );
    expect(faults.map(({ box, kind }) => [box, kind])).toEqual([
      [3, 'wide'],
      [4, 'high'],
    ]);
  });
});
