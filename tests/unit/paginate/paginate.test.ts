import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import type { Element } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { pageNumber, pagePhrase } from '../../../src/compose/page-phrase.ts';
import { english } from '../../../src/compose/strings/english.ts';
import type { Document } from '../../../src/model/document.ts';
import { type DraftLayout, type LayOut, type Paginated, paginate } from '../../../src/paginate/paginate.ts';
import { textOf } from '../../support/hast.ts';

const documentOf = (kind: string, body: Element, more: Partial<Document> = {}): Document => ({
  title: kind,
  description: '',
  author: '',
  language: 'en',
  styles: [],
  css: '',
  body,
  paper: 'a4',
  kind,
  file: kind,
  formats: ['html', 'pdf'],
  audience: 'participant',
  ...more,
});

/** A PDF that says of every linked id that it stands on the page that `pages` gives it. */
async function print(body: Element, pages: Readonly<Record<string, number>>): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (let page = 0; page < 9; page++) pdf.addPage();
  const wanted = JSON.stringify(body);
  const known = Object.entries(pages).filter(([id]) => wanted.includes(`"#${id}"`));
  const entries = known.map(([id, page]) => [id, [pdf.getPage(page - 1).ref, PDFName.of('XYZ'), 0, 0, 0]]);
  pdf.catalog.set(PDFName.of('Dests'), pdf.context.obj(Object.fromEntries(entries)));
  return pdf.save();
}

const printer =
  (pages: Readonly<Record<string, number>>) =>
  (_document: Document, body: Element): DraftLayout => ({ draft: () => print(body, pages) });

type Rest = [before?: readonly Paginated[], isLast?: boolean];

const begin = (documents: readonly Document[], layOut: LayOut<DraftLayout> | undefined, ...rest: Rest) =>
  paginate(
    documents.map((document) => Promise.resolve(document)),
    layOut,
    ...rest,
  );
const paginateAll = (...args: Parameters<typeof begin>) => Promise.all(begin(...args));

/** What is laid out, without what only a draft has. */
const draftOf = (body: Element): Element => ({
  ...body,
  children: body.children.filter((child) => child.type !== 'element' || child.properties.dataDraft === undefined),
});

const workbook = documentOf('workbook', h('body', h('main', [h('p', { id: 'exercise-1' }, 'Exercise')])));
const guide = documentOf('guide', h('body', ['on ', pageNumber('workbook', 'exercise-1')]));

describe('page numbers across documents', () => {
  it('stand in the document that asks, on paper and on a screen', async () => {
    const [, paginated] = await paginateAll([workbook, guide], printer({ 'exercise-1': 5 }));
    expect(textOf(paginated?.printed)).toBe('on 5');
    expect(textOf(paginated?.body)).toBe('on 5');
  });

  it('are those of the same paper', async () => {
    const large = { paper: 'a4-large' as const };
    const documents = [workbook, guide, { ...workbook, ...large }, { ...guide, ...large }];
    const draft = (document: Document, body: Element) =>
      printer({ 'exercise-1': document.paper === 'a4' ? 5 : 8 })(document, body);
    const texts = (await paginateAll(documents, draft)).map(({ printed }) => textOf(printed));
    expect(texts).toEqual(['Exercise', 'on 5', 'Exercise', 'on 8']);
  });

  it('of one’s own document stand on paper alone: a screen has no pages', async () => {
    const own = documentOf('workbook', h('body', [h('p', { id: 'x' }, 'x'), pageNumber('workbook', 'x')]));
    const [paginated] = await paginateAll([own], printer({ x: 3 }));
    expect(textOf(paginated?.printed)).toBe('x3');
    expect(textOf(paginated?.body)).toBe('x');
  });

  it('are ready as soon as the pages that are named are known', async () => {
    let print = (): void => {};
    const waiting = new Promise<void>((resolve) => {
      print = resolve;
    });
    const draft = (document: Document, body: Element): DraftLayout => ({
      draft: async () => {
        if (document.kind === 'guide') await waiting;
        return printer({ 'exercise-1': 5, here: 2 })(document, body).draft();
      },
    });
    const asking = documentOf('guide', h('body', [h('p', { id: 'here' }), pageNumber('guide', 'here')]));
    const own = documentOf('workbook', h('body', [h('p', { id: 'exercise-1' }), pageNumber('workbook', 'exercise-1')]));
    const [first, second] = begin([own, asking], draft);
    expect(textOf((await first)?.printed)).toBe('5');
    print();
    expect(textOf((await second)?.printed)).toBe('2');
  });

  it('are not spoken of where nothing is printed', async () => {
    const [, paginated] = await paginateAll([workbook, guide], undefined);
    expect(textOf(paginated?.body)).toBe('on ');
  });

  it('begin with the numbers of the round before', async () => {
    const drafts: string[] = [];
    const draft = (document: Document, body: Element) => {
      if (document.kind === 'guide') drafts.push(textOf(draftOf(body)));
      return printer({ 'exercise-1': 5, here: 2 })(document, body);
    };
    const asking = documentOf('guide', h('body', [h('p', { id: 'here' }), pageNumber('guide', 'here'), guide.body]));
    const first = await paginateAll([workbook, asking], draft);
    await paginateAll([workbook, asking], draft, first);
    expect(drafts).toEqual(['100on 100', '2on 5']);
  });

  it('are missing in every later round where they were missing in the first', async () => {
    const drafts: string[] = [];
    const draft = (document: Document, body: Element) => {
      drafts.push(textOf(draftOf(body)));
      return printer({ 'exercise-1': 5, here: 2 })(document, body);
    };
    const phrase = pagePhrase(english, 'workbook', 'nowhere');
    const asking = documentOf('guide', h('body', [h('p', { id: 'here' }), pageNumber('guide', 'here'), phrase]));
    const first = await paginateAll([asking], draft);
    const [second] = await paginateAll([asking], draft, first);
    expect(drafts).toEqual(['100page 100', '2']);
    expect(textOf(second?.printed)).toBe('2');
  });

  it('take one width in the last round, in the draft and in print alike, and none on a screen', async () => {
    const widths: string[] = [];
    const note = (body: Element | undefined) =>
      widths.push(/min-width: [\d.]+ch/.exec(JSON.stringify(body))?.[0] ?? '');
    const draft = (document: Document, body: Element) => {
      if (document.kind === 'guide') note(body);
      return printer({ 'exercise-1': 5, here: 2 })(document, body);
    };
    const asking = documentOf('guide', h('body', [h('p', { id: 'here' }), pageNumber('guide', 'here'), guide.body]));
    const [, last] = await paginateAll([workbook, asking], draft, await paginateAll([workbook, asking], draft), true);
    note(last?.printed);
    note(last?.body);
    expect(widths).toEqual(['', 'min-width: 3.5ch', 'min-width: 3.5ch', '']);
  });
});
