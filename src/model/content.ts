import type { PhrasingContent, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { BlockName, InlineName } from './directives.ts';
import type { Place, Written } from './place.ts';

/** A directive that stands on lines of its own: `::write[…]{…}` or `:::say … :::`. */
export interface DirectiveNode extends Node {
  type: 'directive';
  name: BlockName;
  /** `line` for two colons, `block` for three and more. */
  form: 'line' | 'block';
  /** The `[label]`, or nothing. */
  label: PhrasingContent[];
  attributes: DirectiveAttributes;
  /** The text of a block, or what is printed under the prompt of a line that was written as a block. */
  children: RootContent[];
  place: Place;
}

/** The attributes of all directives, read and checked; each directive fills those that its row in `directives.ts` names. */
export interface DirectiveAttributes {
  /** `{#id}`, or undefined. */
  readonly id?: Written<string>;
  readonly minutes?: Written<number>;
  readonly lines?: number;
  readonly rows?: number;
  readonly steps?: number;
  readonly from?: string;
  readonly to?: string;
  readonly columns?: readonly string[];
  readonly of?: Written<string>;
  readonly file?: Written<string>;
  readonly repeat?: string;
  /** True for a step that an adaptation may not change without leave. */
  readonly isLocked?: boolean;
}

/** A directive in running text: `:term[overdose]`. */
export interface InlineDirectiveNode extends Node {
  type: 'inlineDirective';
  name: InlineName;
  children: PhrasingContent[];
  place: Place;
}

/** From a character of a text node on, up to the next stop, characters stand in the file one by one. */
export interface Stop {
  /** Index in the node’s value, in UTF-16 units. */
  readonly offset: number;
  readonly line: number;
  readonly column: number;
}

declare module 'mdast' {
  interface TextData {
    /** Where its characters stand; undefined if they stand one by one on one line, or nobody knows. */
    stops?: readonly Stop[];
  }
  interface RootContentMap {
    directive: DirectiveNode;
    inlineDirective: InlineDirectiveNode;
  }
  interface BlockContentMap {
    directive: DirectiveNode;
  }
  interface PhrasingContentMap {
    inlineDirective: InlineDirectiveNode;
  }
}

/** Blocks of Markdown that belong together, as a tree: it is never turned back into text and parsed again. */
export interface Content {
  /** The file that the nodes' positions refer to. */
  readonly file: string;
  readonly children: readonly RootContent[];
}

/** Inline Markdown in a YAML value: an objective, a takeaway. */
export interface Inline {
  readonly place: Place;
  readonly nodes: readonly PhrasingContent[];
  /** The same as plain text, for outputs that know no markup. */
  readonly text: string;
}

/** The place of a Markdown node in its file. */
export function placeOf(node: Node, file: string): Place {
  const at = node.position;
  return {
    file,
    line: at?.start.line ?? 1,
    column: at?.start.column ?? 1,
    endLine: at?.end.line ?? 1,
    endColumn: at?.end.column ?? 1,
  };
}
