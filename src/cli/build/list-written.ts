import type { Output } from '../../emit/manifest.ts';
import { alignColumns } from '../columns.ts';
import { visible } from '../report/visible.ts';
import type { Colors } from '../terminal.ts';
import { plural, sizeOf } from '../wording.ts';

/** What a build wrote: every file with whom it is for, its pages and its size. */
export function listWritten(target: string, outputs: readonly Output[], colors: Colors): string {
  const rows = outputs.map(({ name, audience, pages, bytes }) => [
    name,
    audience === 'participant' ? 'for participants' : 'for trainers',
    pages === undefined ? '' : plural(pages, 'page', 'pages'),
    sizeOf(bytes.length),
  ]);
  const lines = alignColumns(rows, 'llrr').map((line) => `  ${line}\n`);
  return `${colors.green('✓')} ${colors.bold(visible(target))}\n${lines.join('')}`;
}
