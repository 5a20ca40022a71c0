import type { Paper } from '../model/document.ts';

/** Whether a paper is set in large print: 18 points at least. */
export const isLarge = (paper: Paper): boolean => paper.endsWith('-large');

/** The style sheets that lay a document out on a paper: tokens, then the paper, then what every page shares. */
export const sheetsFor = (paper: Paper): readonly string[] => [
  'shared/tokens.css',
  `shared/page-${paper}.css`,
  'shared/base.css',
  ...(isLarge(paper) ? ['shared/large-print.css'] : []),
];
