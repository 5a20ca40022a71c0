import type { Parent, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive';
import { toString as plainText } from 'mdast-util-to-string';
import { mendWord } from '../../diagnostics/mend-name.ts';
import { nearest } from '../../diagnostics/nearest.ts';
import type { Problem } from '../../diagnostics/problem.ts';
import { type DirectiveNode, type InlineDirectiveNode, placeOf } from '../../model/content.ts';
import { FACTS, grammarOf, INLINE_NAMES, type InlineName } from '../../model/directives.ts';
import { readDirectiveAttributes } from './read-attributes.ts';
import type { ScannedDirective } from './scan-directives.ts';

interface Conversion {
  readonly root: Root;
  readonly file: string;
  readonly lines: readonly string[];
  readonly directives: readonly ScannedDirective[];
  /** From this line on the lines themselves are in doubt, and a difference to the tree says nothing new. */
  readonly uncertainFrom: number;
  report(problem: Problem): void;
}

/**
 * Replaces the stock parser's directive nodes by ours, in place. What the lines say (`directives`) and what the parser
 * found must be the same; where they differ, the text would be printed for people whom it is not meant for, so it is refused.
 */
export function convertDirectives(conversion: Conversion): void {
  const scanned = new Map(conversion.directives.map((directive) => [directive.line, directive]));
  convertChildren(conversion.root, { ...conversion, scanned });
  // What the lines call a directive and the parser does not: in indented code, in HTML, inside a paragraph's container.
  for (const { name, line, opener } of scanned.values()) {
    if (line >= conversion.uncertainFrom) continue;
    conversion.report({
      rule: 'markdown/malformed-directive',
      message: `“${name}” is not read as a directive here; it would be printed as text.`,
      hint: 'Put it on a line of its own, with an empty line before it, and indent it no further than the text around it.',
      place: { file: conversion.file, line, column: opener.start + 1, endLine: line, endColumn: opener.end + 1 },
    });
  }
}

type Converting = Conversion & { readonly scanned: Map<number, ScannedDirective> };

function convertChildren(parent: Parent, conversion: Converting): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) convertChildren(child as Parent, conversion);
    switch (child.type) {
      case 'containerDirective':
      case 'leafDirective':
        return convertBlock(child, conversion);
      case 'textDirective':
        return convertInline(child, conversion);
      default:
        return [child];
    }
  });
}

function convertBlock(node: ContainerDirective | LeafDirective, conversion: Converting): RootContent[] {
  const { file, scanned, report } = conversion;
  const line = node.position?.start.line ?? 0;
  const found = scanned.get(line);
  // The scan has reported it already, or it has other colons than the scan saw: no tree is made of it.
  if (found?.name !== node.name) return node.type === 'containerDirective' ? (node.children as RootContent[]) : [];
  scanned.delete(line);
  const place = { file, line, column: found.opener.start + 1, endLine: line, endColumn: found.opener.end + 1 };
  if (node.position?.end.line !== found.endLine && found.endLine < conversion.uncertainFrom) {
    report({
      rule: 'markdown/malformed-directive',
      message: `The line that closes “${found.name}” does not stand where it opens: it is indented otherwise, or outside of the list or quotation.`,
      hint: 'Indent the closing line like the opening line.',
      place,
      related: [
        {
          message: 'This line was meant to close it.',
          place: {
            file,
            line: found.endLine,
            column: 1,
            endLine: found.endLine,
            endColumn: (conversion.lines[found.endLine - 1] ?? '').length + 1,
          },
        },
      ],
    });
  }
  const { label } = grammarOf(found.name);
  if (label === 'required' && !found.opener.hasLabel) {
    report({
      rule: 'markdown/malformed-directive',
      message: `“${found.name}” needs a [label].`,
      hint: `Write it as ${grammarOf(found.name).example}.`,
      place,
    });
  } else if (label === 'none' && found.opener.hasLabel) {
    report({
      rule: 'markdown/malformed-directive',
      message: `“${found.name}” takes no [label].`,
      hint: `Write it as ${grammarOf(found.name).example}.`,
      place,
    });
  }
  const directive: DirectiveNode = {
    type: 'directive',
    name: found.name,
    form: node.type === 'leafDirective' ? 'line' : 'block',
    label: labelOf(node),
    attributes: readDirectiveAttributes(found, file, report),
    children: node.type === 'leafDirective' ? [] : (node.children.filter((child) => !isLabel(child)) as RootContent[]),
    place,
    position: node.position,
  };
  return [directive];
}

