import { basename, extname, join } from 'node:path';
import { nearest } from '../../diagnostics/nearest.ts';
import { readBytes } from '../../host/read/read-bytes.ts';
import { startFolder } from '../../host/write/start-folder.ts';
import { type Imported, importOutline } from '../../import/import-outline.ts';
import { IMPORT_LIMITS } from '../../import/limits.ts';
import type { OutlineKind } from '../../import/read/read-source.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import { openChecker } from '../checking/checker.ts';
import { EXIT, type ExitStatus, UsageError } from '../exit.ts';
import type { ImportFormatName } from '../import/format-names.ts';
import { IMPORT_FORMATS, markdown } from '../import/formats.ts';
import { type ImportReport, makeReport, REPORT_FILE } from '../import/import-report.ts';
import { visible } from '../report/visible.ts';
import { shellWord } from '../shell-word.ts';
import type { Terminal } from '../terminal.ts';
import { either } from '../wording.ts';

export interface ImportOptions {
  /** The new folder; without it, one in `curriculum/` that is named after the training. */
  readonly out?: string;
  readonly format: ImportFormatName;
  /** BCP 47, of the training. */
  readonly language: string;
}

/** Makes a skeleton of an outline in a new folder, and reports what was found in the outline. */
export async function importFile(path: string, options: ImportOptions, terminal: Terminal): Promise<ExitStatus> {
  const imported = await read(path, options.language);
  const folder = options.out ?? join('curriculum', imported.id);
  const report = makeReport(
    basename(path),
    folder,
    imported,
    await openChecker(terminal.env).check(folder, entriesOf(imported)),
  );
  if (!startFolder(folder, { ...imported.files, [REPORT_FILE]: markdown(report) })) {
    throw new UsageError(
      `The folder ${folder} is there already, and holds something.`,
      'Name a new folder with --out: nothing is ever overwritten.',
    );
  }
  terminal.out.write(IMPORT_FORMATS[options.format](report, terminal.out.colors));
  if (!terminal.isQuiet) terminal.err.write(nextSteps(report));
  return EXIT.ok;
}

async function read(path: string, language: string): Promise<Imported> {
  const kind = kindOf(path);
  const bytes = await readBytes(path, IMPORT_LIMITS.file);
  if (!bytes) throw new UsageError(`There is no file “${path}”.`, 'Check the path.');
  const imported = importOutline({ name: basename(path, extname(path)), kind, bytes, language });
  if ('fault' in imported)
    throw new UsageError(
      `“${path}” cannot be imported: ${imported.fault}`,
      'Save the outline as .txt in UTF-8, or shorten it.',
    );
  return imported;
}

const KINDS: readonly OutlineKind[] = ['docx', 'md', 'txt'];

function kindOf(path: string): OutlineKind {
  const ending = extname(path).slice(1).toLowerCase();
  const kind = KINDS.find((one) => one === ending);
  if (kind) return kind;
  const near = nearest(ending, KINDS);
  throw new UsageError(
    `“${path}” is no file of text, Markdown or Word.`,
    near ? `Did you mean .${near}?` : `Name a file that ends with ${either(KINDS.map((one) => `.${one}`))}.`,
  );
}

/** The skeleton as if it had been read from its folder. */
const entriesOf = ({ files }: Imported): readonly FolderEntry[] =>
  Object.entries(files).map(([path, text]) => {
    const bytes = new TextEncoder().encode(text);
    return { path, kind: 'file', size: bytes.length, bytes };
  });

function nextSteps({ folder, findings }: ImportReport): string {
  const hasTwice = findings.some(({ id }) => id === 'divergent-duplicate');
  return [
    '',
    `The skeleton is in ${visible(folder)}; ${REPORT_FILE} there has this report.`,
    '',
    'Next:',
    `  1. Settle what the report names${hasTwice ? '; first the modules that stand there twice' : ''}.`,
    `  2. Write true minutes into ${visible(folder)}/modules/*/module.yaml, and license and holder into curriculum.yaml.`,
    `  3. coursewright check ${shellWord(folder)}`,
    '',
  ].join('\n');
}
