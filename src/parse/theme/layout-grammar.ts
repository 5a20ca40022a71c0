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

/** Classes that hide what has them, and those of what Coursewright has reckoned or vouches for: figures, licenses, lights, ticks. */
const KEPT: ReadonlySet<string> = new Set([
  ...['sr', 'skip', 'sprite'],
  ...['facts', 'hours', 'contact-hours', 'contact-schemes', 'degree', 'reckoning', 'verdict', 'tick', 'done'],
  ...['license', 'license-text', 'notice', 'draft', 'adapted', 'light', 'light-green', 'light-yellow', 'light-red'],
]);

/** True for these, and for classes that set what has them on another page. */
export const isKeptClass = (name: string): boolean => KEPT.has(name) || name.startsWith('on-');
