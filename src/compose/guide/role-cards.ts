import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Activity, Module } from '../../model/curriculum.ts';

/** Role cards of an activity: how many different ones, in one set. */
export function cardsIn({ content }: Pick<Activity, 'content'>): number {
  let cards = 0;
  for (const node of content.children) {
    visit(node as Nodes, 'directive', (directive) => {
      if (directive.name === 'role') cards += 1;
    });
  }
  return cards;
}

/** Role cards that a module needs in all: a set for each group of its activity, the group that is not full included. */
export interface Cards {
  readonly different: number;
  /** Undefined where an activity with cards has no size of group, or nobody knows how many people there are. */
  readonly copies: number | undefined;
}

export function cardsOf(module: Pick<Module, 'activities'>, people: number | undefined): Cards {
  const sets = module.activities
    .map((activity) => ({ cards: cardsIn(activity), group: activity.group }))
    .filter(({ cards }) => cards > 0);
  const isKnown = people !== undefined && sets.every(({ group }) => group !== undefined);
  return {
    different: sets.reduce((sum, { cards }) => sum + cards, 0),
    copies: isKnown
      ? sets.reduce((sum, { cards, group = 1 }) => sum + cards * Math.ceil(people / group), 0)
      : undefined,
  };
}
