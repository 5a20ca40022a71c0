import type { RootContent } from 'mdast';
import type { Content, DirectiveNode } from '../../model/content.ts';
import { grammarOf } from '../../model/directives.ts';

/** What a text gives to the deck, in its order: slides, and between them the words for whoever shows them. */
export interface DeckPart {
  readonly kind: 'slide' | 'note';
  readonly directive: DirectiveNode;
}

/** Finds slides and trainer's directives, wherever they stand; what is inside one of them belongs to it. */
export const deckPartsOf = ({ children }: Content): DeckPart[] => children.flatMap(partsOfNode);

function partsOfNode(node: RootContent): DeckPart[] {
  if (node.type === 'directive') {
    if (node.name === 'slide') return [{ kind: 'slide', directive: node }];
    if (grammarOf(node.name).role === 'trainer') return [{ kind: 'note', directive: node }];
  }
  return 'children' in node ? (node.children as RootContent[]).flatMap(partsOfNode) : [];
}
