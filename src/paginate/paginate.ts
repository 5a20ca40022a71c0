import type { Element } from 'hast';
import type { Document, Paper } from '../model/document.ts';
import { allDone } from './all-done.ts';
import { asDraft, WIDEST } from './draft.ts';
import { markEdits } from './edits.ts';
import { longestFirst } from './longest-first.ts';
import type { PageMap } from './pages.ts';
import { readPages } from './read-pages.ts';
import { keepFillers, placeSides, sidedPagesIn } from './sides.ts';
import { EVEN, fillSlots, type NumberOf, targetsIn } from './slots.ts';

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

/** A document whose own pages are known. */
interface Draft<Layout> {
  readonly document: Document;
  /** Its body, with marks where it will be edited. */
  readonly marked: Element;
  readonly layout: Layout | undefined;
  readonly fillBefore: ReadonlySet<string>;
  readonly pages: PageMap;
}

/**
 * Finds out where everything stands, and writes it wherever somebody refers to it. Each document is ready as soon as the pages are
 * known that it names. Without a way to print there are no pages, and no phrase speaks of one. A number may break its line elsewhere
 * than the slot did: whoever then finds other pages than these gives the documents back as `before`, for a round that begins with
 * their numbers. In the `last` round all slots are of one width, whatever stands in them, so that nothing can move anymore.
 */
export function paginate<Layout extends DraftLayout>(
  documents: readonly Document[],
  layOut: LayOut<Layout> | undefined,
  before?: readonly Paginated[],
  isLast = false,
): Promise<Paginated<Layout>>[] {
  const look = isLast ? EVEN : {};
  const firstPaper = documents.find(({ paper }) => paper !== undefined)?.paper;
  /** What is the same on every paper refers to the first. */
  const paperOf = ({ paper }: Document): Paper | undefined => paper ?? firstPaper;
  const numbersFor = (document: Document, known: readonly KnownPages[]): NumberOf => {
    const onPaper = known.filter(({ paper }) => paper !== undefined && paper === paperOf(document));
    return ({ kind, anchor }) => onPaper.find((other) => other.kind === kind)?.pages.get(anchor);
  };
  /** What all documents on the same paper say of the pages of this one. */
  const anchorsIn = ({ kind, paper }: Document): string[] =>
    documents
      .filter((other) => paper !== undefined && paperOf(other) === paper)
      .flatMap(({ body }) => targetsIn(body))
      .flatMap((target) => (target.kind === kind ? [target.anchor] : []));

  const draftOf = async (document: Document): Promise<Draft<Layout>> => {
    const marked = markEdits(document.body);
    const sided = document.paper === undefined ? [] : sidedPagesIn(marked);
    const anchors = [...sided.map(({ id }) => id), ...anchorsIn(document)];
    const body = fillSlots(marked, before ? numbersFor(document, before) : () => WIDEST, look);
    const layout = layOut?.(document, anchors.length > 0 ? asDraft(body, anchors) : body);
    const pages = layout && anchors.length > 0 ? await readPages(await layout.draft()) : new Map<string, number>();
    return { document, marked, layout, ...placeSides(sided, pages) };
  };
  const withNumbers = (
    { document, marked, layout, fillBefore, pages }: Draft<Layout>,
    known: readonly KnownPages[],
  ) => {
    const numberOf = numbersFor(document, known);
    const onScreen: NumberOf = (target) => (target.kind === document.kind ? undefined : numberOf(target));
    const isShown = document.formats.includes('html');
    return {
      ...document,
      body: isShown ? keepFillers(fillSlots(document.body, onScreen), new Set()) : document.body,
      printed: keepFillers(fillSlots(marked, numberOf, look), fillBefore),
      pages,
      layout,
    };
  };
  const drafts = longestFirst(documents, draftOf);
  return [...drafts].map(async ([document, draft]) => {
    const kinds = new Set(targetsIn(document.body).map(({ kind }) => kind));
    const named = [...drafts].filter(([{ kind, paper }]) => kinds.has(kind) && paper === paperOf(document));
    const known = await allDone([draft, ...named.map(([, other]) => other)]);
    return withNumbers(
      await draft,
      known.map(({ document: { kind, paper }, pages }) => ({ kind, paper, pages })),
    );
  });
}

type KnownPages = Pick<Paginated, 'kind' | 'paper' | 'pages'>;
