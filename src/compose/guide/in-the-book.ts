import type { Frame } from '../book/flow.ts';
import { stepFrame } from '../prose/directives/frame.ts';
import type { Strings } from '../strings.ts';

/** What participants read has a frame of its own in the guide, so that it is never taken for the trainer's text. */
export const inTheBook =
  (words: Strings): Frame =>
  (text) =>
    stepFrame('book-text', { sign: 'book', word: words.steps.book }, text);
