import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { MarkedField } from './marked-field.ts';

/** Lines of a field that has none ruled. */
const ROWS = 2;

/** The id of a control; with `says`, of the words that name it. */
export const fieldId = (name: string, says?: string): string => (says ? `field-${name}-${says}` : `field-${name}`);

/** The visible words that name an answer: its number and its prompt. */
export const namedBy = (answer: string): string[] => [fieldId(answer, 'number'), fieldId(answer, 'prompt')];

/** What makes an element that is marked as a field a control; a cell of a table keeps its element. */
export function control(element: Element, field: MarkedField, own: Properties): ElementContent {
  const common: Properties = { name: field.name, dataAnswer: field.answer, autoComplete: [field.fill || 'off'] };
  if (field.kind === 'check') return h('input', { ...own, ...common, type: 'checkbox', id: fieldId(field.name) });
  if (field.kind === 'choice') {
    const radio = { ...common, type: 'radio', value: field.value, ariaLabel: field.label };
    // The label is what a finger hits around a small circle; the words stand at the ends of the line.
    return h('label', { className: ['station'] }, h('input', radio));
  }
  const words: Properties = { ...common, dir: 'auto' };
  if (element.tagName === 'td') {
    const cell = { ...own, dataHead: field.part || undefined };
    return h('td', cell, writingArea({ ...words, rows: ROWS, ariaLabel: field.label }));
  }
  if (field.lines > 0)
    return writingArea({ ...words, rows: field.lines, ariaLabelledBy: namedBy(field.answer) }, element);
  return h('input', { ...own, ...words, type: 'text', ariaLabel: field.label });
}

/** An area as high as its lines, and as what is written: what stands around it grows with it. Printed, it has its ruled lines again. */
const writingArea = (properties: Properties, lines?: Element): Element =>
  h('span', { className: ['writing'], style: lines && `--lines: ${lines.children.length}`, dataWriting: '' }, [
    h('textarea', properties),
    lines ? h('span', { className: ['rules'], ariaHidden: 'true' }, lines.children) : '',
  ]);

/** The fields of one answer together, named by what is asked. */
export function fieldSet(kind: string, answer: string, element: Element): Element {
  const named = { ariaLabelledBy: namedBy(answer) };
  if (kind !== 'choice') return h('div', { role: 'group', ...named }, element);
  return { ...element, tagName: 'div', properties: { ...element.properties, role: 'radiogroup', ...named } };
}

/** The text of an option as the label of its box. A label holds no paragraphs. */
export const optionLabel = (name: string, element: Element): Element => ({
  ...element,
  tagName: 'label',
  properties: { ...element.properties, htmlFor: [fieldId(name)] },
  children: element.children.map((child) =>
    child.type === 'element' && child.tagName === 'p' ? { ...child, tagName: 'span' } : child,
  ),
});
