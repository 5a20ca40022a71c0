import type { Rule } from '../rule.ts';
import { captionIs, hasOnly, isIn } from './nesting.ts';

/** Lists and tables of contents: clause 7.2. */
export const LIST_RULES: readonly Rule[] = [
  isIn(17, 'LI', 'L'),
  isIn(18, 'LBody', 'LI'),
  hasOnly(19, 'L', 'L', 'LI', 'Caption'),
  hasOnly(20, 'LI', 'Lbl', 'LBody'),
  isIn(26, 'TOCI', 'TOC'),
  hasOnly(27, 'TOC', 'TOC', 'TOCI', 'Caption'),
  captionIs(28, 'TOC', 'first', (index) => index === 0),
  captionIs(40, 'L', 'first', (index) => index === 0),
];
