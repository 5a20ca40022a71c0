import type { Image, ImageReference } from 'mdast';
import type { Check } from './check.ts';
import { placeIn, textsOf } from './texts.ts';

/** Every picture says in words what it shows. */
export const imageText: Check = {
  rules: ['image/alt-text'],
  *run(curriculum) {
    for (const text of textsOf(curriculum)) {
      for (const visit of text.visits) {
        if (visit.node.type !== 'image' && visit.node.type !== 'imageReference') continue;
        if ((visit.node as Image | ImageReference).alt?.trim()) continue;
        yield {
          rule: 'image/alt-text',
          message: 'This image has no text for people who cannot see it.',
          hint: 'Say between the brackets what it shows: ![People stand along a line](images/line.png).',
          place: placeIn(text, visit),
        };
      }
    }
  },
};
