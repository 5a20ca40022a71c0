import type { Kind } from '../model/document.ts';
import { cards } from './cards.ts';
import { changes } from './changes.ts';
import { forms } from './forms.ts';
import { guide } from './guide.ts';
import { handouts } from './handouts.ts';
import { index, trainerIndex } from './index-page.ts';
import { runSheets } from './runsheets.ts';
import { slides, slidesPrint } from './slides.ts';
import { workbook } from './workbook.ts';

/** Every document kind, in the order in which documents are written. A new kind is one file and one line here. */
export const KINDS: readonly Kind[] = [
  workbook,
  guide,
  slidesPrint,
  slides,
  handouts,
  cards,
  runSheets,
  forms,
  changes,
  index,
  trainerIndex,
];

/** Composed before the others: slides, which a browser prints at once, and the guide, which keeps it busy for the longest. */
export const COMPOSED_FIRST: readonly Kind[] = [slidesPrint, guide];
