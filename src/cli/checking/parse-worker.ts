/** A thread that parses Markdown: an entry of its own in the bundle. */
import { answerQuestions } from '../../host/answer-questions.ts';
import type { SourceFile } from '../../load/source-tree.ts';
import { type MarkdownFile, parseMarkdown } from '../../parse/markdown/parse-markdown.ts';

answerQuestions((texts: readonly SourceFile[]): MarkdownFile[] =>
  texts.map(({ text, file }) => parseMarkdown(text, file)),
);
