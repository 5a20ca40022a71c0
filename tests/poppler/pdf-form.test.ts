import type { PDFDict, PDFDocument, PDFObject } from '@cantoo/pdf-lib';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitDocument } from '../../src/emit/formats.ts';
import { layOutPdf } from '../../src/emit/pdf/lay-out-pdf.ts';
import { PDF_WORK } from '../../src/emit/pdf-work.ts';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import type { Assets, Document } from '../../src/model/document.ts';
import { pdfInfo, pdfStructure, pdfText } from '../host/support/poppler.ts';
import { annotationsOf, at, kidsOf, listOf, openPdf, read, structureOf } from '../support/pdf-objects.ts';

const CSS = `body { margin: 0 } .skip { display: none } @page { size: A4; margin: 20mm; @top-left { content: "Running head" } }
.lines, .lines i { display: block } .lines i { box-sizing: border-box; height: 9mm; border-bottom: 1px solid }
.box { display: inline-block; width: 5mm; height: 5mm; border: 1px solid } .far { break-before: page }
td:empty { height: 20mm; background: #eee }`;

const marks = (kind: string, name: string, label: string, more: object = {}): Record<string, string> => ({
  dataField: kind,
  dataFieldName: name,
  dataFieldLabel: label,
  ...more,
});
const lines = (name: string, count: number): Element =>
  h(
    'span',
    { className: ['lines'], ariaHidden: 'true', ...marks('text', name, `Write ${name}`, { dataFieldLines: count }) },
    Array.from({ length: count }, () => h('i')),
  );
const place = (value: string): Element =>
  h('span', {
    className: ['box'],
    ...marks('choice', 'scale', `${value} of 2`, { dataFieldValue: value, dataFieldGroup: 'How much?' }),
  });

const BODY = h('body', [
  h('main', { id: 'content' }, [
    h('h1', 'Title'),
    h('p', [
      'See ',
      h('a', { href: '#the-end' }, 'the end'),
      ' and ',
      h('a', { href: 'https://example.org' }, h('img', { alt: 'a picture', src: 'data:,' })),
    ]),
    lines('short', 3),
    h('p', 'Between'),
    h('p', { ariaHidden: 'true' }, [place('1'), place('2')]),
    h('ul', [h('li', [h('span', { className: ['box'], ...marks('check', 'tick', 'Tick (this) one') }), 'Option'])]),
    h('table', [
      h('thead', h('tr', [h('th', { scope: 'col' }, 'Goal'), h('th', { scope: 'col' }, 'When'), h('td')])),
      h('tbody', h('tr', [h('td', marks('text', 'goal-1', 'Goal, row 1')), h('td', 'Soon'), h('td', 'x')])),
    ]),
    h('h2', { className: ['far'], id: 'the-end' }, 'End'),
    lines('long', 40),
  ]),
]);

let browser: PrintBrowser;
let bytes: Uint8Array;
let pdf: PDFDocument;
beforeAll(async () => {
  browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
  bytes = await make(BODY);
  pdf = await openPdf(bytes);
});
afterAll(() => browser.close());

