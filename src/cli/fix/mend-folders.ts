import { dirname, join } from 'node:path';
import { checkCurriculum } from '../../compile.ts';
import { EnvironmentFailure } from '../../diagnostics/environment-failure.ts';
import { today } from '../../host/clock.ts';
import { replaceFile } from '../../host/write/replace-file.ts';
import { sweepStagings } from '../../host/write/staging.ts';
import type { CheckedFolder } from '../check-folders.ts';
import type { ExitStatus } from '../exit.ts';
import { visible } from '../report/visible.ts';
import { reportFailure } from '../report-failure.ts';
import type { Channel, Terminal } from '../terminal.ts';
import { plural } from '../wording.ts';
import { type Mended, type MendedFolder, mendFolder } from './mend-folder.ts';
import { writeDiff } from './write-diff.ts';

/** What became of an attempt to mend. */
export interface Mending {
  /** True if a file has been written. */
  readonly isWritten: boolean;
  /** One for each folder in which something could not be written; why has been said. */
  readonly failures: readonly ExitStatus[];
}

/** Writes the safe fixes of every folder, and says what was mended. */
export async function mendFolders(checked: readonly CheckedFolder[], terminal: Terminal): Promise<Mending> {
  let isWritten = false;
  const failures: ExitStatus[] = [];
  for (const one of checked) {
    const { mended, files } = mend(one, terminal);
    const written = new Set<string>();
    for (const folder of foldersOf(one)) sweepStagings(folder);
    for (const { path, file, before, after } of files) {
      try {
        if (!(await replaceFile(one.folder, path, before, after))) throw changedMeanwhile(file);
        written.add(file);
      } catch (failure) {
        failures.push(reportFailure(failure, terminal));
      }
    }
    isWritten ||= written.size > 0;
    const done = mended.filter(({ fix }) => fix.edits.every(({ place }) => written.has(place.file)));
    if (!terminal.isQuiet) sayMended(done, written.size, terminal.err);
  }
  return { isWritten, failures };
}

/** The folders that hold a curriculum’s files. */
const foldersOf = ({ folder, entries }: CheckedFolder): ReadonlySet<string> =>
  new Set(entries.flatMap(({ kind, path }) => (kind === 'file' ? [dirname(join(folder, path))] : [])));

/** Shows on a channel what the safe fixes of every folder would change; writes nothing. */
export function showMending(checked: readonly CheckedFolder[], channel: Channel, terminal: Terminal): void {
  for (const one of checked) for (const file of mend(one, terminal).files) channel.write(writeDiff(file, channel));
}

const mend = (one: CheckedFolder, { env }: Terminal): MendedFolder =>
  mendFolder(one.folder, one.entries, one, (entries) => checkCurriculum(one.folder, entries, today(env), one.base));

const changedMeanwhile = (file: string): EnvironmentFailure =>
  new EnvironmentFailure(
    `${file} has changed since it was read, and is left alone.`,
    'Save it and close it elsewhere, then try again.',
  );

/** Fixes that are told one by one; of more, only the number. */
const MOST = 100;

function sayMended(mended: readonly Mended[], files: number, { colors, write }: Channel): void {
  if (mended.length === 0) return;
  for (const { diagnostic, fix } of mended.slice(0, MOST)) {
    const { file, line, column } = diagnostic.place;
    const place = colors.cyan(`${visible(file)}:${line}:${column}`);
    write(`${colors.green('mended')} ${colors.bold(diagnostic.rule)}  ${place}  ${visible(fix.title)}\n`);
  }
  if (mended.length > MOST) write(`… and ${plural(mended.length - MOST, 'more', 'more')}.\n`);
  write(
    `${plural(mended.length, 'problem', 'problems')} mended in ${plural(files, 'file', 'files')}. What remains:\n\n`,
  );
}
