import { h } from 'hastscript';
import { nothing, type Renderers } from '../draw.ts';
import { stepFrame } from './frame.ts';

/** A role-play card. The guide shows it and says which one it is in the file of cards to cut, a document of its own. */
export const role: Renderers = {
  workbook: nothing,
  guide(node, draw) {
    const { cardNumbers, words } = draw.context;
    const number = cardNumbers.get(node);
    const facts = number === undefined ? [] : [words.cards.inFile(number)];
    return [
      stepFrame('role', { sign: 'card', word: words.steps.role, facts }, [
        h('p', { className: ['title-3'] }, draw.line(node.label)),
        ...draw.text(node.children),
      ]),
    ];
  },
  slides: nothing,
};