const isLabel = (node: { type: string; data?: object }): boolean =>
  node.type === 'paragraph' &&
  node.data !== undefined &&
  'directiveLabel' in node.data &&
  node.data.directiveLabel === true;

function labelOf(node: ContainerDirective | LeafDirective): PhrasingContent[] {
  if (node.type === 'leafDirective') return node.children;
  const label = node.children.find(isLabel);
  return label?.type === 'paragraph' ? label.children : [];
}

function convertInline(node: TextDirective, conversion: Converting): RootContent[] {
  const { file, report } = conversion;
  const place = placeOf(node, file);
  const source = sourceOf(node, conversion.lines);
  const text: Text = { type: 'text', value: source, position: node.position };
  if (!/^:[a-z0-9-]+\[[\s\S]*\]/.test(source)) return [text];
  if (!isInlineName(node.name)) {
    const near = nearest(node.name, INLINE_NAMES);
    const named = { ...place, endLine: place.line, endColumn: place.column + node.name.length + 1 };
    report({
      rule: 'markdown/unknown-directive',
      message: `There is no directive “:${node.name}[…]” in running text.`,
      hint: near
        ? `Did you mean “:${near}[…]”?`
        : `They are ${INLINE_NAMES.map((name) => `:${name}[…]`).join(', ')}; put a backslash before a colon that is only text.`,
      place: named,
      ...mendWord({ value: node.name, place: named }, INLINE_NAMES, { around: { before: ':' } }),
    });
    return [text];
  }
  const fact = node.name === 'fact' ? plainText(node).trim() : undefined;
  if (fact !== undefined && !(FACTS as readonly string[]).includes(fact)) {
    const near = nearest(fact, FACTS);
    report({
      rule: 'markdown/unknown-directive',
      message: `There is no figure “${fact}” to print.`,
      hint: near ? `Did you mean “:fact[${near}]”?` : `They are ${FACTS.map((name) => `:fact[${name}]`).join(', ')}.`,
      place,
      ...mendWord({ value: fact, place }, FACTS, { around: { before: ':fact[', after: ']' } }),
    });
    return [text];
  }
  if (source.endsWith('}') && node.attributes && Object.keys(node.attributes).length > 0) {
    report({
      rule: 'markdown/bad-attribute',
      message: `“:${node.name}[…]” takes no attributes.`,
      hint: 'Delete the braces and what stands in them.',
      place,
    });
  }
  const directive: InlineDirectiveNode = {
    type: 'inlineDirective',
    name: node.name,
    children: node.children,
    place,
    position: node.position,
  };
  return [directive];
}

const isInlineName = (name: string): name is InlineName => (INLINE_NAMES as readonly string[]).includes(name);

/** The characters of a node as written. */
function sourceOf(node: TextDirective, lines: readonly string[]): string {
  const { start, end } = node.position ?? {};
  if (!start || !end) return '';
  if (start.line === end.line) return lines[start.line - 1]?.slice(start.column - 1, end.column - 1) ?? '';
  const between = lines.slice(start.line, end.line - 1);
  return [
    lines[start.line - 1]?.slice(start.column - 1) ?? '',
    ...between,
    lines[end.line - 1]?.slice(0, end.column - 1) ?? '',
  ].join('\n');
}
