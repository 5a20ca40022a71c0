import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { ComposeOptions } from '../model/document.ts';
import type { Slide } from './deck.ts';

/** The deck as a page. */
const SLIDES = 'slides.html';

/** Text about a slide that leads to it on a screen where the deck is built as a page; on paper it is text. */
export const slideLink = (
  { id }: Pick<Slide, 'id'>,
  text: string,
  { options }: { readonly options: Pick<ComposeOptions, 'files'> },
): ElementContent =>
  options.files.includes(SLIDES)
    ? h('a', { href: `${SLIDES}#${id}`, dataScreenLink: '' }, text)
    : { type: 'text', value: text };
