import type { FootnoteDefinition, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { placeOf } from '../model/content.ts';
import { oncePer } from '../model/once-per.ts';
import type { Written } from '../model/place.ts';
import type { MarkdownSource } from '../parse/sources.ts';

/** The names of the footnotes of a file, each at its mark `[^name]`. */
export const footnotesOf = ({ root, file }: MarkdownSource): Written<string>[] =>
  definitionsIn(root).map((node) => {
    const { line, column, ...rest } = placeOf(node, file);
    const endColumn = column + `[^${node.label ?? node.identifier}]`.length;
    return { value: node.identifier, place: { ...rest, line, column, endLine: line, endColumn } };
  });

/** A text that has not changed is not walked again. */
const definitionsIn = oncePer((root: Root): readonly FootnoteDefinition[] => {
  const found: FootnoteDefinition[] = [];
  visit(root, 'footnoteDefinition', (node) => void found.push(node));
  return found;
});
