import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Page } from '../../model/curriculum.ts';
import { fileAnchor } from '../anchors.ts';
import { type ProseContext, renderNotes, under } from '../prose.ts';
import { flow } from './flow.ts';
import { NAME_MARK, stretchMarks } from './stretch.ts';

/** Something that begins a page of its own and stands in the contents. */
export interface Part {
  /** The id of the page. */
  readonly anchor: string;
  readonly title: string;
  readonly page: Element;
}

interface PartText {
  /** The named page that it is set on. */
  readonly on: string;
  readonly anchor: string;
  readonly title: string;
  /** A sentence under the title. */
  readonly lead?: readonly ElementContent[];
  /** Whether title and lead take the whole width, as tables do. */
  readonly isFlat?: boolean;
  readonly classes?: readonly string[];
}

/** A page with a title of the second level. */
export function part(
  { on, anchor, title, lead, isFlat, classes = [] }: PartText,
  body: readonly ElementContent[],
): Part {
  const head = h('div', { className: isFlat ? ['page-head', 'flat'] : ['page-head'] }, [
    h('h2', { className: ['title-2'], ...NAME_MARK }, title),
    lead && lead.length > 0 ? h('p', [...lead]) : '',
  ]);
  return {
    anchor,
    title,
    page: h(
      'section',
      { className: ['page', ...classes, `on-${on}`], id: anchor, ...stretchMarks('page', { name: title }) },
      [head, ...body],
    ),
  };
}

/** The author's own pages at the front or at the back of this book. */
export function ownPages(at: Page['at'], context: ProseContext): Part[] {
  const { curriculum, book } = context;
  const pages = curriculum.pages.filter((page) => page.at === at && page.books.some((it) => it === book));
  return pages.map((page) =>
    part({ on: at, anchor: fileAnchor(page.path), title: page.title }, [
      ...flow(page.content.children, under(context, 2)),
      ...renderNotes(context),
    ]),
  );
}
