import type { ElementContent } from 'hast';
import type { Place } from '../../model/place.ts';
import { type ProseContext, renderInline, renderNotes, renderProse, under } from '../prose.ts';
import type { CardPaper, CardSize } from './card-paper.ts';
import type { CardSet } from './card-sets.ts';
import { fitCard } from './fit-card.ts';
import { formPlaces } from './forms.ts';
import { textOf } from './text-height.ts';

/** What one place of a sheet shows: a card, or a part of one that is longer than a sheet. */
export interface CardFace {
  readonly number: number;
  /** Where it is written. */
  readonly place: Place;
  readonly set: CardSet;
  /** The role, with its markup and as plain text. */
  readonly name: readonly ElementContent[];
  readonly plainName: string;
  /** Which form the role has, from 0. */
  readonly form: number;
  readonly size: CardSize;
  readonly blocks: readonly ElementContent[];
  readonly part: { readonly number: number; readonly of: number };
  /** Module and activity. */
  readonly foot: string;
}

/** The cards of a set as they will be printed. The text is that of participants: what trainers are told stays in the guide. */
export function cardFaces(set: CardSet, context: ProseContext, paper: CardPaper): CardFace[] {
  const prose = under(context, HEADING);
  const foot = footOf(set, context);
  const cards = set.cards.map(({ number, directive }) => {
    const name = renderInline(directive.label, prose);
    const blocks = [...renderProse(directive.children, prose), ...renderNotes(prose)].filter(isBlock);
    return { number, place: directive.place, set, name, plainName: name.map(textOf).join(''), foot, blocks };
  });
  const forms = formPlaces(cards.map(({ plainName }) => plainName));
  return cards.flatMap((card, index) => {
    const { size, parts } = fitCard({ ...card, name: card.plainName }, paper);
    const form = forms[index] ?? 0;
    return parts.map((blocks, at) => ({ ...card, form, size, blocks, part: { number: at + 1, of: parts.length } }));
  });
}

/** The level of the name of a role; what the author divides it with stands below. */
const HEADING = 3;

const isBlock = (node: ElementContent): boolean => node.type !== 'text' || node.value.trim() !== '';

function footOf({ title, module, activity }: CardSet, { words }: ProseContext): string {
  const own = activity?.isOptional ? words.cards.optionalActivity(title) : title;
  if (!module) return own;
  const place = words.cards.ofModule(module.number, module.title.value);
  return module.title.value === title ? place : `${place}\u00a0\u00b7 ${own}`;
}
