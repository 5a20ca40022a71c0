/** What is said about a comparison, before it is known how it is written: blocks of lines, each of pieces. */

/** A piece of a line: words, and what they are. Own words and an author’s are told apart by nothing: both are only text. */
export type Piece = string | { readonly as: 'strong' | 'code' | 'old' | 'new' | 'quiet'; readonly text: string };

export type Line = readonly Piece[];

export type Block =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3; readonly line: Line }
  | { readonly kind: 'text'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  /** Details that are folded away where that can be done. */
  | { readonly kind: 'fold'; readonly summary: Line; readonly blocks: readonly Block[] };

export const strong = (text: string): Piece => ({ as: 'strong', text });
export const code = (text: string): Piece => ({ as: 'code', text });
export const quiet = (text: string): Piece => ({ as: 'quiet', text });
export const old = (text: string): Piece => ({ as: 'old', text });
export const fresh = (text: string): Piece => ({ as: 'new', text });

/** `old → new`; `new` or `old` alone where there is only one. */
export function change(before: string | undefined, after: string | undefined): Line {
  if (before === undefined) return after === undefined ? [] : [fresh(after)];
  return after === undefined ? [old(before)] : [old(before), ' → ', fresh(after)];
}

/** Pieces with something between them. */
export const joined = (lines: readonly Line[], between: string): Line =>
  lines.flatMap((line, index) => (index === 0 ? line : [between, ...line]));
