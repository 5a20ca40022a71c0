import type { Element } from 'hast';
import { h } from 'hastscript';
import { adaptedEntries } from '../book/adapted-entries.ts';
import { alphabetically } from '../book/order.ts';
import { itemCreditText } from '../items.ts';
import { licenceLine, licenceName } from '../licence.ts';
import { noticesOf, type WorkNotice } from '../licence-chain.ts';
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
/** The license line below a high title and below a low one. */
const [LINE_PX, WIDE_LINE_PX] = [42, 34];

/** The full notice of every work: license line, credits in the order of roles, funding, disclaimer. */
export function licenceSlides(deck: Deck): SlideDraft[] {
  const { curriculum, words } = deck;
  const notices = noticesOf(curriculum, words);
  const groups = notices.map((notice) => piecesOf(notice, notices.length > 1, deck));
  const lines = notices.map(({ isInherited, rights }) => (isInherited ? undefined : rights.line));
  // Each work begins a slide of its own; several have the whole width and a low title, as the references do.
  const isWide = notices.length > 1;
  const { width, height: most } = isWide ? LIST : { width: COLUMN.width, height: roomBelow(words.license).height };
  const pages = groups.flatMap((pieces, index) => {
    const line = lines[index];
    const height = most - (line === undefined ? 0 : heightOf(line, isWide ? WIDE_LINE_PX : LINE_PX, width));
    const room = { width, height, gap: NARROW_GAP, px: NOTICE_PX };
    return paginate(pieces, ({ text }) => text, room).map((items, page) => ({
      items,
      line: page === 0 ? line : undefined,
    }));
  });
  return pages.map(({ items, line }, index) => {
    const title = partTitle(deck, words.license, index, pages.length);
    const main = [
      h('h2', title),
      ...(line === undefined ? [] : [h('p', { className: ['big'] }, line)]),
      ...items.map(({ node }) => node),
    ];
    const look = isWide ? { classes: ['wide', 'notice'] } : { classes: ['notice'], axis: [] };
    return draft('licence', title, curriculum.license.place, undefined, (number) =>
      drawFrame(deck, { ...look, main, foot: words.deck.keep(curriculum.version) }, number),
    );
  });
}

function piecesOf(notice: WorkNotice, isOneOfSeveral: boolean, { words }: Deck): Piece[] {
  const { work, rank, rights, isInherited, base, items, statements } = notice;
  const license =
    isInherited && base
      ? piece(words.licenseId, `${words.adapted.sameLicense(base.title)}.`)
      : join(piece(words.holder, `${rights.holder}.`), piece(words.licenseId, licenceName(rights, words)));
  return [
    ...(isOneOfSeveral ? [piece(`${words.adapted[rank]}:`, `${work.title}, ${words.version(work.version)}`)] : []),
    ...adaptedEntries(notice, words).flatMap(([name, value]) => labeled(name, value)),
    ...rights.credits.map(({ role, names }) => piece(words.roles[role], words.list(names))),
    license,
    ...labeled(words.coverPicture, rights.picture),
    ...items.flatMap((item, index) =>
      index === 0
        ? labeled(words.items.title, itemCreditText(item, words))
        : chunks(itemCreditText(item, words)).map(plain),
    ),
    ...labeled(words.funding, rights.funding),
    ...labeled(words.disclaimer, rights.disclaimer),
    ...statements.flatMap((statement) => chunks(statement).map(plain)),
    ...(rights.text ? [plain(words.deck.fullText)] : []),
  ];
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
