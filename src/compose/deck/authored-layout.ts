import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { DirectiveNode } from '../../model/content.ts';
import { titleClass } from './fit.ts';

/** How the text that an author gave to a slide is set: the classes of the slide follow from its content alone. */
export interface Layout {
  readonly classes: readonly (string | undefined)[];
  /** True if the slide is one question and nothing else. */
  readonly isQuestion: boolean;
}

/** A few words are not read but seen: they are set large, in the voice of the room. */
const STATEMENT_LENGTH = 170;
/** So many items stand in two columns. */
const MANY_ITEMS = 6;

export function layoutOf({ children }: DirectiveNode, title: string): Layout {
  const long = titleClass(title);
  if (children.length === 0) return { classes: ['ask', long], isQuestion: /[?？؟]\s*$/.test(title) };
  const isText = children.every(({ type }) => type === 'paragraph');
  if (isText && lengthOf(children) <= STATEMENT_LENGTH) return { classes: ['statement', long], isQuestion: false };
  const [only] = children;
  const isLongList = children.length === 1 && only?.type === 'list' && only.children.length >= MANY_ITEMS;
  return { classes: [isLongList ? 'columns' : undefined, long], isQuestion: false };
}

const lengthOf = (nodes: readonly RootContent[]): number => nodes.reduce((sum, node) => sum + textOf(node).length, 0);
