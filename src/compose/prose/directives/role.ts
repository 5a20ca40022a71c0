import { h } from 'hastscript';
import { nothing, type Renderers } from '../draw.ts';
import { stepFrame } from './frame.ts';

/** A role-play card. The guide shows it; the file of cards to cut is a document of its own. */
export const role: Renderers = {
  workbook: nothing,
  guide: (node, draw) => [
    stepFrame('role', { sign: 'card', word: draw.context.words.steps.role }, [
      h('p', { className: ['title-3'] }, draw.line(node.label)),
      ...draw.text(node.children),
    ]),
  ],
  slides: nothing,
};
