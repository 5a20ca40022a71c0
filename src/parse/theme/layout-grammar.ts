/** What a layout is made of. */

/** Elements by the attributes that they may have besides those of all. */
export const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  div: [],
  header: [],
  footer: [],
  p: [],
  ul: [],
  ol: [],
  li: [],
  span: [],
  strong: [],
  em: [],
  small: [],
  br: [],
  img: ['src', 'alt'],
  slot: ['name'],
};

/** Attributes of every element, by the names that they have in a tree. */
export const ATTRIBUTES: Readonly<Record<string, string>> = { className: 'class', lang: 'lang', dir: 'dir' };

/** They hold running text only. */
export const RUNNING: readonly string[] = ['p', 'span', 'strong', 'em', 'small'];

export const EMPTY: readonly string[] = ['br', 'img', 'slot'];

/** Classes that hide what has them, or set it on another page. */
export const isKeptClass = (name: string): boolean => ['sr', 'skip', 'sprite'].includes(name) || name.startsWith('on-');
