import type { Element } from 'hast';
import { h } from 'hastscript';
import { PLACE_MARK } from '../../model/layout.ts';
import { writePlace } from '../../model/place.ts';
import type { ProseContext } from '../prose.ts';
import type { Strings } from '../strings.ts';
import type { CardFace } from './card-faces.ts';
import { roleForm } from './forms.ts';

/** The front of a card: the role, its text in one size, and where in the course it belongs. */
export function cardFront(face: CardFace, { words }: ProseContext): Element {
  const { number, name, blocks, part, foot, form } = face;
  const isFirst = part.number === 1;
  const id = isFirst ? `card-${number}` : undefined;
  return h('article', { className: ['card', face.size], id, [PLACE_MARK]: writePlace(face.place) }, [
    h('div', { className: ['top'] }, [
      h('p', { className: ['who'] }, [h('span', cardName(face, words)), roleForm(form)]),
      h(isFirst ? 'h3' : 'p', { className: ['title-3'] }, [...name]),
    ]),
    ...blocks,
    part.number < part.of ? h('p', { className: ['goes-on'] }, words.cards.goesOn) : '',
    h('p', { className: ['foot'] }, foot),
  ]);
}

/** The back: the role to be seen across a table, with a form of its own. */
export function cardBack(face: CardFace, { curriculum, words }: ProseContext): Element {
  const { name, plainName, form, set } = face;
  return h('div', { className: ['card', 'back', face.size] }, [
    roleForm(form),
    h('p', { className: ['role', ...(plainName.length > LONG_NAME ? ['long'] : [])] }, [...name]),
    h('p', { className: ['of'] }, [
      h('span', [cardName(face, words), ...(set.module ? [`, ${words.module(set.module.number).toLowerCase()}`] : [])]),
      h('span', curriculum.title),
    ]),
  ]);
}

/** A place that no card of this set needs. */
export const emptyPlace = ({ words }: ProseContext): Element =>
  h('div', { className: ['card', 'empty'] }, h('p', words.cards.ownCard));

/** More characters than this and the name on the back takes a smaller size. */
const LONG_NAME = 40;

const cardName = ({ number, part }: CardFace, { cards }: Strings): string =>
  part.of === 1 ? cards.card(number) : `${cards.card(number)}, ${cards.part(part.number, part.of)}`;
