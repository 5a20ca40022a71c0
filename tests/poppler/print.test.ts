import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { finishPdf } from '../../src/emit/pdf/finish-pdf.ts';
import { readAssets } from '../../src/host/assets.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import { makeFolder } from '../host/support/folder.ts';
import { listen } from '../host/support/listener.ts';
import { page } from '../host/support/page.ts';
import { pdfDestinations, pdfFonts, pdfImages, pdfInfo, pdfStructure, pdfText } from '../host/support/poppler.ts';

const open = (): Promise<PrintBrowser> => openBrowser({ env: process.env, say: () => {} });

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await open();
}, 60_000);
afterAll(() => browser.close());

const properties = {
  title: 'Ein Tïtel',
  author: 'An Author',
  subject: 'What it is',
  language: 'de-AT',
  date: new Date(1_000_000_000_000),
};

const BOOK = page(
  `<h1>One</h1><p>A <strong>strong</strong> and <em>emphatic</em> <a href="#two">way</a>, H<sub>2</sub>O<sup>1</sup>.</p>
  <aside>Beside it</aside><details open><summary>More</summary>Text</details><dl><dt>T</dt><dd>D</dd></dl>
  <figure><img alt="A dot" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/%3E"><figcaption>A dot</figcaption></figure>
  <table><thead><tr><th>Day</th><th>Hours</th></tr></thead><tbody><tr><td>1</td><td>6</td></tr></tbody></table>
  <h2 id="two" style="break-before: page">Two</h2><ul><li>Item</li></ul><h2 style="break-before: page">Three</h2>`,
);

describe('a printed document', () => {
  it('has the pages, tags, bookmarks and links of its HTML', async () => {
    const { bytes, pages } = await finishPdf(await browser.print(BOOK, 'book.pdf'), properties);
    expect(pages).toBe(3);
    const info = pdfInfo(bytes);
    expect(info.Pages).toBe('3');
    expect(info.Tagged).toBe('yes');
    expect(info.JavaScript).toBe('no');
    const structure = pdfStructure(bytes);
    for (const type of ['H1', 'H2', 'TH', 'LI', 'Figure', 'Link'])
      expect(structure).toMatch(new RegExp(`^ *${type}\\b`, 'm'));
    expect(pdfDestinations(bytes)).toMatch(/ 2 .*"two"/);
    expect(Buffer.from(await browser.print(BOOK, 'book.pdf')).toString('latin1')).toContain('/Outlines');
  });

  it('says what it is, with a fixed date', async () => {
    const { bytes } = await finishPdf(await browser.print(BOOK, 'book.pdf'), properties);
    expect(pdfInfo(bytes)).toMatchObject({
      Title: 'Ein Tïtel',
      Author: 'An Author',
      Subject: 'What it is',
      Creator: 'Coursewright',
      CreationDate: '2001-09-09T01:46:40Z',
      ModDate: '2001-09-09T01:46:40Z',
    });
  });

  it('takes its page size from the styles', async () => {
    const pdf = await browser.print(
      page('<h1>x</h1>', '<style>@page { size: 1280px 720px; margin: 0 }</style>'),
      'slides.pdf',
    );
    expect(pdfInfo(pdf)['Page size']).toMatch(/^960 x 540 pts/);
  });

  it('has its inlined images, at once and after a draft', async () => {
    const png =
      'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP8z8DAwMDAxMDAwMDAAAANHQEDasKb6QAAAABJRU5ErkJggg==';
    const images = Array.from(
      { length: 12 },
      (_, index) => `<p>${index}<img alt="" src="data:image/png;base64,${png}#${index}"></p>`,
    );
    const html = page(images.join(''));
    const countIn = (pdf: Uint8Array) => pdfImages(pdf).trim().split('\n').length - 2;
    expect(countIn(await browser.print(html, 'images.pdf'))).toBe(12);
    const kept = browser.open(html, 'images.pdf');
    await kept.printDraft();
    expect(countIn(await kept.print({}))).toBe(12);
    await kept.close();
  });

  it('has its inlined fonts', async () => {
    const fonts = [...(await readAssets()).fonts].map(([name, bytes], index) => ({
      name,
      index,
      data: Buffer.from(bytes).toString('base64'),
    }));
    const faces = fonts.map(
      ({ index, data }) => `@font-face{font-family:f${index};src:url(data:font/woff2;base64,${data})}`,
    );
    const text = fonts.map(({ index }) => `<p style="font-family:f${index}">Hamburgefonstiv ${index}</p>`);
    const pdf = await browser.print(page(text.join(''), `<style>${faces.join('')}</style>`), 'fonts.pdf');
    expect(pdfText(pdf)).toContain('Hamburgefonstiv 2');
    // Only these faces and none of the system; as TrueType, for print shops refuse the Type 3 that a variable font becomes.
    const lines = pdfFonts(pdf).split('\n').slice(2).filter(Boolean);
    expect(lines).toHaveLength(fonts.length);
    for (const line of lines)
      expect(line).toMatch(/^[A-Z]{6}\+(AtkinsonHyperlegibleNext|Literata)-\w+ +CID TrueType .* yes yes yes /);
  });

  it('has the same bytes whatever numbers the browser gives to its nodes', async () => {
    const printed = await browser.print(BOOK, 'book.pdf');
    const text = Buffer.from(printed).toString('latin1');
    expect(text).toMatch(/\(node\d{8}\)/);
    const later = text.replace(
      /\(node(\d{8})\)/g,
      (_, id) => `(node${String(Number(id) * 7 + 1000).padStart(8, '0')})`,
    );
    const [first, second] = await Promise.all([
      finishPdf(printed, properties),
      finishPdf(Buffer.from(later, 'latin1'), properties),
    ]);
    expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  });

  it('has the same bytes from another browser process, whatever was printed before', async () => {
    const first = await finishPdf(await browser.print(BOOK, 'book.pdf'), properties);
    const other = await open();
    try {
      await other.print(page('<h1>Something else</h1><table><tr><th>a</th></tr></table>'.repeat(20)), 'other.pdf');
      const [printed, twin] = await Promise.all([other.print(BOOK, 'book.pdf'), other.print(BOOK, 'book.pdf')]);
      expect(Buffer.compare((await finishPdf(printed, properties)).bytes, first.bytes)).toBe(0);
      expect(Buffer.compare((await finishPdf(twin, properties)).bytes, first.bytes)).toBe(0);
    } finally {
      await other.close();
    }
  });
});

