import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Suppression } from '../../diagnostics/settle.ts';
import { placeOf } from '../../model/content.ts';
import { LIMITS } from '../../model/limits.ts';
import { checkNesting } from './check-nesting.ts';
import { convertDirectives } from './convert-directives.ts';
import { directiveSyntax } from './directive-syntax.ts';
import { eachNode } from './each-node.ts';
import { endMissing, findComments } from './find-comments.ts';
import { findExcess } from './find-excess.ts';
import { locateText } from './locate-text.ts';
import { CONTAINER, scanDirectives } from './scan-directives.ts';
import { setPunctuation } from './set-punctuation.ts';
import { mayHaveAddress, skipAddresses } from './skip-addresses.ts';
import { mayHaveTable, skipTables } from './skip-tables.ts';

/** A Markdown file as a tree with our directives in it. */
export interface MarkdownFile {
  readonly root: Root;
  readonly problems: readonly Problem[];
  readonly suppressions: readonly Suppression[];
}

const grammar = () => unified().use(remarkParse).use(remarkGfm).use(directiveSyntax);
const whole = grammar().freeze();
const withoutTables = grammar().use(skipTables).freeze();
const withoutAddresses = grammar().use(skipAddresses).freeze();
const withoutBoth = grammar().use(skipAddresses).use(skipTables).freeze();

/** What is costly to look for, and cannot be in a text, is not looked for. */
const processorFor = (text: string): Processor<Root> =>
  mayHaveTable(text)
    ? mayHaveAddress(text)
      ? whole
      : withoutAddresses
    : mayHaveAddress(text)
      ? withoutTables
      : withoutBoth;

/** Parses CommonMark, GFM and the directives; nothing that looks like a directive passes in silence. */
export function parseMarkdown(text: string, file: string): MarkdownFile {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const lines = text.split(/\r\n|\n|\r/);
  const excess = findExcess(lines);
  if (excess) {
    const { line, column, ...words } = excess;
    report({ ...words, place: { file, line, column, endLine: line, endColumn: column + 1 } });
    return { root: { type: 'root', children: [] }, problems, suppressions: [] };
  }
  const deepLine = findDeepLine(lines);
  const root = deepLine < 0 ? parseTree(text) : undefined;
  const deepest = root && tooDeepLine(root);
  if (!root || deepest !== undefined) {
    const line = deepest ?? deepLine + 1;
    report({
      rule: 'markdown/too-deep',
      message: `Lists, quotations and blocks are nested more than ${LIMITS.depth} levels deep.`,
      hint: 'Write it with fewer levels.',
      place: { file, line: Math.max(line, 1), column: 1, endLine: Math.max(line, 1), endColumn: 2 },
    });
    return { root: { type: 'root', children: [] }, problems, suppressions: [] };
  }
  const opaque = findOpaque(root, lines, file, report);
  const scan = scanDirectives(file, lines, (line) => opaque.lines.has(line));
  const uncertainFrom = Math.min(scan.uncertainFrom, opaque.uncertainFrom);
  problems.push(...scan.problems);
  const suppressions = findComments(root, file, report);
  convertDirectives({ root, file, lines, directives: scan.directives, uncertainFrom, report });
  checkNesting(root, uncertainFrom, report);
  setPunctuation(root);
  locateText(root, lines);
  return { root, problems, suppressions };
}

/** The tree, or undefined where the parser itself ran out of stack. */
function parseTree(text: string): Root | undefined {
  try {
    return processorFor(text).parse(text);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** The first line that stands in too many lists and quotations, as its marks or its indentation say; the parser would take long over it. */
function findDeepLine(lines: readonly string[]): number {
  // Indentations of the list entries that a line may stand in; each makes two levels, the list and the entry.
  const entries: number[] = [];
  return lines.findIndex((line) => {
    const indentation = /^[ \t]*(?=(?:[-*+]|\d{1,9}[.)])[ \t])/.exec(line)?.[0].length;
    if (indentation !== undefined) {
      while ((entries.at(-1) ?? -1) >= indentation) entries.pop();
      entries.push(indentation);
    }
    return markersBefore(line) > LIMITS.depth || 2 * entries.length > LIMITS.depth;
  });
}

/** The marks of quotations and lists at the beginning of a line, each a level of the tree. */
const markersBefore = (line: string): number =>
  [...(/^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t])))+/.exec(line)?.[0] ?? '')].filter((mark) =>
    /[>\-*+.)]/.test(mark),
  ).length;

/** The line at which the tree becomes deeper than the limit; walked without recursion. */
function tooDeepLine(root: Root): number | undefined {
  let level: { children?: unknown[]; position?: { start: { line: number } } }[] = [root];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > LIMITS.depth) return level[0]?.position?.start.line ?? 1;
    level = level.flatMap((node) => (node.children ?? []) as typeof level);
  }
  return undefined;
}

/** Lines whose text is no Markdown, and the first line from which on nobody knows. */
interface Opaque {
  readonly lines: ReadonlySet<number>;
  readonly uncertainFrom: number;
}

/**
 * Lines in code fences and comments: nothing in them is a directive. Reports fences that nothing closes; what follows one of
 * these, or a comment or HTML that is open, is read as if it were closed, so that the lines which close the blocks around it are seen.
 */
function findOpaque(root: Root, lines: readonly string[], file: string, report: (problem: Problem) => void): Opaque {
  const opaque = new Set<number>();
  let uncertainFrom = Number.POSITIVE_INFINITY;
  const add = (from: number, to: number, isClosed: boolean): void => {
    if (!isClosed) uncertainFrom = Math.min(uncertainFrom, from);
    for (let line = from; line <= (isClosed ? to : from); line++) opaque.add(line);
  };
  eachNode(root, (node, parent) => {
    const { line: from = 0, column = 1 } = node.position?.start ?? {};
    const { line: to = 0 } = node.position?.end ?? {};
    if (node.type === 'code') {
      const fence = /^(`{3,}|~{3,})/.exec(lines[from - 1]?.slice(column - 1) ?? '')?.[0];
      if (fence === undefined) return;
      const isClosed = from !== to && isClosingFence(fence, lines[to - 1] ?? '');
      if (!isClosed) {
        report({
          rule: 'markdown/unclosed',
          message: 'This code fence is not closed.',
          hint: `Close it with a line of ${fence}`,
          place: { ...placeOf(node, file), endLine: from, endColumn: (lines[from - 1] ?? '').trimEnd().length + 1 },
        });
      }
      add(from, to, isClosed);
    } else if (node.type === 'html') {
      const isClosed = endMissing(node, parent) === undefined;
      // Directives in a comment are commented out, and so is what follows it on its last line; a line that it stands in is not.
      const begins = !isClosed || standsFirst(lines[from - 1] ?? '', column) ? from : from + 1;
      if (!isClosed || node.value.startsWith('<!--')) add(begins, to, isClosed);
    }
  });
  return { lines: opaque, uncertainFrom };
}

/** Whether nothing but the marks of what a line stands in is before a column of it. */
const standsFirst = (line: string, column: number): boolean => (CONTAINER.exec(line)?.[0].length ?? 0) >= column - 1;

function isClosingFence(fence: string, line: string): boolean {
  const text = line.trimEnd();
  let marks = 0;
  while (marks < fence.length && text[text.length - 1 - marks] === fence[0]) marks++;
  return marks === fence.length;
}
