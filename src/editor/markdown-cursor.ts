import { BLOCK_NAMES, type BlockName, INLINE_NAMES, type InlineName } from '../model/directives.ts';
import { CONTAINER } from '../parse/markdown/scan-directives.ts';

/** What a cursor in Markdown is about to write; `prefix` stands of it before the cursor. */
export type MarkdownCursor =
  | { readonly kind: 'directive'; readonly colons: number; readonly prefix: string }
  | { readonly kind: 'attribute'; readonly directive: BlockName; readonly prefix: string }
  | { readonly kind: 'value'; readonly directive: BlockName; readonly attribute: string; readonly prefix: string }
  | { readonly kind: 'inline'; readonly prefix: string }
  | { readonly kind: 'named'; readonly directive: InlineName; readonly prefix: string }
  | { readonly kind: 'target'; readonly prefix: string };

/** Longer lines are nobody’s to complete; looking at them would only cost time. */
const LONGEST = 4000;

/** Reads what a cursor is about to write from what stands before it on its line. */
export function markdownCursor(before: string): MarkdownCursor | undefined {
  if (before.length > LONGEST) return undefined;
  const start = CONTAINER.exec(before)?.[0].length ?? 0;
  const own = before.slice(start);
  return own.startsWith('::') ? inDirective(own) : inRunningText(before);
}

function inDirective(own: string): MarkdownCursor | undefined {
  const [, colons = '', name = '', rest = ''] = /^(:+)([a-z0-9-]*)(.*)$/s.exec(own) ?? [];
  if (rest === '') return { kind: 'directive', colons: colons.length, prefix: name };
  const directive = BLOCK_NAMES.find((known) => known === name);
  const open = rest.lastIndexOf('{');
  if (!directive || open < 0 || rest.includes('}', open)) return inRunningText(own);
  const attributes = rest.slice(open + 1);
  const value = /(?<![a-z])([a-z]+)=(?:"([^"]*)|'([^']*)|([^\s"']*))$/.exec(attributes);
  if (value) {
    const [, attribute = '', double, single, bare] = value;
    return { kind: 'value', directive, attribute, prefix: double ?? single ?? bare ?? '' };
  }
  const word = /(?:^|\s)(#?[a-z]*)$/.exec(attributes);
  return word ? { kind: 'attribute', directive, prefix: word[1] ?? '' } : undefined;
}

function inRunningText(before: string): MarkdownCursor | undefined {
  const target = /\]\(<?([^()<>\s]*)$/.exec(before);
  if (target) return { kind: 'target', prefix: target[1] ?? '' };
  const named = /:([a-z]+)\[([^\][]*)$/.exec(before);
  const directive = INLINE_NAMES.find((known) => known === named?.[1]);
  if (directive) return { kind: 'named', directive, prefix: named?.[2] ?? '' };
  const inline = /(?:^|[^:\p{L}\p{N}]):([a-z]*)$/u.exec(before);
  return inline ? { kind: 'inline', prefix: inline[1] ?? '' } : undefined;
}
