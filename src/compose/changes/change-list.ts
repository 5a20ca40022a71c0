import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Change } from '../../model/adaptation.ts';
import { lightMark } from './light-mark.ts';
import { becomes, minutesText } from './minutes-text.ts';
import { approvalOf, headOf, minutesOfChange, placesOfChange } from './name-thing.ts';
import { wordingOf } from './wording.ts';
import type { WordingView } from './wording-view.ts';

export interface ChangeListView extends WordingView {
  /** The level of the heading of a change. */
  readonly level: 'h2' | 'h3';
  /** What stands below a change: room for an answer. */
  below?(change: Change, number: number): readonly ElementContent[];
}

/** Every change with its light, its reason, who agreed, its minutes, and its old and new wording. */
export const changeList = (view: ChangeListView): Element[] =>
  (view.curriculum.adaptation?.changes ?? []).map((change, index) => changeBlock(change, index + 1, view));

function changeBlock(change: Change, number: number, view: ChangeListView): Element {
  const { curriculum, words, level, below } = view;
  const { changes } = words;
  const minutes = minutesOfChange(change, curriculum);
  const places = placesOfChange(change, curriculum, words);
  const approval = approvalOf(change, words);
  const fact = (name: string, value: ElementContent | string) => h('div', [h('dt', name), h('dd', value)]);
  const wording = wordingOf(change.found, change.thing, view);
  // Everybody sees that the look is another one; its words are nobody’s to read.
  const isLook = change.thing === 'theme' && wording.length === 0;
  const isHidden =
    wording.length === 0 && change.found.length === 0 && change.kind !== 'move' && change.kind !== 'remove' && !isLook;
  return h('section', { className: ['change'] }, [
    h('div', { className: ['change-head'] }, [
      h(level, { className: ['title-3'] }, [
        h('span', { className: ['no'] }, `${number}.\u00a0`),
        headOf(change, curriculum, words),
      ]),
      lightMark(change.light, words),
    ]),
    h('dl', { className: ['facts-of'] }, [
      fact(changes.why, change.why || changes.noReason),
      ...(approval ? [fact(changes.approved, approval)] : []),
      ...(places ? [fact(changes.place, h('span', [places[0], becomes(words), places[1]]))] : []),
      ...(minutes ? [fact(words.minutesHead, minutesText(minutes, words))] : []),
    ]),
    ...wording,
    isLook ? h('p', { className: ['small'] }, changes.otherLook) : '',
    isHidden && view.audience === 'participant'
      ? h('p', { className: ['quiet', 'small'] }, changes.notParticipants)
      : '',
    ...(below?.(change, number) ?? []),
  ]);
}
