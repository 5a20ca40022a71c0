import { entryOf, isRule } from '../diagnostics/catalogue.ts';
import { isNegotiable } from '../diagnostics/settle.ts';
import { codeBlock } from './markdown.ts';

/** What a rule means, as `coursewright explain` says it; undefined if there is no such rule. */
export function describeRule(name: string): string | undefined {
  if (!isRule(name)) return undefined;
  const { severity, title, what, why, fix, example } = entryOf(name);
  return [
    `**${name}** (${severity}): ${title}`,
    what,
    why,
    `**How to fix it.** ${fix}`,
    `Wrong:\n\n${codeBlock(example.wrong)}`,
    `Right:\n\n${codeBlock(example.right)}`,
    ...(isNegotiable(name) ? [] : ['This is an error: it can neither be set nor silenced.']),
  ].join('\n\n');
}
