/**
 * A thread that parses Markdown: an entry of its own in the bundle. It is started with what the caller allows. Trees leave it as JSON, which is
 * faster to read than a copy, and lighter: a copy has every name of a kind of node anew.
 */
import { workerData } from 'node:worker_threads';
import { answerQuestions } from '../../host/answer-questions.ts';
import type { SourceFile } from '../../load/source-tree.ts';
import { type AllowedLimits, holdLimits } from '../../model/limits.ts';
import { parseMarkdown } from '../../parse/markdown/parse-markdown.ts';

holdLimits((workerData ?? {}) as AllowedLimits);
answerQuestions((texts: readonly SourceFile[]): string =>
  JSON.stringify(texts.map(({ text, file }) => parseMarkdown(text, file))),
);
