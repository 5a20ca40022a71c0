import { type Checked, checkCurriculum } from '../compile.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { today } from '../host/clock.ts';
import { readFolder } from '../host/read-folder.ts';
import { isWanted } from '../load/limits.ts';
import type { FolderEntry } from '../load/source-tree.ts';
import type { Place } from '../model/place.ts';
import type { ExitStatus } from './exit.ts';
import type { ReportContext } from './report/report.ts';
import { reportFailure } from './report-failure.ts';
import type { Terminal } from './terminal.ts';

/** A curriculum that was read and checked. */
export interface CheckedFolder extends Checked {
  /** Its folder, relative to the working directory. */
  readonly folder: string;
  /** What the folder held when it was read. */
  readonly entries: readonly FolderEntry[];
}

export interface CheckedFolders {
  readonly checked: readonly CheckedFolder[];
  /** One for each folder that could not even be read; why has been said. */
  readonly failures: readonly ExitStatus[];
}

/** Reads and checks every folder; one that fails does not hide the others. */
export async function checkFolders(folders: readonly string[], terminal: Terminal): Promise<CheckedFolders> {
  const day = today(terminal.env);
  const checked: CheckedFolder[] = [];
  const failures: ExitStatus[] = [];
  for (const folder of folders) {
    try {
      const entries = await readFolder(folder, isWanted);
      checked.push({ folder, entries, ...withPlainPlaces(checkCurriculum(folder, entries, day)) });
    } catch (failure) {
      failures.push(reportFailure(failure, terminal));
    }
  }
  return { checked, failures };
}

/** In the working directory itself files are named without `./`. */
function withPlainPlaces(checked: Checked): Checked {
  const plain = (place: Place): Place => ({ ...place, file: place.file.replace(/^\.\//, '') });
  const tidy = (diagnostic: Diagnostic): Diagnostic => ({
    ...diagnostic,
    place: plain(diagnostic.place),
    ...(diagnostic.related && {
      related: diagnostic.related.map((other) => ({ ...other, place: plain(other.place) })),
    }),
  });
  return { ...checked, diagnostics: checked.diagnostics.map(tidy), silenced: checked.silenced.map(tidy) };
}

/** Gives the text of a source file by the name that diagnostics have for it. */
export function textsOf(checked: readonly CheckedFolder[]): ReportContext['textOf'] {
  const bytes = new Map<string, Uint8Array>();
  for (const { folder, entries } of checked) {
    for (const entry of entries) {
      const file = folder === '.' ? entry.path : `${folder}/${entry.path}`;
      if (entry.kind === 'file' && entry.bytes) bytes.set(file, entry.bytes);
    }
  }
  return (file) => {
    const found = bytes.get(file);
    return found && new TextDecoder().decode(found);
  };
}
