/**
 * A thread that parses Markdown: an entry of its own in the bundle. Trees leave it as JSON, which is faster to read than a copy, and lighter:
 * a copy has every name of a kind of node anew.
 */
import { answerQuestions } from '../../host/answer-questions.ts';
import type { SourceFile } from '../../load/source-tree.ts';
import { parseMarkdown } from '../../parse/markdown/parse-markdown.ts';

answerQuestions((texts: readonly SourceFile[]): string =>
  JSON.stringify(texts.map(({ text, file }) => parseMarkdown(text, file))),
);
