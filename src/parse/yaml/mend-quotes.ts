import { isScalar, type Node, Scalar } from 'yaml';
import type { Problem } from '../../diagnostics/problem.ts';
import type { Place } from '../../model/place.ts';

/** A text between quotation marks as word processors write them; YAML knows straight ones only. */
const BETWEEN = /^[“”„‟«»‘’‚](?<inner>[^“”„‟«»‘’‚"\\\n\r]+)[“”‟«»‘’]$/u;

/**
 * The fix that writes straight quotes for typographic ones around a value; none unless the value is right without them
 * (`isRight`), for then they can only be meant as the quotes of YAML.
 */
export function mendQuotes(node: Node, place: Place, isRight: (inner: string) => boolean): Pick<Problem, 'fixes'> {
  if (!isScalar(node) || node.type !== Scalar.PLAIN || place.line !== place.endLine) return {};
  const inner = BETWEEN.exec(node.source ?? '')?.groups?.inner;
  if (inner === undefined || !isRight(inner)) return {};
  return { fixes: [{ title: 'Write straight quotes', edits: [{ place, text: `"${inner}"` }], isSafe: true }] };
}
