import type { ElementContent } from 'hast';
import { h } from 'hastscript';

/** `1-800-QUIT-NOW`, and the letter that tells undated works apart, as in `n.d.-a`. */
const UNBROKEN = /((?<!\d)\d+(?:-[\dA-Z]+)+|(?<!\S)\S+\.-\p{Ll}(?!\p{L}))/u;

/** A text in which no number to call and no mark of a work is broken at its hyphens. */
export const unbroken = (text: string): ElementContent[] =>
  text
    .split(UNBROKEN)
    .map(
      (piece, index): ElementContent =>
        index % 2 === 1 ? h('span', { className: ['nowrap'] }, piece) : { type: 'text', value: piece },
    )
    .filter((node) => node.type !== 'text' || node.value !== '');
