import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { pagePhrase } from '../page-phrase.ts';
import type { Strings } from '../strings.ts';

/** A link to a page of the guide, with its number behind it in print: `Materials for the whole course, page 8`. */
export const seePage = (anchor: string, title: string, words: Strings): ElementContent[] => [
  h('a', { href: `#${anchor}` }, title),
  pagePhrase(words, 'guide', anchor, words.paging.commaPage),
];
