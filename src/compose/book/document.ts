import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Composed } from '../../model/document.ts';
import { describe } from '../describe.ts';
import type { ProseContext } from '../prose.ts';
import { isLarge, sheetsFor } from '../sheets.ts';
import { stackTables } from './stack-tables.ts';

/** A book as a document: its parts in order, in one `main`. `styles` follow those that both books share. */
export function bookDocument(
  { book, curriculum, options }: ProseContext,
  look: { readonly title: string; readonly css: string; readonly styles: readonly string[] },
  parts: readonly ElementContent[],
): Composed {
  const body = h('body', { className: [book] }, h('main', { id: 'content' }, [...parts]));
  if (isLarge(options.paper)) stackTables(body);
  return {
    ...describe(curriculum, `${look.title}: ${curriculum.title}`),
    styles: [...sheetsFor(options.paper), 'shared/paging.css', ...look.styles],
    css: look.css,
    body,
  };
}
