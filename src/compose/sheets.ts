import type { Paper } from '../model/document.ts';

/** The style sheets that lay a document out on a paper: tokens, then the paper, then what every page shares. */
export const sheetsFor = (paper: Paper): readonly string[] => [
  'shared/tokens.css',
  `shared/page-${paper}.css`,
  'shared/base.css',
];
