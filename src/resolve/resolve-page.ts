import { toString as plainText } from 'mdast-util-to-string';
import type { Handout } from '../model/module.ts';
import type { MarkdownSource } from '../parse/sources.ts';

/** A Markdown file that begins with its `#` title: a handout or a page. Its content goes without the title. */
export function resolveMarkdownPage({ path, file, root }: MarkdownSource): Handout {
  const [first, ...rest] = root.children;
  const hasTitle = first?.type === 'heading' && first.depth === 1;
  const title = hasTitle ? plainText(first) : (path.split('/').at(-1)?.replace(/\.md$/, '') ?? path);
  return {
    path,
    title,
    hasTitle,
    heading: hasTitle ? first : undefined,
    content: { file, children: hasTitle ? rest : root.children },
  };
}
