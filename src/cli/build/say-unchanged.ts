import type { Terminal } from '../terminal.ts';

export function sayUnchanged(target: string, { err, isQuiet }: Terminal): void {
  if (!isQuiet)
    err.write(`${err.colors.green('✓')} ${err.colors.bold(target)} is up to date; --force builds it again.\n`);
}
