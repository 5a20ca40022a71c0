import type { Element } from 'hast';
import { h } from 'hastscript';
import { alphabetically } from '../book/order.ts';
import { itemCreditText, itemsByOthers } from '../items.ts';
import { licenceLine, rights } from '../licence.ts';
import { referenceEntry, referenceText } from '../reference-entry.ts';
import { COLUMN, heightOf, NARROW_GAP, paginate, roomBelow, spread, WIDE } from './fit.ts';
import { type Deck, draft, drawFrame, partTitle, placed } from './frame.ts';
import type { SlideDraft } from './slide.ts';

/** The reference list is long and small: it has the whole width and a low title. Later lines of an entry are set in. */
const LIST = { width: WIDE - 36, height: 522, px: 28 };

/** The reference list, on as many slides as it needs. */
export function referenceSlides(deck: Deck): SlideDraft[] {
  const { curriculum, words } = deck;
  const heightOfEntry = (reference: (typeof curriculum.references)[number]) =>
    heightOf(referenceText(reference, words), LIST.px, LIST.width);
  const entries = alphabetically(curriculum.references, curriculum.language, (reference) =>
    referenceText(reference, words),
  );
  const pages = spread(entries, heightOfEntry, LIST.height);
  return pages.map((references, index) => {
    const title = partTitle(deck, words.references, index, pages.length);
    const items = references.map((reference) => placed(h('li', referenceEntry(reference, words)), reference.place));
    const main = [h('h2', title), h('ul', { className: ['refs'] }, items)];
    return draft('references', title, references[0]?.place ?? curriculum.place, undefined, (number) =>
      drawFrame(deck, { classes: ['wide'], main, foot: licenceLine(curriculum), here: [] }, number),
    );
  });
}

/** A piece of the notice, with its text to reckon its room. */
interface Piece {
  readonly text: string;
  readonly node: Element;
}

/** Small print, as in slides.css. */
const NOTICE_PX = 28;

/** The full notice: license line, credits in the order of roles, what others made, funding, disclaimer. */
export function licenceSlides(deck: Deck): SlideDraft[] {
  const { curriculum, words } = deck;
  const notice = rights(curriculum);
  const pieces: Piece[] = [
    ...notice.credits.map(({ role, names }) => piece(words.roles[role], words.list(names))),
    join(piece(words.holder, `${notice.holder}.`), piece(words.licenseId, notice.id)),
    ...labeled(words.coverPicture, notice.picture),
    ...itemsByOthers(curriculum).flatMap((item, index) =>
      index === 0
        ? labeled(words.items.title, itemCreditText(item, words))
        : chunks(itemCreditText(item, words)).map(plain),
    ),
    ...labeled(words.funding, notice.funding),
    ...labeled(words.disclaimer, notice.disclaimer),
    ...(notice.text ? [plain(words.deck.fullText)] : []),
  ];
  const height = roomBelow(words.license).height - heightOf(notice.line, 42, COLUMN.width);
  const pages = paginate(pieces, ({ text }) => text, { width: COLUMN.width, height, gap: NARROW_GAP, px: NOTICE_PX });
  return pages.map((items, index) => {
    const title = partTitle(deck, words.license, index, pages.length);
    const main = [
      h('h2', title),
      ...(index === 0 ? [h('p', { className: ['big'] }, notice.line)] : []),
      ...items.map(({ node }) => node),
    ];
    return draft('licence', title, curriculum.license.place, undefined, (number) =>
      drawFrame(deck, { classes: ['notice'], axis: [], main, foot: words.deck.keep(curriculum.version) }, number),
    );
  });
}

const plain = (text: string): Piece => ({ text, node: h('p', text) });
const piece = (label: string, text: string): Piece => ({
  text: `${label} ${text}`,
  node: h('p', [h('b', label), ' ', text]),
});

const join = (first: Piece, second: Piece): Piece => ({
  text: `${first.text} ${second.text}`,
  node: h('p', [...first.node.children, ' ', ...second.node.children]),
});

/** A long text in pieces, so that it can go on on the next slide; the first has the label. */
function labeled(label: string, text: string | undefined): Piece[] {
  const [first, ...rest] = chunks(text ?? '');
  return first === undefined ? [] : [piece(`${label}:`, first), ...rest.map(plain)];
}

const CHUNK = 400;

/** Sentences, joined up to the length of a short paragraph. */
function chunks(text: string): string[] {
  const result: string[] = [];
  for (const sentence of text
    .trim()
    .split(/(?<=[.!?])\s+|\n\s*\n/)
    .filter(Boolean)) {
    const last = result.at(-1);
    if (last !== undefined && last.length + sentence.length < CHUNK) result[result.length - 1] = `${last} ${sentence}`;
    else result.push(sentence);
  }
  return result;
}
