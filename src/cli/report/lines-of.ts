import type { Diagnostic } from '../../diagnostics/diagnostic.ts';

/** What is wrong, what to do, and what is proposed, each a line: for formats that know only a message. */
export const linesOf = ({ message, hint, fixes = [] }: Diagnostic): string[] => [
  message,
  ...(hint ? [hint] : []),
  ...fixes.filter(({ isSafe }) => !isSafe).map(({ title }) => `Proposal: ${title}.`),
];
