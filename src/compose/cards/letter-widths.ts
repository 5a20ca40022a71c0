/**
 * How wide the letters of Text are, in thousandths of its size, from the space to the tilde; measured in Chromium at the two weights
 * that a text has. Any other letter counts as a wide one.
 */
const measured = (widths: string): readonly number[] => widths.split(/\s+/).map(Number);

const REGULAR = measured(
  `280 286 301 651 592 919 731 160 299 299 485 606 210 362 210 387 648 407 548 576 614 588 598 510 615 595 210 210 553 628 553 480 778 626 613 645 669 569 552 694 694 392 512 631 541 824 693 714 592 724 614 592 558 690 593 856 623 575 607 317 387 344 552 372 243 525 566 485 564 538 314 558 550 252 245 492 262 845 550 548 566 574 349 471 326 540 461 684 481 449 460 344 237 344 555`,
);
const STRONG = measured(
  `310 302 384 758 609 966 726 207 333 333 485 595 267 372 268 437 659 438 577 598 623 606 624 535 623 572 268 268 568 613 568 543 781 675 641 657 687 596 565 717 701 422 558 661 551 856 716 744 626 754 648 609 604 686 641 884 681 645 618 338 437 344 580 398 285 550 594 509 594 562 362 591 570 297 258 551 315 879 570 574 594 598 374 506 373 565 526 737 536 517 503 379 253 379 538`,
);

const FIRST = 32;
const OTHER = 720;
/** Letters of East Asian scripts fill a square; dashes and ellipses are nearly as wide. */
const SQUARE = 1000;

/** The width of a letter as a share of the size. */
export function letterWidth(letter: string, isStrong: boolean): number {
  const code = letter === '\u00a0' ? FIRST : (letter.codePointAt(0) ?? 0);
  const known = (isStrong ? STRONG : REGULAR)[code - FIRST];
  return (known ?? (code >= 0x2e80 || /[—…]/.test(letter) ? SQUARE : OTHER)) / 1000;
}

/** A line break that somebody wrote, other than those of a text editor. */
export const BREAK = '\u2028';

/** A piece of a text in one weight. */
export interface Run {
  readonly text: string;
  readonly isStrong: boolean;
}

/** Lines that a text takes when it is broken at its spaces; a word that is longer than a line is broken wherever the line ends. */
export function linesOfRuns(runs: readonly Run[], size: number, width: number): number {
  const room = width / size;
  let lines = 1;
  /** From the start of the line to the end of the last whole word, and what follows it so far. */
  let used = 0;
  let word = 0;
  const letters = runs.flatMap(({ text, isStrong }) => [...text].map((letter) => ({ letter, isStrong })));
  for (const { letter, isStrong } of letters) {
    if (letter === BREAK) {
      lines += 1;
      used = word = 0;
      continue;
    }
    const own = letterWidth(/[ \t\n]/.test(letter) ? ' ' : letter, isStrong);
    if (/[ \t\n]/.test(letter)) {
      used += word + own;
      word = 0;
      continue;
    }
    word += own;
    if (used + word <= room) continue;
    lines += 1;
    if (used === 0) word = own;
    used = 0;
  }
  return lines;
}
