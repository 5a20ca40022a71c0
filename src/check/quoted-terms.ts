import type { InlineDirectiveNode } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { textsOf } from './texts.ts';

/** How many passages a curriculum marks as quoted in order to be discussed: `:quote[junkie]`. */
export const countQuoted = (curriculum: Curriculum): number =>
  textsOf(curriculum).reduce(
    (sum, { visits }) =>
      sum +
      visits.filter(({ node }) => node.type === 'inlineDirective' && (node as InlineDirectiveNode).name === 'quote')
        .length,
    0,
  );
