import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { summarize } from '../report/summarize.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import { writeReport } from '../write-report.ts';
import type { CurriculumState } from './curriculum-state.ts';
import { countsOf } from './words.ts';

/**
 * Writes to standard error that a curriculum was read: when, how long it took, what was found; and what was found in full, as `check`
 * does, where that has changed. With `--quiet`: new errors only.
 */
export function reportChange(
  before: CurriculumState,
  after: CurriculumState,
  milliseconds: number,
  time: string,
  terminal: Terminal,
): void {
  const { err, isQuiet } = terminal;
  const { colors } = err;
  const { latest, trouble } = after;
  const isNew = listOf(before) !== listOf(after);
  const { errors, warnings, infos } = summarize(latest ? [latest] : []).summary;
  if (isNew && latest && (isQuiet ? errors > 0 : errors + warnings + infos > 0)) {
    writeReport([latest], { format: 'pretty', maxWarnings: undefined }, terminal);
  }
  if (trouble && isNew) {
    err.write(`${colors.bold(colors.red('error'))} ${visible(trouble.message)}\n`);
    if (trouble.hint) err.write(`  ${visible(trouble.hint)}\n`);
  }
  if (isQuiet || trouble) return;
  const counts = countsOf(errors, warnings, infos);
  const mark = errors > 0 ? colors.red('✗') : colors.green('✓');
  const found = counts ?? 'no problems';
  err.write(
    `${colors.dim(time)} ${mark} ${colors.bold(visible(after.key))}  ${found} · ${Math.round(milliseconds)} ms\n`,
  );
}

/** What was found, as one text: equal texts are equal findings. */
const listOf = ({ latest, trouble }: CurriculumState): string =>
  JSON.stringify([latest?.diagnostics.map(keyOf) ?? [], trouble ?? null]);

const keyOf = ({ rule, severity, message, place }: Diagnostic): readonly unknown[] => [rule, severity, message, place];
