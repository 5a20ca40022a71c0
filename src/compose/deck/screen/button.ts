import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';

/** A button that asks the script of the deck for one thing: `next`. */
export const button = (
  verb: string,
  word: string | readonly (string | ElementContent)[],
  more: Properties = {},
): Element => h('button', { type: 'button', dataDo: verb, ...more }, typeof word === 'string' ? word : [...word]);
