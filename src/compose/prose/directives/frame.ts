import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Clock } from '../../../model/clock.ts';
import { NAME_MARK, stretchMarks } from '../../book/stretch.ts';
import { type SignName, sign } from '../../signs.ts';

/** What stands on the axis beside a step. */
export interface StepMark {
  readonly sign: SignName;
  readonly word: string;
  readonly facts?: readonly string[];
  readonly id?: string;
  /** From when to when a timed step goes, by the clock. */
  readonly clock?: readonly [from: Clock, to: Clock];
}

/** What a step is called where one looks for it, and when it is its turn. */
export const stepMarks = ({ word, facts = [], clock }: Pick<StepMark, 'word' | 'facts' | 'clock'>): Properties => ({
  ...stretchMarks('step', { name: word, note: facts.join(', ') }),
  dataFrom: clock && String(clock[0]),
  dataTo: clock && String(clock[1]),
});

/** A step of the guide: sign, word and small facts on the axis, the text on the measure. */
export function stepFrame(kind: string, mark: StepMark, body: readonly ElementContent[]): Element {
  const facts = (mark.facts ?? []).map((fact) => h('span', { className: ['min'] }, fact));
  return h('div', { className: ['step', ...kind.split(' ')], id: mark.id, ...stepMarks(mark) }, [
    h('p', { className: ['mark'], ...NAME_MARK }, [h('b', mark.word), sign(mark.sign), ...facts]),
    h('div', { className: ['body'] }, [...body]),
  ]);
}
