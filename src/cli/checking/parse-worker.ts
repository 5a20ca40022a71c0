/** A thread that parses Markdown: an entry of its own in the bundle. It is started with what the caller allows. */
import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../../host/answer-questions.ts';
import type { SourceFile } from '../../load/source-tree.ts';
import { type AllowedLimits, holdLimits } from '../../model/limits.ts';
import { type MarkdownFile, parseMarkdown } from '../../parse/markdown/parse-markdown.ts';

holdLimits((workerData ?? {}) as AllowedLimits);
answerQuestions((texts: readonly SourceFile[]): MarkdownFile[] =>
  texts.map(({ text, file }) => parseMarkdown(text, file)),
);
