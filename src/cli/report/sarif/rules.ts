import { entryOf, type Rule } from '../../../diagnostics/catalogue.ts';
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import { compareText } from '../../../model/place.ts';
import { levelOf } from './level.ts';

/** The rules that are broken, with what the catalogue says about them. */
export const rulesOf = (diagnostics: readonly Diagnostic[]) =>
  [...new Set(diagnostics.map(({ rule }) => rule))].sort(compareText).map(ruleToSarif);

function ruleToSarif(id: Rule) {
  const { severity, title, what, why, fix, example } = entryOf(id);
  const parts = [
    ['What is wrong', what],
    ['Why it matters', why],
    ['How to fix it', fix],
  ] as const;
  const examples = [
    ['Wrong', example.wrong],
    ['Right', example.right],
  ] as const;
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: what },
    help: {
      text: [...parts, ...examples].map(([head, text]) => `${head}: ${text.trimEnd()}`).join('\n\n'),
      markdown: [
        ...parts.map(([head, text]) => `**${head}.** ${text}`),
        ...examples.map(([head, text]) => `**${head}**\n\n${fenced(text)}`),
      ].join('\n\n'),
    },
    defaultConfiguration: { level: levelOf(severity) },
    properties: { tags: ['curriculum', id.split('/')[0]] },
  };
}

/** A block of code whose fence is longer than any in it. */
function fenced(text: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text.trimEnd()}\n${fence}`;
}
