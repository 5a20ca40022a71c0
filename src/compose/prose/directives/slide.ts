import { h } from 'hastscript';
import { thumbnail } from '../../book/thumbnail.ts';
import { slideLink } from '../../screen-link.ts';
import { nothing, type Renderers } from '../draw.ts';
import { stepFrame } from './frame.ts';

/** A slide: in the guide a small picture of it, in its place, with its number. */
export const slide: Renderers = {
  workbook: nothing,
  guide(node, draw) {
    const { deck, words } = draw.context;
    const shown = deck.find(({ directive }) => directive === node);
    if (!shown) return [];
    return [
      stepFrame('slide-row', { sign: 'slide', word: words.slide(shown.number) }, [
        thumbnail(shown, words),
        h('div', { className: ['cap'] }, [
          h('p', { className: ['title-4'] }, slideLink(shown, shown.title, draw.context)),
          node.attributes.repeat ? h('p', { className: ['small'] }, words.forms.slideRepeats) : '',
        ]),
      ]),
    ];
  },
  slides: nothing,
};
