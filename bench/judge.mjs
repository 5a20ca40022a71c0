import { readFileSync } from 'node:fs';
import { getDocumentProxy } from 'unpdf';

/**
 * Reads a PDF and says what is in it: pages, size, tags, bookmarks, and how many lines of its contents lead somewhere and have the
 * number of the page that they lead to. `anchors` are the ids that the contents of the HTML link to.
 */
export async function judge(file, anchors) {
  const bytes = readFileSync(file);
  const document = await getDocumentProxy(new Uint8Array(bytes));
  try {
    const lines = await readContents(document, new Set(anchors));
    return {
      pages: document.numPages,
      megabytes: bytes.length / 1e6,
      isTagged: (await document.getMarkInfo())?.Marked === true,
      hasBookmarks: ((await document.getOutline()) ?? []).length > 0,
      entries: anchors.length,
      numbered: lines.filter(({ written }) => written !== undefined).length,
      right: lines.filter(({ written, page }) => written === page).length,
    };
  } finally {
    await document.destroy();
  }
}

/** The ids that the table of contents of a page links to. */
export function anchorsOf(html) {
  const [, contents = ''] = /id="contents".*?<nav[^>]*>(.*?)<\/nav>/s.exec(html) ?? [];
  return [...contents.matchAll(/href="#([^"]+)"/g)].map(([, anchor]) => anchor);
}

/** A page of contents has links to most of what it lists; the first link to each anchor is the line of the contents. */
async function readContents(document, anchors) {
  const lines = new Map();
  for (let number = 1; number <= document.numPages && lines.size < anchors.size; number++) {
    const page = await document.getPage(number);
    const links = (await page.getAnnotations()).filter(({ subtype, dest }) => subtype === 'Link' && dest);
    if (new Set(links.map(({ dest }) => String(dest))).size < FEW) continue;
    const { items } = await page.getTextContent();
    for (const [destination, rects] of group(links)) {
      const target = await pageOf(document, destination);
      if (target === undefined || lines.has(destination)) continue;
      const written = /(\d+)\s*$/.exec(textIn(items, rects))?.[1];
      lines.set(destination, { page: target, written: written === undefined ? undefined : Number(written) });
    }
  }
  return [...lines.values()].slice(0, anchors.size);
}

/** Fewer links than this on a page are no contents. */
const FEW = 4;

/** Rectangles of links by where they lead. */
function group(links) {
  const groups = new Map();
  for (const { dest, rect } of links) {
    const key = typeof dest === 'string' ? dest : JSON.stringify(dest);
    groups.set(key, [...(groups.get(key) ?? []), rect]);
  }
  return groups;
}

async function pageOf(document, destination) {
  const found = destination.startsWith('[') ? JSON.parse(destination) : await document.getDestination(destination);
  return found?.[0] ? (await document.getPageIndex(found[0])) + 1 : undefined;
}

/** What stands in some rectangles, from left to right. */
const textIn = (items, rects) =>
  items
    .filter(({ transform: [, , , , x, y], width, height }) =>
      rects.some(
        ([x1, y1, x2, y2]) => x + width / 2 > x1 && x + width / 2 < x2 && y + height / 2 > y1 && y + height / 4 < y2,
      ),
    )
    .sort((a, b) => a.transform[4] - b.transform[4])
    .map(({ str }) => str)
    .join(' ');
