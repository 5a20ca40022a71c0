import type { RootContent } from 'mdast';
import type { Content, DirectiveNode } from '../../model/content.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Activity, Module } from '../../model/module.ts';
import { oncePer } from '../../model/once-per.ts';

/** A role card, with its number through the course, from 1. */
export interface Card {
  readonly number: number;
  readonly directive: DirectiveNode;
}

/** The cards that are dealt together: those of one activity, else those of one text. */
export interface CardSet {
  /** Of the activity, or of the text that the cards stand in. */
  readonly title: string;
  /** Undefined on a page of the curriculum. */
  readonly module: Module | undefined;
  readonly activity: Activity | undefined;
  readonly cards: readonly Card[];
}

/** All role cards in the order of the course: pages before it, modules with their activities and handouts, pages after it. */
export const cardSets = oncePer((curriculum: Curriculum): readonly CardSet[] => {
  let number = 0;
  return textsOf(curriculum).flatMap(({ content, ...set }) => {
    const cards = content.children.flatMap(rolesOnceIn).map((directive): Card => ({ number: ++number, directive }));
    return cards.length > 0 ? [{ ...set, cards }] : [];
  });
});

/** The number of each card, by its directive. */
export const numberCards = oncePer(
  (curriculum: Curriculum): ReadonlyMap<DirectiveNode, number> =>
    new Map(cardSets(curriculum).flatMap(({ cards }) => cards.map(({ directive, number }) => [directive, number]))),
);

type CardText = Omit<CardSet, 'cards'> & { readonly content: Content };

function textsOf({ modules, pages }: Curriculum): CardText[] {
  const none = { module: undefined, activity: undefined };
  const pagesAt = (at: 'front' | 'back') =>
    pages.filter((page) => page.at === at).map((page) => ({ ...page, ...none }));
  return [
    ...pagesAt('front'),
    ...modules.flatMap((module) => [
      { title: module.title.value, module, activity: undefined, content: module.intro },
      ...module.activities.map((activity) => ({
        title: activity.title.value,
        module,
        activity,
        content: activity.content,
      })),
      ...module.handouts.map(({ title, content }) => ({ title, module, activity: undefined, content })),
    ]),
    ...pagesAt('back'),
  ].map(({ title, module, activity, content }) => ({ title, module, activity, content }));
}

/** Role cards in a text, in a list or in a quotation, too. */
function rolesIn(block: RootContent): readonly DirectiveNode[] {
  if (block.type === 'directive' && block.name === 'role') return [block];
  return 'children' in block ? (block.children as RootContent[]).flatMap(rolesIn) : [];
}

/** A block that has not changed is not searched again. */
const rolesOnceIn = oncePer(rolesIn);
