/** Old and new words in rows: a field, a line, the pieces of a line, each with its mark. */
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FieldChange } from './diff-fields.ts';
import { type DiffLine, diffLines, type Piece, shorten } from './diff-text.ts';
import { becomes } from './minutes-text.ts';
import { fieldName } from './name-thing.ts';
import type { WordingView } from './wording-view.ts';

/** A field of what is new as a whole, or gone: no mark needs to say so once more. */
export function summaryRow({ key, now }: FieldChange, { words }: WordingView): Element {
  const name = h('b', `${fieldName(key, words.changes)}: `);
  const [first = ''] = now;
  if (now.length === 1) return h('p', { className: ['field'] }, [name, first]);
  return h('div', { className: ['field'] }, [
    h('p', name),
    h(
      'ul',
      now.map((line) => h('li', line)),
    ),
  ]);
}

/** `Minutes: 25 becomes 30`; longer values line by line. What is new as a whole, or gone, has become nothing else. */
export function fieldRow({ key, before, now }: FieldChange, isWhole: boolean, view: WordingView): Element {
  const { words } = view;
  const name = h('b', `${fieldName(key, words.changes)}: `);
  if (before.length <= 1 && now.length <= 1 && `${before[0]}${now[0]}`.length < 90) {
    const [old, own] = [before.map((text) => mark('old', text, view)), now.map((text) => mark('new', text, view))];
    const isGone = own.length === 0 && !isWhole;
    return h('p', { className: ['field'] }, [
      name,
      ...old,
      ...(old.length > 0 && !isWhole ? [becomes(words)] : []),
      ...(isGone ? [h('span', words.changes.nothing)] : own),
    ]);
  }
  return h('div', { className: ['field'] }, [
    h('p', name),
    ...textRows(diffLines(before.join('\n'), now.join('\n')), view),
  ]);
}

/** A sign before old and new words, so that no color is needed: a minus and a plus. */
const SIGNS = { old: '\u2212', new: '+' } as const;

/** Words in a mark of their own; those of a translation’s base are in another language, and perhaps in another direction. */
function mark(kind: 'old' | 'new', text: string, { curriculum }: WordingView): Element {
  const language = kind === 'old' ? (curriculum.adaptation?.base.language ?? curriculum.language) : curriculum.language;
  const lang = language === curriculum.language ? undefined : language;
  const look = { dir: lang ? 'auto' : undefined, lang };
  return h(kind === 'old' ? 'del' : 'ins', look, [h('span', { className: ['plus-minus'] }, SIGNS[kind]), text]);
}

export function textRows(lines: readonly DiffLine[], view: WordingView): Element[] {
  const { limits } = view;
  const changed = lines.filter(({ kind }) => kind !== 'same' && kind !== 'gap');
  if (changed.length === 0) return [];
  const shown = limits ? firstOf(changed, limits.lines) : lines;
  const rows = shown.map((line, index) => lineRow(line, line.kind !== shown[index - 1]?.kind, view));
  const isCut = limits !== undefined && changed.length > shown.length;
  return [
    h('div', { className: ['diff'] }, rows),
    ...(isCut ? [h('p', { className: ['quiet'] }, view.words.changes.andMore)] : []),
  ];
}

/**
 * So many lines at most, and no more than half of them only old, or only new: of both sides there is something to read. A few lines
 * more are shown at once, for nobody wants to look for them elsewhere.
 */
function firstOf(lines: readonly DiffLine[], most: number): readonly DiffLine[] {
  if (lines.length <= most * 1.5) return lines;
  const left = { old: Math.ceil(most / 2), new: Math.ceil(most / 2), mixed: most, same: 0, gap: 0 };
  return lines.filter(({ kind }) => left[kind]-- > 0).slice(0, most);
}

/** A line of a comparison; the first of several old ones, or new ones, says which they are. */
function lineRow(line: DiffLine, isFirst: boolean, view: WordingView): Element {
  const { changes } = view.words;
  switch (line.kind) {
    case 'gap':
      return h('p', { className: ['gap'] }, `… ${changes.sameLines(line.count)} …`);
    case 'same':
      return h('p', { className: ['same'] }, line.text);
    case 'mixed':
      return h(
        'p',
        { className: ['mixed'] },
        line.pieces.flatMap((piece) => pieceOf(piece, view)),
      );
    default:
      return h('p', { className: [line.kind] }, [
        ...(isFirst ? [h('span', { className: ['which'] }, `${changes[line.kind]} `)] : []),
        mark(line.kind, cut(line.text, view), view),
      ]);
  }
}

const cut = (text: string, { limits }: WordingView): string => (limits ? shorten(text, limits.letters) : text);

/** Spaces at the ends of a piece belong to the line, not to the mark. */
function pieceOf({ kind, text }: Piece, view: WordingView): ElementContent[] {
  const value = text.trim();
  if (kind === 'same' || value === '') return [{ type: 'text', value: text }];
  const [before = '', after = ''] = text.split(value);
  return [{ type: 'text', value: before }, mark(kind, cut(value, view), view), { type: 'text', value: after }];
}
