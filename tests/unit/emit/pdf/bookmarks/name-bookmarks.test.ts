import { PDFDict, PDFDocument, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { headingsOf } from '../../../../../src/emit/pdf/bookmarks/headings.ts';
import { nameBookmarks } from '../../../../../src/emit/pdf/bookmarks/name-bookmarks.ts';

type Outline = readonly (readonly [string, Outline?])[];

/** A document with these bookmarks, as Chromium would have named them. */
async function withBookmarks(outline: Outline): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const { context, catalog } = document;
  const add = (entries: Outline, parent: PDFDict): void => {
    const refs: PDFRef[] = entries.map(([title, children = []]) => {
      const item = context.obj({ Title: PDFHexString.fromText(title) });
      add(children, item);
      return context.register(item);
    });
    for (const [index, ref] of refs.entries()) {
      const next = refs[index + 1];
      if (next) context.lookup(ref, PDFDict).set(PDFName.of('Next'), next);
    }
    if (refs[0]) parent.set(PDFName.of('First'), refs[0]);
  };
  const root = context.obj({});
  add(outline, root);
  catalog.set(PDFName.of('Outlines'), context.register(root));
  return document;
}

function titlesOf(document: PDFDocument): string[] {
  const walk = (node: PDFDict | undefined): string[] =>
    node
      ? [
          node.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
          ...walk(node.lookupMaybe(PDFName.of('First'), PDFDict)),
          ...walk(node.lookupMaybe(PDFName.of('Next'), PDFDict)),
        ]
      : [];
  return walk(document.catalog.lookup(PDFName.of('Outlines'), PDFDict).lookupMaybe(PDFName.of('First'), PDFDict));
}

describe('nameBookmarks', () => {
  it('gives a bookmark the words of its heading, drawn twice, without its spaces or with a ligature', async () => {
    const document = await withBookmarks([
      ['WelcomeWelcome', [['ContinuedProfessionalDevelopment'], ['Our oﬃce']]],
      ['Welcome'],
    ]);
    nameBookmarks(document, ['Welcome', 'Continued Professional Development', 'Our office', 'Welcome!']);
    expect(titlesOf(document)).toEqual(['Welcome', 'Continued Professional Development', 'Our office', 'Welcome!']);
  });

  it('passes over headings that are not printed, and leaves a bookmark that has no heading', async () => {
    const document = await withBookmarks([['One'], ['Who knows'], ['ThreeThree']]);
    nameBookmarks(document, ['One', 'Two', 'Three']);
    expect(titlesOf(document)).toEqual(['One', 'Who knows', 'Three']);
  });

  it('ends where bookmarks follow each other in a circle', async () => {
    const document = await withBookmarks([['AA'], ['BB']]);
    const first = document.catalog.lookup(PDFName.of('Outlines'), PDFDict).get(PDFName.of('First'));
    const second = document.context.lookup(first, PDFDict).lookup(PDFName.of('Next'), PDFDict);
    if (first) second.set(PDFName.of('Next'), first);
    nameBookmarks(document, ['A', 'B']);
    expect(second.lookup(PDFName.of('Title'), PDFHexString).decodeText()).toBe('B');
  });
});

describe('headingsOf', () => {
  it('reads the headings of a page in order, as they are read aloud', () => {
    const page = h('body', [
      h('h1', ['Goal', h('br'), 'setting']),
      h('section', [h('h3', [h('span', { ariaHidden: 'true' }, '★'), ' My  plan']), h('p', 'text')]),
      h('h2', []),
    ]);
    expect(headingsOf(page)).toEqual(['Goal setting', 'My plan']);
  });
});
