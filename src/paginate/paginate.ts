import type { Element, Properties } from 'hast';
import type { Document } from '../model/document.ts';
import { allDone } from './all-done.ts';
import { withBlockIds } from './block-ids.ts';
import { asDraft, WIDEST } from './draft.ts';
import { markEdits } from './edits.ts';
import type { PageMap } from './pages.ts';
import { readPages } from './read-pages.ts';
import { keepFillers, placeSides, sidedPagesIn } from './sides.ts';
import { EVEN, fillSlots, type NumberOf, targetsOf } from './slots.ts';

/** A document in which every page number stands. */
export interface Paginated<Layout = unknown> extends Document {
  /** The body as it is printed; `body` is the one for a screen, which has no pages of its own. */
  readonly printed: Element;
  /** Where its anchors will stand. */
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
 * Finds out where everything stands, and writes it wherever somebody refers to it. Each document is laid out as soon as it is
 * composed, and ready as soon as the pages are known that it names. Without a way to print there are no pages, and no phrase speaks of
 * one. A number may break its line elsewhere than the slot did: whoever then finds other pages than these gives the documents back as
 * `before`, for a round that begins with their numbers. In the `last` round all slots are of one width, whatever stands in them, so
 * that nothing can move anymore.
 */
export function paginate<Layout extends DraftLayout>(
  documents: readonly Promise<Document>[],
  layOut: LayOut<Layout> | undefined,
  before?: readonly Paginated[],
  isLast = false,
): Promise<Paginated<Layout>>[] {
  const look = isLast ? EVEN : {};
  const all = allDone(documents);
  // Who needs them all will hear of it; who does not hears of its own.
  all.catch(() => {});

  const draftOf = async (document: Document): Promise<Draft<Layout>> => {
    const marked = markEdits(document.body);
    const sided = document.paper === undefined ? [] : sidedPagesIn(marked);
    const isAsked = (): Promise<boolean> => all.then((others) => others.some((other) => names(other, document)));
    const isDrafted =
      sided.length > 0 || names(document, document) || (document.paper !== undefined && (await isAsked()));
    const body = fillSlots(marked, before ? numbersFor(document, before) : () => WIDEST, look);
    const layout = layOut?.(document, isDrafted ? asDraft(body) : body);
    const pages = layout && isDrafted ? await readPages(await layout.draft()) : new Map<string, number>();
    return { document, marked, layout, ...placeSides(sided, pages) };
  };
  const drafts = documents.map(async (document) => draftOf(layOut ? withPageStarts(await document) : await document));

  /** The drafts of what a document names beside itself. */
  const namedBy = async (document: Document): Promise<Draft<Layout>[]> => {
    if (targetsOf(document).every(({ kind }) => kind === document.kind)) return [];
    const others = await all;
    return allDone(drafts.filter((_, index) => names(document, others[index] as Document)));
  };
  return drafts.map(async (coming) => {
    const draft = await coming;
    const named = await namedBy(draft.document);
    const known = [draft, ...named].map(({ document: { kind, paper }, pages }) => ({ kind, paper, pages }));
    return withNumbers(draft, numbersFor(draft.document, known), look);
  });
}

/** A document whose pages are listed on a screen, ready to be asked where each of them begins. */
const withPageStarts = (document: Document): Document =>
  document.screen?.isPaged && document.formats.includes('html')
    ? { ...document, body: withBlockIds(document.body) }
    : document;

function withNumbers<Layout>(
  { document, marked, layout, fillBefore, pages }: Draft<Layout>,
  numberOf: NumberOf,
  look: Properties,
): Paginated<Layout> {
  const onScreen: NumberOf = (target) => (target.kind === document.kind ? undefined : numberOf(target));
  const isShown = document.formats.includes('html');
  return {
    ...document,
    body: isShown ? keepFillers(fillSlots(document.body, onScreen), new Set()) : document.body,
    printed: keepFillers(fillSlots(marked, numberOf, look), fillBefore),
    pages,
    layout,
  };
}

type KnownPages = Pick<Paginated, 'kind' | 'paper' | 'pages'>;

/** What is the same on every paper refers to the first. */
function numbersFor({ paper }: Document, known: readonly KnownPages[]): NumberOf {
  const own = paper ?? known.find((other) => other.paper !== undefined)?.paper;
  const onPaper = known.filter((other) => other.paper !== undefined && other.paper === own);
  return ({ kind, anchor }) => onPaper.find((other) => other.kind === kind)?.pages.get(anchor);
}

/** Whether a document refers to a page of the other; to one on its own paper, if it has one. */
const names = (document: Document, { kind, paper }: Document): boolean =>
  paper !== undefined &&
  (document.paper ?? paper) === paper &&
  targetsOf(document).some((target) => target.kind === kind);
