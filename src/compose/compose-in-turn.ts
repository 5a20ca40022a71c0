import type { Document } from '../model/document.ts';
import { COMPOSED_FIRST } from './kinds.ts';
import type { PlannedDocument } from './plan-documents.ts';

/**
 * Composes one document after the other, with a rest between them in which whoever waits for one begins with it. Gives them in the
 * order of the plans.
 */
export function composeInTurn(plans: readonly PlannedDocument[], rest: () => Promise<void>): Promise<Document>[] {
  const order = [...plans].sort((a, b) => rankOf(a) - rankOf(b));
  let last = Promise.resolve();
  const composed = new Map(
    order.map((plan) => {
      const document = last.then(() => plan.compose());
      last = document.then(rest, rest);
      return [plan, document];
    }),
  );
  return plans.map((plan) => composed.get(plan) as Promise<Document>);
}

/** Two kinds have one name where a document is another one on paper. */
function rankOf({ kind, formats }: PlannedDocument): number {
  const rank = COMPOSED_FIRST.findIndex(
    (first) => first.name === kind && first.formats.some((one) => formats.includes(one)),
  );
  return rank < 0 ? COMPOSED_FIRST.length : rank;
}
