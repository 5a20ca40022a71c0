import { visit } from 'unist-util-visit';
import { placeOf } from '../model/content.ts';
import type { Written } from '../model/place.ts';
import type { MarkdownSource } from '../parse/sources.ts';

/** The names of the footnotes of a file, each at its mark `[^name]`. */
export function footnotesOf({ root, file }: MarkdownSource): Written<string>[] {
  const names: Written<string>[] = [];
  visit(root, 'footnoteDefinition', (node) => {
    const { line, column, ...rest } = placeOf(node, file);
    const endColumn = column + `[^${node.label ?? node.identifier}]`.length;
    names.push({ value: node.identifier, place: { ...rest, line, column, endLine: line, endColumn } });
  });
  return names;
}
