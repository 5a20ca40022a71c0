import type { Element } from 'hast';
import type { Document } from '../model/document.ts';

/**
 * Begins with the longest, for the others can be printed beside it, and lets the browser have each before the next is begun.
 * What comes of them is in the order of the documents.
 */
export function longestFirst<One extends Document, Value>(
  documents: readonly One[],
  begin: (document: One) => Promise<Value>,
): Promise<Value>[] {
  const lengths = documents.map(({ body }) => lengthOf(body));
  const order = [...documents.keys()].sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0));
  return documents.map(async (document, index) => {
    for (let turns = order.indexOf(index); turns > 0; turns--) await new Promise((resolve) => setImmediate(resolve));
    return begin(document);
  });
}

/** In elements. */
const lengthOf = ({ children }: Element): number =>
  children.reduce((sum, child) => sum + (child.type === 'element' ? lengthOf(child) : 0), 1);
