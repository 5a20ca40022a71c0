import type { Element } from 'hast';
import type { Document, Paper } from '../model/document.ts';
import { allDone } from './all-done.ts';
import { asDraft, WIDEST } from './draft.ts';
import { markEdits } from './edits.ts';
import { type PageMap, type PagesByKind, pageOf, type Target } from './pages.ts';
import { readPages } from './read-pages.ts';
import { keepFillers, placeSides, sidedPagesIn } from './sides.ts';
import { EVEN, fillSlots, targetsIn } from './slots.ts';

/** A document in which every page number stands. */
export interface Paginated<Layout = unknown> extends Document {
  /** The body as it is printed; `body` is the one for a screen, which has no pages of its own. */
  readonly printed: Element;
  /** Where its anchors will stand, as far as somebody asks for them. */
  readonly pages: PageMap;
  /** What it was laid out with; what was laid out becomes what is printed by the edits in `printed`. */
  readonly layout: Layout | undefined;
}

/** A document that is laid out. */
export interface DraftLayout {
  /** Prints it in any quality that has the right pages. */
  draft(): Promise<Uint8Array>;
}

/** Lays a document out with this body; nothing happens before somebody prints it. */
export type LayOut<Layout> = (document: Document, body: Element) => Layout;

/**
 * Finds out where everything stands, and writes it wherever somebody refers to it. Without a way to print there are no pages, and
 * no phrase speaks of one. A number may break its line elsewhere than the slot did: whoever then finds other pages than these
 * gives the documents back as `before`, for a round that begins with their numbers. In the `last` round all slots are of one width,
 * whatever stands in them, so that nothing can move anymore.
 */
export async function paginate<Layout extends DraftLayout>(
  documents: readonly Document[],
  layOut: LayOut<Layout> | undefined,
  before?: readonly Paginated[],
  isLast = false,
): Promise<Paginated<Layout>[]> {
  const earlier = before && pagesByPaper(before);
  const look = isLast ? EVEN : {};
  const drafts = await allDone(
    documents.map(async (document) => {
      const marked = markEdits(document.body);
      const sided = sidedPagesIn(marked);
      const anchors = [...sided.map(({ id }) => id), ...anchorsOf(document, documents)];
      const numberOf = (target: Target) => (earlier ? lookUp(earlier, document, documents, target) : WIDEST);
      const body = fillSlots(marked, numberOf, look);
      const hasPages = document.paper !== undefined && anchors.length > 0;
      const layout = layOut?.(document, hasPages ? asDraft(body, anchors) : body);
      const pages = layout && hasPages ? await readPages(await layout.draft()) : new Map<string, number>();
      return { document, marked, layout, ...placeSides(sided, pages) };
    }),
  );
  const pages = pagesByPaper(drafts.map(({ document, pages }) => ({ ...document, pages })));
  return drafts.map(({ document, marked, fillBefore, ...draft }) => {
    const numberOf = (target: Target) => lookUp(pages, document, documents, target);
    const onScreen = fillSlots(document.body, (target) =>
      target.kind === document.kind ? undefined : numberOf(target),
    );
    return {
      ...document,
      body: keepFillers(onScreen, new Set()),
      printed: keepFillers(fillSlots(marked, numberOf, look), fillBefore),
      pages: draft.pages,
      layout: draft.layout,
    };
  });
}

/** The anchors of a document that a document on the same paper refers to. */
const anchorsOf = (document: Document, documents: readonly Document[]): string[] =>
  documents
    .filter((other) => paperOf(other, documents) === document.paper)
    .flatMap(({ body }) => targetsIn(body))
    .flatMap(({ kind, anchor }) => (kind === document.kind ? [anchor] : []));

/** What is the same on every paper refers to the first. */
const paperOf = ({ paper }: Document, documents: readonly Document[]): Paper | undefined =>
  paper ?? documents.find((other) => other.paper !== undefined)?.paper;

type PagesByPaper = ReadonlyMap<Paper, PagesByKind>;

function pagesByPaper(documents: readonly Pick<Paginated, 'paper' | 'kind' | 'pages'>[]): PagesByPaper {
  const papers = new Map<Paper, Map<string, PageMap>>();
  for (const { paper, kind, pages } of documents) {
    if (paper !== undefined) papers.set(paper, (papers.get(paper) ?? new Map()).set(kind, pages));
  }
  return papers;
}

function lookUp(
  pages: PagesByPaper,
  document: Document,
  documents: readonly Document[],
  target: Target,
): number | undefined {
  const paper = paperOf(document, documents);
  return paper && pageOf(pages.get(paper) ?? new Map(), target);
}
