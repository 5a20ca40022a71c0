import type { Html, Parent, Root } from 'mdast';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Suppression } from '../../diagnostics/settle.ts';
import { placeOf } from '../../model/content.ts';
import { eachNode } from './each-node.ts';

// Nothing in it can match the same spaces twice: a comment may have a hundred thousand of them.
const SUPPRESSION = /^<!--\s*coursewright-disable-next-line\s+(?<rule>[^\s:]+)\s*(?::(?<reason>[\s\S]*?))?-->/d;

/** What stands in a file as HTML: suppressions are collected, `<br>` is a line break, comments are let be, everything else is reported. */
export function findComments(root: Root, file: string, report: (problem: Problem) => void): Suppression[] {
  const suppressions: Suppression[] = [];
  eachNode(root, (node, parent) => {
    if (node.type !== 'html') return;
    const place = placeOf(node, file);
    const isComment = node.value.startsWith('<!--');
    const end = endMissing(node, parent);
    if (end !== undefined) {
      report({
        rule: 'markdown/unclosed',
        message: `This ${isComment ? 'comment' : 'HTML'} is not closed.`,
        hint: isComment
          ? `Close it with “${end}”.`
          : `Delete it, for HTML is never passed through; or close it with “${end}”.`,
        place: {
          ...place,
          endLine: place.line,
          endColumn: place.column + (/^<[^\s>]*/.exec(node.value)?.[0].length ?? 1),
        },
      });
      return;
    }
    if (isComment) {
      const found = SUPPRESSION.exec(node.value);
      const { rule, reason = '' } = found?.groups ?? {};
      const [from = 0, to = 0] = found?.indices?.groups?.rule ?? [];
      const isOneLine = place.line === place.endLine;
      if (rule)
        suppressions.push({
          rule: {
            value: rule,
            place: isOneLine ? { ...place, column: place.column + from, endColumn: place.column + to } : place,
          },
          reason: reason.trim(),
          place,
          line: place.endLine + 1,
          file,
        });
      const rest = node.value.slice(node.value.indexOf('-->') + 3).trim();
      if (rest === '') return;
    } else if (/^(<br\s*\/?>\s*)+$/i.test(node.value) || node.value.startsWith('</')) return;
    report({
      rule: 'markdown/raw-html',
      message: `HTML is never passed through: “${(/<\/?[A-Za-z][^\s>]*/.exec(node.value)?.[0] ?? node.value.slice(0, 20)).slice(0, 40)}” is left out.`,
      hint: 'Write it in Markdown; for a line break, <br> may stay.',
      place,
    });
  });
  return suppressions;
}

/**
 * What would close a block of HTML that goes on over empty lines, and over whole sections, until something does; undefined where
 * that is there, and for every other HTML (CommonMark, 4.6).
 */
export function endMissing({ value }: Html, parent: Parent | undefined): string | undefined {
  const end = END_OF_BLOCK.find(({ begins }) => begins.test(value));
  // In running text a tag ends with itself.
  if (!end || !parent || !HOLDS_BLOCKS.has(parent.type) || end.ends.test(value)) return undefined;
  return end.shown;
}

const END_OF_BLOCK = [
  ...['pre', 'script', 'style', 'textarea'].map((name) => ({
    begins: new RegExp(`^<${name}(?:[\\s>]|$)`, 'i'),
    ends: /<\/(?:pre|script|style|textarea)>/i,
    shown: `</${name}>`,
  })),
  { begins: /^<!--/, ends: /-->/, shown: '-->' },
  { begins: /^<\?/, ends: /\?>/, shown: '?>' },
  { begins: /^<!\[CDATA\[/, ends: /\]\]>/, shown: ']]>' },
  { begins: /^<![a-z]/i, ends: />/, shown: '>' },
];

const HOLDS_BLOCKS = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective']);
