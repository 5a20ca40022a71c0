import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Composed, ComposeOptions, ScreenParts } from '../../model/document.ts';
import { describe } from '../describe.ts';
import type { ProseContext } from '../prose.ts';
import { isLarge, sheetsFor } from '../sheets.ts';
import { stackTables } from './stack-tables.ts';
import { READING_SCRIPTS, readingTools } from './tools/reading-tools.ts';

const changesStyles = ({ adaptation }: Curriculum): string[] => (adaptation ? ['shared/changes.css'] : []);

/** A part of a book as it stands in it. */
export function alone(part: Element, { paper }: ComposeOptions): Element {
  if (isLarge(paper)) stackTables(part);
  return part;
}

/**
 * A book as a document: its parts in order, in one `main`. `styles` follow those that both books share, `more` is what one book has
 * on a screen beside the tools of both; its scripts run first.
 */
export function bookDocument(
  context: ProseContext,
  look: { readonly title: string; readonly css: string; readonly styles: readonly string[] },
  parts: readonly ElementContent[],
  more: Partial<ScreenParts> = {},
): Composed {
  const { book, curriculum, options } = context;
  const body = alone(h('body', { className: [book] }, h('main', { id: 'content' }, [...parts])), options);
  return {
    ...describe(curriculum, `${look.title}: ${curriculum.title}`),
    styles: [...sheetsFor(options.paper), 'shared/paging.css', ...changesStyles(curriculum), ...look.styles],
    css: look.css,
    screen: {
      ...more,
      styles: ['shared/reading.css', ...(more.styles ?? [])],
      tools: [...readingTools(body, context), ...(more.tools ?? [])],
      scripts: [...(more.scripts ?? []), ...READING_SCRIPTS],
    },
    body,
  };
}
