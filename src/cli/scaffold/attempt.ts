import { checkCurriculum } from '../../compile.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { CheckedFolder } from '../check-folders.ts';
import { asEntries } from './as-entries.ts';

/** Files that a curriculum would have, by path from its folder: new ones, and what those that are there would say. */
export type Attempt = Readonly<Record<string, string>>;

/**
 * What the check would say of a curriculum after an attempt that it does not say now; undefined where it would not say more.
 * `day` is today, `YYYY-MM-DD`.
 */
export function troubleAfter(attempt: Attempt, work: CheckedFolder, day: string): Diagnostic | undefined {
  const kept = work.entries.filter(({ path }) => !Object.hasOwn(attempt, path));
  const after = troublesOf(checkCurriculum(work.folder, [...kept, ...asEntries(attempt)], day));
  const now = troublesOf(work);
  if (after.length <= now.length) return undefined;
  const said = new Set(now.map(keyOf));
  return after.find((one) => !said.has(keyOf(one))) ?? after[0];
}

const troublesOf = ({ diagnostics }: Pick<CheckedFolder, 'diagnostics'>): readonly Diagnostic[] =>
  diagnostics.filter(({ severity }) => severity !== 'info');

const keyOf = ({ rule, message }: Diagnostic): string => `${rule} ${message}`;
