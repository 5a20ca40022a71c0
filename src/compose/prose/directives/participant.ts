import { nothing, type Renderers } from '../draw.ts';

/** Text for participants alone. */
export const participant: Renderers = {
  workbook: (node, draw) => draw.text(node.children),
  guide: nothing,
  slides: nothing,
};
