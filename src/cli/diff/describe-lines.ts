import type { FieldLines } from '../../compare/comparison.ts';
import type { DiffLine } from '../../compose/changes/diff-text.ts';
import { plural } from '../wording.ts';
import { change, code, fresh, type Line, old, quiet } from './blocks.ts';

/** Lines of one text that are shown; nobody reads more of them on the page of a pull request. */
const MOST_LINES = 12;
/** Letters of one piece. */
const MOST_LETTERS = 400;

/** What differs in a text, its first lines. */
export function textLines(lines: readonly DiffLine[]): Line[] {
  const more = lines.length - MOST_LINES;
  return [
    ...lines.slice(0, MOST_LINES).map(diffLine),
    ...(more > 0 ? [[quiet(`… and ${plural(more, 'more line', 'more lines')}`)]] : []),
  ];
}

/** What differs in the fields, each line with its key; one value that stands for another is one line. */
export const fieldLines = (fields: readonly FieldLines[]): Line[] =>
  fields.flatMap(({ key, lines }) => {
    const [before, after, ...more] = lines;
    const isOne = before?.kind === 'old' && after?.kind === 'new' && more.length === 0;
    const values = isOne ? [change(cut(before.text), cut(after.text))] : textLines(lines);
    return values.map((line): Line => [code(key), ': ', ...line]);
  });

function diffLine(line: DiffLine): Line {
  switch (line.kind) {
    case 'mixed':
      return line.pieces.map(({ kind, text }) =>
        kind === 'same' ? cut(text) : kind === 'old' ? old(cut(text)) : fresh(cut(text)),
      );
    case 'gap':
      return ['…'];
    case 'old':
      return [old(cut(line.text))];
    case 'new':
      return [fresh(cut(line.text))];
    case 'same':
      return [cut(line.text)];
  }
}

export const cut = (text: string, most = MOST_LETTERS): string =>
  text.length <= most ? text : `${text.slice(0, most).trimEnd()} …`;
