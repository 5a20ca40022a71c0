import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import { figure } from '../wording.ts';

/** Says what is wrong with an archive, a line for each fault, and what follows from it. */
export function sayFaults(
  { faults, count, what }: { readonly faults: readonly string[]; readonly count: number; readonly what: string },
  { err }: Pick<Terminal, 'err'>,
): void {
  for (const fault of faults) err.write(`${err.colors.bold(err.colors.red('error'))} ${visible(fault)}\n`);
  if (count > faults.length) err.write(`… and ${figure(count - faults.length)} more.\n`);
  err.write(`${visible(what)}\n`);
}
