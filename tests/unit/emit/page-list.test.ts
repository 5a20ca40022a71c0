import fc from 'fast-check';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { withPageList } from '../../../src/emit/page-list.ts';
import type { Composed } from '../../../src/model/document.ts';
import { classesOf, elements, ofClass, textOf } from '../../support/hast.ts';

const documentWith = (...blocks: readonly Element[]): Composed => ({
  title: 'T',
  description: '',
  author: '',
  language: 'en',
  styles: [],
  css: '',
  screen: {
    styles: [],
    tools: [h('section', h('div', { dataPageList: '' }), h('b', 'Tool'))],
    scripts: [],
    isPaged: true,
  },
  body: h('body', h('main', { id: 'content' }, [...blocks])),
});
const toolsOf = ({ screen }: Composed): Element => h('div', [...(screen?.tools ?? [])]);
const withoutMarks = (node: Element): Element => ({
  ...node,
  children: node.children.flatMap((child): ElementContent[] =>
    child.type !== 'element' ? [child] : classesOf(child).includes('page-break') ? [] : [withoutMarks(child)],
  ),
});
const linksOf = (document: Composed): unknown[] =>
  elements(toolsOf(document), 'a').map((link) => [textOf(link), link.properties.href]);

describe('the page list', () => {
  it('has every page from the first, each once, and every link leads to something that is there', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(steps, (steps) => {
        let page = 1;
        const pages = new Map([['content', 1]]);
        const blocks = steps.map((step, index) => {
          page += step;
          pages.set(`b${index}`, page);
          return h('div', { id: `b${index}` }, `Text ${index}. `);
        });
        const found = withPageList(documentWith(...blocks), pages);
        const links = elements(toolsOf(found), 'a');
        expect(links.map(textOf)).toEqual(Array.from({ length: page }, (_, index) => String(index + 1)));
        const marks = ofClass(found.body, 'page-break');
        expect(marks.map(({ properties }) => properties.id)).toEqual(
          [...new Set(pages.values())].map((number) => `page-${number}`),
        );
        const ids = new Set([...marks, ...blocks].map(({ properties }) => String(properties.id)));
        ids.add('content');
        for (const { properties } of links) expect(ids).toContain(String(properties.href).slice(1));
        expect(withoutMarks(found.body)).toEqual(documentWith(...blocks).body);
      }),
    );
  });

  it('marks a page before a link that begins it: the link’s own name stays what it is', () => {
    const link = h('a', { id: 'note', href: '#n', ariaLabel: 'Note 1' }, '1');
    const found = withPageList(
      documentWith(h('p', link)),
      new Map([
        ['content', 1],
        ['note', 2],
      ]),
    );
    expect(elements(found.body, 'a')[0]?.children).toEqual(link.children);
    expect(classesOf(elements(found.body, 'p')[0]?.children[0] as Element)).toEqual(['page-break']);
  });

  it('leads to the last block before a page on which none begins', () => {
    const found = withPageList(
      documentWith(h('p', { id: 'a' }), h('p', { id: 'b' })),
      new Map([
        ['content', 1],
        ['a', 2],
        ['b', 4],
      ]),
    );
    expect(linksOf(found)).toEqual([
      ['1', '#page-1'],
      ['2', '#page-2'],
      ['3', '#a'],
      ['4', '#page-4'],
    ]);
  });

  it('marks a page before a heading, and in a term of a list', () => {
    const found = withPageList(
      documentWith(
        h('section', [h('h5', { id: 'a' }, 'Heading')]),
        h('dl', h('div', { id: 'b' }, [h('dt', 'Term'), h('dd', 'What it means')])),
      ),
      new Map([
        ['content', 1],
        ['a', 2],
        ['b', 3],
      ]),
    );
    expect(elements(found.body, 'h5').map(textOf)).toEqual(['Heading']);
    expect(elements(found.body, 'section').map(textOf)).toEqual(['2Heading']);
    expect(elements(found.body, 'dt').map(textOf)).toEqual(['3Term']);
  });

  it('is not there without pages, nor is its place', () => {
    const document = documentWith(h('p', { id: 'a' }, 'Text'));
    const found = withPageList(document, new Map());
    expect(found.body).toBe(document.body);
    expect(textOf(toolsOf(found))).toBe('Tool');
    expect(elements(toolsOf(found), 'div')).toHaveLength(1);
  });

  it('leaves a document alone that nobody reads on a screen', () => {
    const document = { ...documentWith(h('p', { id: 'a' })), screen: undefined };
    expect(withPageList(document, new Map([['a', 1]]))).toBe(document);
  });

  it('is only in documents that want it, and only there are pages marked in the text', () => {
    const document = documentWith(h('p', { id: 'a' }, 'Text'));
    const other = { ...document, screen: document.screen && { ...document.screen, isPaged: false } };
    expect(withPageList(other, new Map([['a', 1]]))).toBe(other);
  });
});