async function make(body: Element): Promise<Uint8Array> {
  const document: Document = {
    kind: 'form',
    file: 'form',
    formats: ['pdf'],
    audience: 'participant',
    title: 'A Form',
    description: 'To fill in.',
    author: 'An Author',
    language: 'en-US',
    styles: [],
    css: CSS,
    body,
  };
  const assets: Assets = { styles: new Map(), fonts: new Map(), scripts: new Map(), version: '0' };
  const layout = layOutPdf(document, body, assets, browser.open);
  const paginated = { ...document, printed: body, pages: new Map(), layout };
  const elsewhere = { file: 'curriculum.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
  const tools = {
    assets,
    pdfWork: PDF_WORK,
    audit: undefined,
    elsewhere,
    date: new Date(1_000_000_000_000),
    rest: async () => {},
  };
  return (await emitDocument(paginated, 'pdf', tools)).output.bytes;
}

const rootFields = (): (PDFObject | undefined)[] => listOf(at(pdf.catalog, 'AcroForm', 'Fields'));
const widgets = (): PDFDict[] =>
  annotationsOf(pdf).filter((annotation) => read(at(annotation, 'Subtype')) === 'Widget');
const fieldCalled = (name: string): PDFObject | undefined =>
  rootFields().find((field) => read(at(field, 'T')) === name);

describe('the form of a PDF', () => {
  it('has a field for every mark, in order, by its name and with what is said of it', () => {
    expect(rootFields().map((field) => [read(at(field, 'FT')), read(at(field, 'T')), read(at(field, 'TU'))])).toEqual([
      ['Tx', 'short', 'Write short'],
      ['Btn', 'scale', 'How much?'],
      ['Btn', 'tick', 'Tick (this) one'],
      ['Tx', 'goal-1', 'Goal, row 1'],
      ['Tx', 'long', 'Write long'],
      ['Tx', 'long-2', 'Write long'],
    ]);
    expect(pdfInfo(bytes)).toMatchObject({ Form: 'AcroForm', JavaScript: 'no' });
  });

  it('has places to choose one of, each with its own name', () => {
    const places = listOf(at(fieldCalled('scale'), 'Kids'));
    expect(places.map((kid) => read(at(kid, 'TU')))).toEqual(['1 of 2', '2 of 2']);
    expect(places.map((kid, index) => at(kid, 'AP', 'N', String(index + 1)) !== undefined)).toEqual([true, true]);
    expect(places.every((kid) => at(kid, 'Parent') === fieldCalled('scale'))).toBe(true);
  });

  it('draws every field itself, in all of its states, and writes in several lines where there are some', () => {
    expect(at(pdf.catalog, 'AcroForm', 'NeedAppearances')).toBeUndefined();
    for (const widget of widgets()) expect(at(widget, 'AP', 'N')).toBeDefined();
    expect(Number(read(at(fieldCalled('short'), 'Ff'))) & (1 << 12)).toBeTruthy();
    expect(read(at(fieldCalled('short'), 'DA'))).toMatch(/^\/Helv 1[01]\.\d+ Tf 0 g$/);
  });

  it('stands where the marked element is', () => {
    const [left = 0, bottom = 0, right = 0, top = 0] = listOf(at(fieldCalled('short'), 'Rect')).map((edge) =>
      Number(read(edge)),
    );
    const millimeters = (points: number): number => (points / 72) * 25.4;
    expect(millimeters(right - left)).toBeCloseTo(170, 0);
    expect(millimeters(top - bottom)).toBeCloseTo(27, 0);
  });

  it('is tagged: each field alone in a Form element, where it is read, and found from its page', () => {
    const forms = structureOf(pdf).filter((element) => read(at(element, 'S')) === 'Form');
    const held = forms.map((form) => kidsOf(form).map((kid) => read(at(kid, 'Obj', 'StructParent'))));
    expect(held).toEqual(widgets().map((widget) => [read(at(widget, 'StructParent'))]));
    expect(forms.map((form) => at(form, 'P') !== undefined)).not.toContain(false);
    const keys = new Set(widgets().map((widget) => read(at(widget, 'StructParent'))));
    expect(keys.size).toBe(7);
    expect(pdfStructure(bytes).replace(/\s+/g, ' ')).toMatch(
      /Form.*"Between".*Form.*Form.*Form.*"Option".*Form.*"Soon".*Form/,
    );
  });

  it('leaves no trace of how it was made', () => {
    expect(JSON.stringify(annotationsOf(pdf).map(String))).not.toContain('field.invalid');
  });

  it('prints as it would without any field', async () => {
    const strip = (node: Element): Element => ({
      ...node,
      properties: Object.fromEntries(Object.entries(node.properties).filter(([name]) => !name.startsWith('dataField'))),
      children: node.children.map((child) => (child.type === 'element' ? strip(child) : child)),
    });
    const plain = await openPdf(await make(strip(BODY)));
    expect(plain.getPageCount()).toBe(pdf.getPageCount());
    expect(pdfText(await plain.save())).toBe(pdfText(bytes));
  });
});

describe('the rest of the PDF', () => {
  it('names its links', () => {
    const links = annotationsOf(pdf).filter((annotation) => read(at(annotation, 'Subtype')) === 'Link');
    expect([...new Set(links.map((link) => read(at(link, 'Contents'))))]).toEqual(['the end', 'a picture']);
  });

  it('has a tag for a cell that holds and paints nothing', () => {
    const rows = structureOf(pdf).filter((element) => read(at(element, 'S')) === 'TR');
    expect(rows.map((row) => kidsOf(row).map((cell) => read(at(cell, 'S'))))).toEqual([
      ['TH', 'TH', 'TD'],
      ['TD', 'TD', 'TD'],
    ]);
  });

  it('has bodies in list items, known to the parent tree', () => {
    const items = structureOf(pdf).filter((element) => read(at(element, 'S')) === 'LI');
    expect(items.flatMap((item) => kidsOf(item).map((kid) => read(at(kid, 'S'))))).toEqual(['Lbl', 'LBody']);
  });

  it('has the same bytes again', async () => {
    expect(Buffer.compare(await make(BODY), bytes)).toBe(0);
  });

  it('refuses a link that the page does not have', async () => {
    const { finishPdf, partsOf } = await import('../../src/emit/pdf/finish-pdf.ts');
    const printed = await browser.print(
      '<!doctype html><html lang="en"><title>x</title><a href="#b">b</a><p id="b">B',
      'a.pdf',
    );
    const properties = { title: 'x', author: '', subject: '', language: 'en', date: new Date(0) };
    await expect(finishPdf(printed, properties, partsOf(h('body', h('a', { href: '#c' }, 'c')), []))).rejects.toThrow(
      'The link to b',
    );
  });
});
