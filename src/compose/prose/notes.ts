import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteDefinition, FootnoteReference } from 'mdast';
import type { ProseContext } from './context.ts';

/** The reference to a footnote in the text. Slides have no room for footnotes and leave it out. */
export function referTo(
  definition: FootnoteDefinition | undefined,
  node: FootnoteReference,
  context: ProseContext,
): ElementContent[] {
  const { state, book, idPrefix, words } = context;
  if (book === 'slides') return [];
  if (!definition) return [{ type: 'text', value: `[^${node.label ?? node.identifier}]` }];
  let note = state.notes.find((pending) => pending.definition === definition);
  if (!note) {
    state.noteCount += 1;
    note = { definition, id: `${idPrefix}note-${state.noteCount}`, references: [] };
    state.notes.push(note);
  }
  const number = state.notes.indexOf(note) + 1;
  const id = `${note.id}-from-${note.references.length + 1}`;
  note.references.push(id);
  const link = h('a', { href: `#${note.id}`, id, ariaLabel: words.forms.note(number) }, String(number));
  return [h('sup', { className: ['note'] }, link)];
}

/** The footnotes that were referred to since the last time, in order, each with links back; nothing if there are none. */
export function printNotes(
  context: ProseContext,
  render: (nodes: FootnoteDefinition['children']) => ElementContent[],
): ElementContent[] {
  const { state, words } = context;
  const items: Element[] = [];
  // A footnote may refer to another: the list grows while it is printed.
  for (let index = 0; index < state.notes.length; index += 1) {
    const note = state.notes[index];
    if (!note) break;
    const text = render(note.definition.children);
    const back = note.references.flatMap((id) => [
      { type: 'text' as const, value: ' ' },
      h('a', { className: ['back'], href: `#${id}`, ariaLabel: words.forms.backTo(index + 1) }, '↩'),
    ]);
    const last = text.findLast((node): node is Element => node.type === 'element');
    if (last?.tagName === 'p') last.children.push(...back);
    else text.push(h('p', back));
    items.push(h('li', { id: note.id }, text));
  }
  state.notes = [];
  if (items.length === 0) return [];
  return [h('aside', { className: ['notes'], ariaLabel: words.forms.notes }, h('ol', items))];
}
