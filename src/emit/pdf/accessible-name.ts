import type { Element, ElementContent } from 'hast';

/** What is read aloud of an element: the label that it was given, else its text with the words of its pictures. */
export const accessibleName = (element: Element): string => textOf(element).replace(/\s+/g, ' ').trim();

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const { ariaLabel, ariaHidden, alt } = node.properties;
  if (String(ariaHidden) === 'true') return '';
  if (ariaLabel) return String(ariaLabel);
  if (node.tagName === 'img') return typeof alt === 'string' ? alt : '';
  if (node.tagName === 'br') return ' ';
  return node.children.map(textOf).join('');
}
