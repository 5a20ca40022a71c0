import { LIMITS } from '../../model/limits.ts';
import type { MarkdownFile } from './parse-markdown.ts';

/** What is known of a text that could not be parsed within its limits: nothing but that. */
export const tooCostly = (file: string): MarkdownFile => ({
  root: { type: 'root', children: [] },
  problems: [
    {
      rule: 'markdown/too-costly',
      message: `Reading this text takes more than ${LIMITS.parseSeconds} seconds or ${LIMITS.parseMegabytes} MB of memory, and it is left out.`,
      hint: 'Look for marks that are repeated hundreds of times, such as asterisks, brackets and “<!--”; or split the file.',
      place: { file, line: 1, column: 1, endLine: 1, endColumn: 2 },
    },
  ],
  suppressions: [],
});
