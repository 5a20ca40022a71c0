import type { CheckedFolder } from '../check-folders.ts';
import type { ExitStatus } from '../exit.ts';

/** What became of one curriculum in a build. */
export interface BuildOutcome {
  /** As it was found. */
  readonly folder: string;
  readonly status: ExitStatus;
  /** Where its documents lie, or would lie; undefined where that was never planned. */
  readonly target?: string | undefined;
  readonly warnings: number;
}

/** What became of all of them: the gravest status, and each by itself as far as it could be checked. */
export interface BuildEnd {
  readonly status: ExitStatus;
  readonly outcomes: readonly BuildOutcome[];
}

export const warningsOf = ({ diagnostics }: Pick<CheckedFolder, 'diagnostics'>): number =>
  diagnostics.filter(({ severity }) => severity === 'warning').length;
