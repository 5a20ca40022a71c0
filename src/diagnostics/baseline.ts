/**
 * A baseline: the problems that a curriculum is known to have. They are neither shown nor counted, so that what is new stands out and
 * alone makes a check fail. It is a file beside the curriculum, which `check --write-baseline` writes and people read in a review.
 */
import type { Diagnostic } from './diagnostic.ts';
import type { Fingerprint } from './fingerprint.ts';
import { isLate } from './settle.ts';

/** A problem that is known. Only the fingerprint counts; the rest says to people what it is. */
export interface KnownProblem {
  readonly fingerprint: Fingerprint;
  readonly rule: string;
  readonly file: string;
  /** Where it stood when it was written down. */
  readonly line: number;
  readonly message: string;
}

/** What becomes of problems that are held against a baseline. */
export interface Compared {
  /** What is not in it. */
  readonly fresh: readonly Diagnostic[];
  /** What is in it. */
  readonly known: readonly Diagnostic[];
}

/** The problems as a baseline holds them. */
export const knownProblems = (
  diagnostics: readonly Diagnostic[],
  fingerprints: ReadonlyMap<Diagnostic, Fingerprint>,
): KnownProblem[] =>
  diagnostics.map((diagnostic) => ({
    fingerprint: fingerprints.get(diagnostic) ?? '',
    rule: diagnostic.rule,
    file: diagnostic.place.file,
    line: diagnostic.place.line,
    message: diagnostic.message,
  }));

/** Tells new problems from those that a baseline knows. */
export function compareWithBaseline(
  diagnostics: readonly Diagnostic[],
  fingerprints: ReadonlyMap<Diagnostic, Fingerprint>,
  baseline: readonly KnownProblem[],
): Compared {
  const listed = new Set(baseline.map((one) => one.fingerprint));
  const isKnown = (diagnostic: Diagnostic): boolean => listed.has(fingerprints.get(diagnostic) ?? '');
  return { fresh: diagnostics.filter((one) => !isKnown(one)), known: diagnostics.filter(isKnown) };
}

/** What a run has judged: folders of curricula, as the paths of their files begin. */
export interface Judged {
  readonly checked: readonly string[];
  /** Those whose documents were laid out as well. */
  readonly laidOut: readonly string[];
}

/** True for a problem that the run would have found if it were still there. */
export const isJudged = ({ rule, file }: KnownProblem, { checked, laidOut }: Judged): boolean =>
  (isLate(rule) ? laidOut : checked).some((folder) => folder === '.' || file.startsWith(`${folder}/`));
