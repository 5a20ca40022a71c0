import type { ElementContent } from 'hast';
import type { PhrasingContent, RootContent } from 'mdast';
import type { DirectiveNode } from '../../model/content.ts';
import type { ProseBook, ProseContext } from './context.ts';

/** What a directive is drawn with: the context, and the way back into the text that it holds. */
export interface Draw {
  readonly context: ProseContext;
  text(nodes: readonly RootContent[]): ElementContent[];
  line(nodes: readonly PhrasingContent[]): ElementContent[];
  /** The same below a heading of this level. */
  under(level: number): Draw;
}

type Renderer = (node: DirectiveNode, draw: Draw) => ElementContent[];

/** A directive's form in each book. */
export type Renderers = Readonly<Record<ProseBook, Renderer>>;

/** This book does not carry the directive. */
export const nothing: Renderer = () => [];
