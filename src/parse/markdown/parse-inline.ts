import type { PhrasingContent, Root, RootContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Inline } from '../../model/content.ts';
import { LIMITS } from '../../model/limits.ts';
import type { Place } from '../../model/place.ts';
import { convertDirectives } from './convert-directives.ts';
import { countMarks, noMarks } from './count-marks.ts';
import { directiveSyntax } from './directive-syntax.ts';
import { isTooMuch } from './find-excess.ts';
import { isPlain } from './is-plain.ts';
import { setPunctuation } from './set-punctuation.ts';

/** A value in YAML is running text: “1. ” at its beginning is no list, “# ” no heading. */
function inlineOnly(this: Processor): void {
  const data = this.data();
  const disable = {
    null: [
      'list',
      'headingAtx',
      'blockQuote',
      'thematicBreak',
      'codeIndented',
      'codeFenced',
      'htmlFlow',
      'setextUnderline',
      'definition',
      'table',
      'gfmFootnoteDefinition',
      'directiveContainer',
      'directiveLeaf',
    ],
  };
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable }];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(directiveSyntax).use(inlineOnly).freeze();

/** Parses the values of one file, which together have no more marks than a file may; takes what `parseInline` takes. */
export function openInline(
  report: (problem: Problem) => void,
): (value: string, place: Place, isLiteral: boolean) => Inline {
  const spent = { marks: 0 };
  return (value, place, isLiteral) => parseInline(value, place, isLiteral, report, spent);
}

/** What keeps a value from being parsed: more than it may have, or more than is left for its file. */
function findCostly(value: string, spent: { marks: number }): string | undefined {
  const { paragraphMarks, paragraphLines, openBrackets, fileMarks } = LIMITS;
  const lines = value.split('\n', paragraphLines + 1).length;
  if (lines > paragraphLines) return `This text has more than ${shown(paragraphLines)} lines.`;
  const marks = noMarks();
  if (countMarks(value, marks, isTooMuch) !== undefined)
    return `This text has more than ${shown(paragraphMarks)} marks of Markdown, or more than ${openBrackets} open brackets.`;
  spent.marks += marks.count;
  if (spent.marks <= fileMarks) return undefined;
  return `Up to here the texts of this file have more than ${shown(fileMarks)} marks of Markdown.`;
}

const shown = (count: number): string => count.toLocaleString('en-US');

/**
 * Parses a YAML value as inline Markdown. Where its characters stand in the file as they are (`isLiteral`), every part gets
 * its own place; else every part gets the place of the value. `spent` counts the marks of a file.
 */
export function parseInline(
  value: string,
  place: Place,
  isLiteral: boolean,
  report: (problem: Problem) => void,
  spent = { marks: 0 },
): Inline {
  const isOneLine = isLiteral && !value.includes('\n');
  const placeOf = (column: number, endColumn: number): Place =>
    isOneLine ? shifted({ file: place.file, line: 1, column, endLine: 1, endColumn }, place) : place;
  if (isPlain(value)) {
    const position = positionOf(placeOf(1, value.length + 1));
    return { place, nodes: [{ type: 'text', value, position }], text: value };
  }
  const costly = findCostly(value, spent);
  if (costly !== undefined) {
    report({
      rule: 'markdown/too-costly',
      message: `${costly} It is printed as it is written.`,
      hint: 'Delete marks that are repeated, or move the text into a Markdown file.',
      place,
    });
    return { place, nodes: [{ type: 'text', value, position: positionOf(place) }], text: value };
  }
  // A line of its own that begins with colons could be nothing but text here; a backslash keeps it so.
  const root = processor.parse(value) as Root;
  convertDirectives({
    root,
    file: place.file,
    lines: value.split('\n'),
    directives: [],
    uncertainFrom: 1,
    report: (problem) => report(isOneLine ? shiftedProblem(problem, place) : { ...problem, place, fixes: [] }),
  });
  visit(root, (node) => {
    const at = node.position;
    if (!at) return;
    const own = placeOf(at.start.column, at.end.column);
    node.position = positionOf(own);
    if (node.type === 'inlineDirective') node.place = own;
  });
  setPunctuation(root);
  const nodes = root.children.flatMap((child, index): PhrasingContent[] =>
    index > 0 ? [{ type: 'break' }, ...phrasing(child)] : phrasing(child),
  );
  return { place, nodes, text: plainText(root) };
}

const phrasing = (node: RootContent): PhrasingContent[] => (node.type === 'paragraph' ? node.children : []);

const positionOf = ({ line, column, endLine, endColumn }: Place): Position => ({
  start: { line, column },
  end: { line: endLine, column: endColumn },
});

const shiftedProblem = (problem: Problem, outer: Place): Problem => ({
  ...problem,
  place: shifted(problem.place, outer),
  fixes: problem.fixes?.map((fix) => ({
    ...fix,
    edits: fix.edits.map((edit) => ({ ...edit, place: shifted(edit.place, outer) })),
  })),
});

/** A place in the value as a place in the file; a quoted value begins after its quote. */
function shifted(inner: Place, outer: Place): Place {
  const offset = outer.column - 1;
  return {
    file: outer.file,
    line: outer.line,
    column: inner.column + offset,
    endLine: outer.line,
    endColumn: inner.endColumn + offset,
  };
}
