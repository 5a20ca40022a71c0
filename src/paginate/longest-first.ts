import type { Element } from 'hast';
import type { Document } from '../model/document.ts';

/**
 * Begins with the longest, for the others can be printed beside it, and lets the browser have each before the next is begun.
 * Gives what comes of each, in the order of the documents.
 */
export function longestFirst<Value>(
  documents: readonly Document[],
  begin: (document: Document) => Promise<Value>,
): ReadonlyMap<Document, Promise<Value>> {
  const lengths = new Map(documents.map((document) => [document, lengthOf(document.body)]));
  const order = [...documents].sort((a, b) => (lengths.get(b) ?? 0) - (lengths.get(a) ?? 0));
  const inTurn = async (document: Document): Promise<Value> => {
    for (let turns = order.indexOf(document); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
    return begin(document);
  };
  return new Map(documents.map((document) => [document, inTurn(document)]));
}

/** In elements. */
const lengthOf = ({ children }: Element): number =>
  children.reduce((sum, child) => sum + (child.type === 'element' ? lengthOf(child) : 0), 1);
