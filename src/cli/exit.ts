/** What the command line ends with (contract, section 2); a signal ends it with 128 and its number. */
export const EXIT = { ok: 0, errors: 1, usage: 2, environment: 3, fault: 70 } as const;
export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/** The status of a run in which each curriculum succeeds or fails alone: the gravest. */
export const worst = (statuses: readonly ExitStatus[]): ExitStatus => statuses.toSorted((a, b) => b - a)[0] ?? EXIT.ok;

/** The command line cannot be carried out as it is written, or there is nothing at the path that it names. */
export class UsageError extends Error {
  override readonly name: string = 'UsageError';
  /** What to do. */
  readonly hint: string | undefined;

  constructor(message: string, hint?: string) {
    super(message);
    this.hint = hint;
  }
}
