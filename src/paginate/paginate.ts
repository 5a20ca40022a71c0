import type { Element } from 'hast';
import type { Document, Paper } from '../model/document.ts';
import { allDone } from './all-done.ts';
import { WIDEST, withLinks } from './draft.ts';
import { type PageMap, type PagesByKind, pageOf, type Target } from './pages.ts';
import { readPages } from './read-pages.ts';
import { keepFillers, placeSides, sidedPagesIn } from './sides.ts';
import { EVEN, fillSlots, targetsIn } from './slots.ts';

/** A document in which every page number stands. */
export interface Paginated extends Document {
  /** The body as it is printed; `body` is the one for a screen, which has no pages of its own. */
  readonly printed: Element;
  /** Where its anchors will stand, as far as somebody asks for them. */
  readonly pages: PageMap;
}

/** Prints a document in any quality that has the right pages. */
export type PrintDraft = (document: Document, body: Element) => Promise<Uint8Array>;

/**
 * Finds out where everything stands, and writes it wherever somebody refers to it. Without a way to print there are no pages, and
 * no phrase speaks of one. A number may break its line elsewhere than the slot did: whoever then finds other pages than these
 * gives the documents back as `before`, for a round that begins with their numbers. In the `last` round all slots are of one width,
 * whatever stands in them, so that nothing can move anymore.
 */
export async function paginate(
  documents: readonly Document[],
  draft: PrintDraft | undefined,
  before?: readonly Paginated[],
  isLast = false,
): Promise<Paginated[]> {
  const earlier = before && pagesByPaper(before);
  const look = isLast ? EVEN : {};
  const layouts = await allDone(
    documents.map(async (document) => {
      const sided = sidedPagesIn(document.body);
      const anchors = [...sided.map(({ id }) => id), ...anchorsOf(document, documents)];
      if (!draft || document.paper === undefined || anchors.length === 0) return undefined;
      const numberOf = (target: Target) => (earlier ? lookUp(earlier, document, documents, target) : WIDEST);
      const body = keepFillers(fillSlots(document.body, numberOf, look), new Set());
      return placeSides(sided, await readPages(await draft(document, withLinks(body, anchors))));
    }),
  );
  const found = documents.map((document, index) => ({ ...document, pages: layouts[index]?.pages ?? new Map() }));
  const pages = pagesByPaper(found);
  return found.map((document, index) => {
    const numberOf = (target: Target) => lookUp(pages, document, documents, target);
    const onScreen = fillSlots(document.body, (target) =>
      target.kind === document.kind ? undefined : numberOf(target),
    );
    return {
      ...document,
      body: keepFillers(onScreen, new Set()),
      printed: keepFillers(fillSlots(document.body, numberOf, look), layouts[index]?.fillBefore ?? new Set()),
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
