import { structuredPatch } from 'diff';
import { visible } from '../report/visible.ts';
import type { Channel } from '../terminal.ts';
import type { MendedFile } from './mend-folder.ts';

/** Lines around a change that stay as they are. */
const CONTEXT = 3;

/** What mending changes in a file, as a unified diff that other tools can read. Nothing in a file can forge a line of it. */
export function writeDiff({ file, before, after }: MendedFile, { colors }: Pick<Channel, 'colors'>): string {
  const name = visible(file);
  const { hunks } = structuredPatch('', '', textOf(before), textOf(after), '', '', { context: CONTEXT });
  const lines = hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines: body }) => [
    colors.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...body.map((line) => paint(visible(line.replace(/\r$/, '')), colors)),
  ]);
  return [colors.bold(`--- a/${name}`), colors.bold(`+++ b/${name}`), ...lines, ''].join('\n');
}

const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

function paint(line: string, { red, green }: Channel['colors']): string {
  if (line.startsWith('-')) return red(line);
  return line.startsWith('+') ? green(line) : line;
}
