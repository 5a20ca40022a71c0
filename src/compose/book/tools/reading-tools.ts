import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ProseContext } from '../../prose.ts';
import { type SignName, sign } from '../../signs.ts';
import { clockTool } from './clock-tool.ts';
import { findStops } from './find-stops.ts';
import { keysTool, searchTool } from './search-tool.ts';
import { sideContents } from './side-contents.ts';

/** The scripts that move the tools of a book. */
export const READING_SCRIPTS = ['follow-contents', 'open-panel', 'search', 'find-by-clock'] as const;

/**
 * What a book has beside its text on a screen: one panel with search, clock times (in the guide) and contents. In a broad window it
 * stands beside the text; in a narrow one a bar at the foot, as high as `--bar`, has buttons that open it as a drawer.
 */
export function readingTools(body: Element, context: ProseContext): Element[] {
  const { book, words } = context;
  const { reading } = words;
  const clock = book === 'guide' ? clockTool(context) : [];
  const opener = (part: string, look: SignName, word: string): Element =>
    h('button', { type: 'button', ariaHasPopup: 'dialog', dataOpen: part }, [sign(look), word]);
  return [
    h('div', { className: ['book-bar'], role: 'region', ariaLabel: reading.tools, hidden: true, dataBar: '' }, [
      opener('contents', 'contents', reading.openContents),
      opener('search', 'find', reading.openSearch),
      ...(clock.length > 0 ? [opener('clock', 'clock', reading.openClock)] : []),
    ]),
    h('div', { className: ['book-panel'], dataPanel: '' }, [
      searchTool(words),
      ...clock,
      sideContents(findStops(body), words),
      keysTool(words),
    ]),
    h('dialog', { className: ['book-drawer'], ariaLabel: reading.tools, dataDrawer: '' }, [
      h('p', { className: ['drawer-head'] }, h('button', { type: 'button', dataClose: '' }, reading.close)),
    ]),
  ];
}
