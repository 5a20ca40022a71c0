import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Document, Kind } from '../../model/document.ts';
import { authorOf } from '../licence.ts';
import type { ProseContext } from '../prose.ts';

/** A book as a document: its parts in order, in one `main`. `styles` follow those that both books share. */
export function bookDocument(
  kind: Kind,
  context: ProseContext,
  look: { readonly title: string; readonly css: string; readonly styles: readonly string[] },
  parts: readonly ElementContent[],
): Document {
  const { curriculum, options } = context;
  return {
    kind: kind.name,
    file: kind.file,
    formats: kind.formats,
    audience: kind.audience,
    title: `${look.title}: ${curriculum.title}`,
    description: curriculum.description?.text ?? curriculum.subtitle ?? '',
    author: authorOf(curriculum),
    language: curriculum.language,
    styles: ['shared/tokens.css', `shared/page-${options.paper}.css`, 'shared/base.css', ...look.styles],
    css: look.css,
    body: h('body', { className: [kind.name] }, h('main', { id: 'content' }, [...parts])),
  };
}
