import { PDFDict, type PDFDocument, PDFHexString, type PDFObject, PDFString } from '@cantoo/pdf-lib';
import { N } from '../names.ts';

/**
 * Gives every bookmark the words of its heading. Chromium collects what it draws of one: the words of two lines without a space
 * between them, and a heading at the top of a page twice, for it is drawn, and clipped, at the foot of the page before, too.
 * Bookmarks and headings come in the same order; a heading that the styles hide has no bookmark.
 */
export function nameBookmarks(document: PDFDocument, headings: readonly string[]): void {
  let next = 0;
  for (const bookmark of bookmarksUnder(document.catalog.lookup(N.Outlines))) {
    const title = bookmark.lookup(N.Title);
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue;
    const drawn = bare(title.decodeText());
    const index = headings.findIndex((heading, at) => at >= next && isRepeated(bare(heading), drawn));
    if (index < 0) continue;
    next = index + 1;
    bookmark.set(N.Title, PDFHexString.fromText(headings[index] ?? ''));
  }
}

/** Depth first, as they are shown. */
function bookmarksUnder(node: PDFObject | undefined, seen = new Set<PDFObject>()): PDFDict[] {
  const found: PDFDict[] = [];
  let child = node instanceof PDFDict ? node.lookup(N.First) : undefined;
  while (child instanceof PDFDict && !seen.has(child)) {
    seen.add(child);
    found.push(child, ...bookmarksUnder(child, seen));
    child = child.lookup(N.Next);
  }
  return found;
}

/** Without what line breaks, ligatures and hyphenation change. */
const bare = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '');

const isRepeated = (text: string, drawn: string): boolean =>
  text !== '' && drawn !== '' && drawn.replaceAll(text, '') === '';
