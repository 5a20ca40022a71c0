import type { KnownProblem } from '../../diagnostics/baseline.ts';
import { visibleJson } from '../report/visible.ts';

/** A baseline as a file. */
export const writeBaseline = (known: readonly KnownProblem[]): string => visibleJson({ format: 1, known });

/** Reads what `writeBaseline` has written; undefined if it is nothing of the kind. */
export function readBaseline(text: string): readonly KnownProblem[] | undefined {
  const whole = parseJson(text);
  if (!isObject(whole) || whole.format !== 1 || !Array.isArray(whole.known)) return undefined;
  return whole.known.every(isKnownProblem) ? whole.known : undefined;
}

const isKnownProblem = (value: unknown): value is KnownProblem =>
  isObject(value) &&
  [value.fingerprint, value.rule, value.file, value.message].every((text) => typeof text === 'string') &&
  Number.isInteger(value.line);

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
