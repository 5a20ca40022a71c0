import { type PackedBase, sha256 } from '../../archive/manifest.ts';
import { type Packed, pack as packFiles } from '../../archive/pack.ts';
import { isPackageName } from '../../archive/package-json.ts';
import { openArchive } from '../../archive/read-archive.ts';
import { hasErrors } from '../../compile.ts';
import { feedBytes } from '../../host/read/feed-archive.ts';
import { sweepBeside } from '../../host/write/staging.ts';
import { documentDate } from '../build/document-date.ts';
import { type CheckedFolder, checkFolders } from '../check-folders.ts';
import { EXIT, type ExitStatus, UsageError, worst } from '../exit.ts';
import { locateCurricula } from '../locate-curricula.ts';
import { baseOf } from '../pack/base-of.ts';
import { judgePlace, placeArchive, writeArchive } from '../pack/place-archive.ts';
import { readFiles } from '../pack/read-files.ts';
import { sayFaults } from '../pack/say-faults.ts';
import { visible } from '../report/visible.ts';
import { reportFailure } from '../report-failure.ts';
import type { Terminal } from '../terminal.ts';
import { plural, sizeOf } from '../wording.ts';
import { hasTooManyWarnings, type ReportOptions, writeReport } from '../write-report.ts';

export interface PackOptions extends ReportOptions {
  /** A file or a folder. */
  readonly out?: string;
  /** Of the package, where it is not the curriculum’s id. */
  readonly name?: string;
  /** Whether an archive that is there may be replaced. */
  readonly force?: boolean;
}

/** Checks the curricula at a path, then makes one archive of each that has no errors. */
export async function pack(path: string | undefined, options: PackOptions, terminal: Terminal): Promise<ExitStatus> {
  judgeName(options.name);
  const { checked, failures } = await checkFolders(await locateCurricula(path), terminal);
  if (checked.length > 1 && (options.name !== undefined || /\.(tgz|tar\.gz)$/i.test(options.out ?? ''))) {
    throw new UsageError('There are several curricula here, and each gets an archive of its own.', 'Name one of them.');
  }
  writeReport(checked, options, terminal);
  const statuses: ExitStatus[] = [...failures];
  for (const source of checked) {
    if (hasErrors(source) || hasTooManyWarnings(checked, options)) statuses.push(EXIT.errors);
    else statuses.push(await packOne(source, options, terminal).catch((failure) => reportFailure(failure, terminal)));
  }
  return worst(statuses);
}

function judgeName(name: string | undefined): void {
  if (name === undefined || isPackageName(name)) return;
  throw new UsageError(
    `--name is the name of a package, not “${name}”.`,
    'Use lower-case letters, digits and hyphens, such as recovery-coaching or @org/recovery-coaching.',
  );
}

async function packOne(source: CheckedFolder, options: PackOptions, terminal: Terminal): Promise<ExitStatus> {
  const { curriculum } = source;
  const { id, version } = curriculum;
  const target = await placeArchive(options.out, `${id}-${version}.tgz`);
  const mayReplace = options.force === true;
  // A run that was killed when the archive was in its place has left something, and this one may write nothing.
  sweepBeside(target);
  await judgePlace(target, mayReplace);
  const date = documentDate(curriculum, terminal.env);
  const [files, base] = [await readFiles(source), baseOf(source.entries)];
  const packed = packFiles({ curriculum, files, name: options.name ?? id, base, date });
  const { faults, count } = await readBack(packed);
  if (count > 0) {
    sayFaults({ faults, count, what: `${id} was not packed: nobody could unpack it.` }, terminal);
    return EXIT.errors;
  }
  await writeArchive(target, packed.bytes, mayReplace);
  if (!terminal.isQuiet) terminal.err.write(describe(target, packed, source, terminal) + describeBase(source, base));
  return EXIT.ok;
}

/** An archive is read as whoever gets it will read it: what `unpack` would refuse never leaves the house. */
async function readBack({
  faults,
  bytes,
}: Packed): Promise<{ readonly faults: readonly string[]; readonly count: number }> {
  if (faults.length > 0) return { faults, count: faults.length };
  const archive = openArchive(() => {});
  await feedBytes(bytes, archive);
  return archive.end();
}

/** What was made; and which texts go out with it that no document has, for somebody may have forgotten them there. */
function describe(
  target: string,
  { files, bytes }: Packed,
  { curriculum: { license } }: CheckedFolder,
  { err: { colors } }: Terminal,
): string {
  const what = [plural(files.length, 'file', 'files'), sizeOf(bytes.length), `sha256 ${sha256(bytes)}`].join(' · ');
  const texts = files
    .map(({ path }) => path)
    .filter((path) => /^[^/]+\.(md|txt)$/.test(path) && path !== license.textPath);
  const beside = texts.length > 0 ? `  Texts in it that no document has: ${visible(texts.join(', '))}\n` : '';
  return `${colors.green('✓')} ${colors.bold(visible(target))}  ${what}\n${beside}`;
}

/** What whoever unpacks an adaptation needs besides. */
function describeBase({ adapted }: CheckedFolder, base: PackedBase | undefined): string {
  if (!adapted || !base) return '';
  const { title, version } = adapted.adaptation.base;
  return `  Its base is not in it: ${visible(`“${title}” ${version}, which it looks for at ${base.base}`)}.\n`;
}
