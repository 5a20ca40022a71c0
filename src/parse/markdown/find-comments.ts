import type { Html, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Suppression } from '../../diagnostics/settle.ts';
import { placeOf } from '../../model/content.ts';

const SUPPRESSION = /^<!--\s*coursewright-disable-next-line\s+(?<rule>[^\s:]+)\s*(?::\s*(?<reason>[\s\S]*?))?\s*-->/;

/** What stands in a file as HTML: suppressions are collected, `<br>` is a line break, comments are let be, everything else is reported. */
export function findComments(root: Root, file: string, report: (problem: Problem) => void): Suppression[] {
  const suppressions: Suppression[] = [];
  visit(root, 'html', (node: Html) => {
    const place = placeOf(node, file);
    if (node.value.startsWith('<!--')) {
      if (!node.value.includes('-->')) {
        report({
          rule: 'markdown/unclosed',
          message: 'This comment is not closed.',
          hint: 'Close it with “-->”.',
          place: { ...place, endLine: place.line, endColumn: place.column + 4 },
        });
        return;
      }
      const { rule, reason = '' } = SUPPRESSION.exec(node.value)?.groups ?? {};
      if (rule)
        suppressions.push({
          rule: { value: rule, place },
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
