import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Strings, stringsFor } from '../compose/strings.ts';
import type { Composed } from '../model/document.ts';
import { withoutBlockIds } from '../paginate/block-ids.ts';
import type { PageMap } from '../paginate/pages.ts';

/**
 * The document with the pages of its printed edition (W3C technique G1.H99, EPUB’s page list): so “page 41, please” leads to the
 * same place on a screen. The page list stands where composing has marked `dataPageList`; in the text, each page is marked before the
 * first block with an id that stands on it. A page on which no such block begins leads to the last one before it, where the
 * reader finds what goes on there. Without pages, as where nothing is printed, there is no list.
 */
export function withPageList<T extends Composed>(document: T, pages: PageMap): T {
  const { screen, language, body } = document;
  if (!screen?.isPaged) return document;
  const { answers: words } = stringsFor(language);
  const starts = startsOf(body, pages);
  const fill = (node: ElementContent): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.properties.dataPageList === undefined) return [{ ...node, children: node.children.flatMap(fill) }];
    return starts.length > 0 ? [pageList(starts, words)] : [];
  };
  const own = new Map(starts.flatMap(({ page, anchor, isOwn }) => (isOwn ? [[anchor, page] as const] : [])));
  const named = new Set(starts.flatMap(({ anchor, isOwn }) => (isOwn ? [] : [anchor])));
  return {
    ...document,
    body: withoutBlockIds(markPages(body, own, words), named),
    screen: { ...screen, tools: screen.tools.flatMap(fill) },
  };
}

/** Where a page begins. */
interface PageStart {
  readonly page: number;
  readonly anchor: string;
  /** Whether the block with this id stands on the page, or before it. */
  readonly isOwn: boolean;
}

function startsOf(body: Element, pages: PageMap): PageStart[] {
  const starts: PageStart[] = [];
  let last: string | undefined;
  const look = ({ properties, children }: Element): void => {
    const anchor = typeof properties.id === 'string' ? properties.id : '';
    const page = pages.get(anchor);
    if (page !== undefined) {
      while (last !== undefined && starts.length + 1 < page)
        starts.push({ page: starts.length + 1, anchor: last, isOwn: false });
      if (starts.length + 1 === page) starts.push({ page, anchor, isOwn: true });
      last = anchor;
    }
    for (const child of children) if (child.type === 'element') look(child);
  };
  look(body);
  return starts;
}

const pageAnchor = (page: number): string => `page-${page}`;

function pageList(starts: readonly PageStart[], words: Strings['answers']): Element {
  const last = starts.length;
  return h('details', { className: ['page-list'], dataPages: '' }, [
    h('summary', words.pages),
    h('nav', { ariaLabel: words.pageList }, [
      h('form', { hidden: true }, [
        h('label', { htmlFor: ['page-wanted'] }, words.pageWanted(last)),
        h('input', { type: 'text', id: 'page-wanted', inputMode: 'numeric', autoComplete: ['off'] }),
        h('button', { type: 'submit' }, words.go),
      ]),
      h('p', { role: 'status', dataPagesSaid: words.noPage(last) }),
      h(
        'ol',
        starts.map(({ page, anchor, isOwn }) =>
          h('li', h('a', { href: `#${isOwn ? pageAnchor(page) : anchor}`, dataPageLink: String(page) }, String(page))),
        ),
      ),
    ]),
  ]);
}

/** Marks where pages begin: in the block, or before it where it is a heading or a link, which would be called by it. */
function markPages(body: Element, pages: ReadonlyMap<string, number>, words: Strings['answers']): Element {
  const mark = (element: Element): ElementContent[] => {
    const page = pages.get(String(element.properties.id ?? ''));
    const children = element.children.flatMap((child) => (child.type === 'element' ? mark(child) : [child]));
    const isSame =
      children.length === element.children.length &&
      children.every((child, index) => child === element.children[index]);
    const inner = isSame ? element : { ...element, children };
    if (page === undefined) return [inner];
    const found = pageBreak(page, words);
    return /^(h[1-6]|a)$/.test(element.tagName) ? [found, inner] : [startWith(inner, found)];
  };
  return mark(body)[0] as Element;
}

const pageBreak = (page: number, words: Strings['answers']): Element =>
  h(
    'span',
    { className: ['page-break'], role: 'doc-pagebreak', id: pageAnchor(page), ariaLabel: words.pageNumber(page) },
    String(page),
  );

/** A group in a list of terms holds only terms and what is said of them, and a row only cells. */
function startWith(element: Element, found: Element): Element {
  const [first, ...others] = element.children;
  if (first?.type === 'element' && ['dt', 'td', 'th'].includes(first.tagName))
    return { ...element, children: [{ ...first, children: [found, ...first.children] }, ...others] };
  return { ...element, children: [found, ...element.children] };
}
