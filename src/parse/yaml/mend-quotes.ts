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
  return inner !== undefined && isRight(inner) ? straighten(place, inner) : {};
}

/** What is quoted on a line, from its opening mark to its closing one; offsets count from the start of the line. */
interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly inner: string;
}

// An entry or a value that fills the rest of its line, and has a typographic mark at one end at least.
const WHOLE =
  /^(?<head>[ \t]*(?:- +)?(?:[a-zA-Z-]+:[ \t]+)?)(?<quoted>[“”„«"](?<inner>[^“”„«»"\\\n\r]+)[“”»"])[ \t]*$/u;

/** The value of a line that stands between quotation marks which YAML does not know. */
export function findQuotation(line: string): Quotation | undefined {
  const { head = '', quoted = '', inner = '' } = WHOLE.exec(line)?.groups ?? {};
  if (quoted === '' || /^".*"$/.test(quoted)) return undefined;
  return { start: head.length, end: head.length + quoted.length, inner: inner.trim() };
}

/** The fix that puts a text at a place into straight quotes. */
export const straighten = (place: Place, inner: string): Pick<Problem, 'fixes'> => ({
  fixes: [{ title: 'Write straight quotes', edits: [{ place, text: `"${inner}"` }], isSafe: true }],
});

/** The proposal that puts a text into quotes with what YAML has taken for a comment; none where that could end a list or a mapping. */
export function mendLostText(place: Place, whole: string): Pick<Problem, 'fixes'> {
  if (place.line !== place.endLine || /[\]}]/.test(whole)) return {};
  const quoted = /["\\]/.test(whole) ? `'${whole.replaceAll("'", "''")}'` : `"${whole}"`;
  return { fixes: [{ title: 'Put the whole text in quotes', edits: [{ place, text: quoted }], isSafe: false }] };
}