describe('a hostile document', () => {
  it('reaches nobody on the network', async () => {
    const { port, connections } = await listen();
    const at = `http://127.0.0.1:${port}`;
    const head = `<link rel="preconnect" href="${at}"><link rel="dns-prefetch" href="${at}"><link rel="prefetch" href="${at}/p">
      <link rel="stylesheet" href="${at}/s.css"><link rel="icon" href="${at}/i.png"><base href="${at}/">
      <style>@import "${at}/x.css"; @font-face { font-family: f; src: url(${at}/f.woff2) } p { font-family: f; background: url(${at}/b.png) }</style>`;
    const body = `<meta http-equiv="refresh" content="0;url=${at}/r"><p>Text</p><img src="${at}/x.png"><img srcset="${at}/y.png 2x">
      <iframe src="${at}/i"></iframe><object data="${at}/o"></object><embed src="${at}/e"><video src="${at}/v" poster="${at}/w"></video>
      <iframe srcdoc="<meta http-equiv=refresh content='0;url=${at}/n'><img src='${at}/z'>"></iframe>
      <svg><image href="${at}/g.svg"/><use href="${at}/u.svg#a"/></svg><script src="${at}/s.js"></script>`;
    const pdf = await browser.print(page(body, head), 'hostile.pdf');
    expect(pdfText(pdf)).toContain('Text');
    for (let round = 0; round < 10; round++) {
      const refreshed = await browser.print(
        page('<h1>Still here</h1>', `<meta http-equiv="refresh" content="0;url=${at}/r">`),
        'refresh.pdf',
      );
      expect(pdfText(refreshed)).toContain('Still here');
    }
    await new Promise((ready) => setTimeout(ready, 500));
    expect(connections()).toBe(0);
  });

  it('reads no file', async () => {
    const folder = makeFolder({
      'secret.txt': 'TOPSECRET',
      'secret.svg': '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">TOPSECRET</text></svg>',
    });
    const at = `file://${folder}`;
    const body = `<p>Text</p><iframe src="${at}/secret.txt"></iframe><object data="${at}/secret.txt"></object><embed src="${at}/secret.svg">
      <img src="${at}/secret.svg"><meta http-equiv="refresh" content="0;url=${at}/secret.txt">`;
    const text = pdfText(await browser.print(page(body), 'files.pdf'));
    expect(text).toContain('Text');
    expect(text).not.toContain('TOPSECRET');
  });

  it('runs no script', async () => {
    const body = `<p id="p">Plain</p><script>document.getElementById('p').textContent = 'RAN'</script>
      <img src="data:," onerror="document.body.append('RAN')"><svg onload="document.body.append('RAN')"></svg>
      <iframe srcdoc="<script>parent.document.body.append('RAN')</script>IFRAME"></iframe><noscript>No script</noscript>`;
    const text = pdfText(await browser.print(page(body), 'script.pdf'));
    expect(text).toContain('Plain');
    expect(text).toContain('No script');
    expect(text).not.toContain('RAN');
  });
});

describe('what the browser should not have printed', () => {
  const fault = (bytes: Uint8Array): Promise<unknown> => finishPdf(bytes, properties).catch((error) => error.message);

  it('is refused if it is no PDF, is cut short, or has no tags', async () => {
    expect(await fault(new TextEncoder().encode('<html>'))).toContain('it is no PDF');
    expect(await fault((await browser.print(BOOK, 'book.pdf')).subarray(0, -2000))).toContain('it is cut short');
    expect(await fault(new TextEncoder().encode('%PDF-1.4\n%%EOF'))).toContain('it cannot be read');
    const { PDFDocument } = await import('@cantoo/pdf-lib');
    const plain = await PDFDocument.create();
    plain.addPage();
    expect(await fault(await plain.save())).toContain('it is not tagged');
  });

  it('is refused if it lost its bookmarks', async () => {
    const printed = Buffer.from(await browser.print(BOOK, 'book.pdf')).toString('latin1');
    expect(await fault(Buffer.from(printed.replace('/Outlines ', '/Outlinez '), 'latin1'))).toContain(
      'it has no bookmarks',
    );
  });
});

it('never imports the package that runs a configuration file of the working directory', () => {
  const start = readFileSync(join(import.meta.dirname, '../../src/host/browser/start.ts'), 'utf8');
  expect(start).not.toMatch(/(import\(|from )'puppeteer'/);
});
