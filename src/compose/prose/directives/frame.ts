import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type SignName, sign } from '../../signs.ts';

/** A step of the guide: sign, word and small facts on the axis, the text on the measure. */
export function stepFrame(
  kind: string,
  mark: { readonly sign: SignName; readonly word: string; readonly facts?: readonly string[]; readonly id?: string },
  body: readonly ElementContent[],
): Element {
  const facts = (mark.facts ?? []).map((fact) => h('span', { className: ['min'] }, fact));
  return h('div', { className: ['step', ...kind.split(' ')], id: mark.id }, [
    h('p', { className: ['mark'] }, [h('b', mark.word), sign(mark.sign), ...facts]),
    h('div', { className: ['body'] }, [...body]),
  ]);
}
