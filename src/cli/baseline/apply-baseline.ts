import {
  compareWithBaseline,
  isJudged,
  type Judged,
  type KnownProblem,
  knownProblems,
} from '../../diagnostics/baseline.ts';
import { sortDiagnostics } from '../../diagnostics/diagnostic.ts';
import { type Fingerprint, fingerprint } from '../../diagnostics/fingerprint.ts';
import { isLate } from '../../diagnostics/settle.ts';
import { readText } from '../../host/read/read-text.ts';
import { writeFileWhole } from '../../host/write/write-file.ts';
import { UsageError } from '../exit.ts';
import { textsOf } from '../read-folders.ts';
import { visible } from '../report/visible.ts';
import type { Terminal } from '../terminal.ts';
import { plural } from '../wording.ts';
import type { Reportable } from '../write-report.ts';
import { readBaseline, writeBaseline } from './baseline-file.ts';

export interface BaselineOptions {
  /** The file that lists what is known. */
  readonly baseline?: string;
  /** The file that is to list everything that is wrong now. */
  readonly writeBaseline?: string;
  readonly layout?: boolean;
}

/** Bytes of a baseline: some tens of thousands of problems. */
const MOST_BYTES = 20_000_000;

/** Problems that are named one by one. */
const SHOWN = 10;

/**
 * Takes what a baseline knows out of what was found, and says what it lists in vain. With `writeBaseline` it is written first, so that
 * everything is known.
 */
export async function applyBaseline(
  checked: readonly Reportable[],
  options: BaselineOptions,
  terminal: Terminal,
): Promise<Reportable[]> {
  if (options.baseline === undefined && options.writeBaseline === undefined) return [...checked];
  const fingerprints = fingerprint(
    checked.flatMap(({ diagnostics, silenced }) => [...diagnostics, ...silenced]),
    textsOf(checked),
  );
  const laidOut = options.layout ? checked.filter(wasLaidOut) : [];
  const judged: Judged = {
    checked: checked.map(({ folder }) => folder),
    laidOut: laidOut.map(({ folder }) => folder),
  };
  const diagnostics = sortDiagnostics(checked.flatMap((one) => one.diagnostics));
  const now = knownProblems(diagnostics, fingerprints);
  const listed =
    options.writeBaseline === undefined
      ? await readListed(options.baseline ?? '')
      : await renew(options.writeBaseline, now, judged, terminal);
  const found = new Set<Fingerprint>(now.map((one) => one.fingerprint));
  sayStale(
    listed.filter((one) => !found.has(one.fingerprint) && isJudged(one, judged)),
    terminal,
  );
  return checked.map((one) => {
    const { fresh, known } = compareWithBaseline(one.diagnostics, fingerprints, listed);
    return { ...one, diagnostics: fresh, baselined: known };
  });
}

/** Nothing is laid out of a curriculum with errors; those that only a layout shows came after it. */
const wasLaidOut = ({ diagnostics }: Reportable): boolean =>
  diagnostics.every(({ rule, severity }) => severity !== 'error' || isLate(rule));

async function readListed(path: string): Promise<readonly KnownProblem[]> {
  const text = await readText(path, MOST_BYTES);
  if (text === undefined)
    throw new UsageError(`There is no baseline “${path}”.`, 'Write one with --write-baseline, or check the path.');
  return readBaseline(text) ?? refuse(path);
}

/** Writes what is wrong now; what this run does not judge stays as it was. */
async function renew(
  path: string,
  now: readonly KnownProblem[],
  judged: Judged,
  { err, isQuiet }: Terminal,
): Promise<readonly KnownProblem[]> {
  const text = await readText(path, MOST_BYTES);
  const before = text === undefined ? [] : (readBaseline(text) ?? refuse(path));
  const listed = [...before.filter((one) => !isJudged(one, judged)), ...now];
  if (!(await writeFileWhole(path, new TextEncoder().encode(writeBaseline(listed)), true)))
    throw new UsageError(`${path} is no regular file, and is left alone.`, 'Name another file.');
  if (!isQuiet) err.write(`${visible(path)} lists ${plural(listed.length, 'known problem', 'known problems')} now.\n`);
  return listed;
}

function refuse(path: string): never {
  throw new UsageError(
    `“${path}” is no baseline: Coursewright has not written it, or somebody has changed its form.`,
    'Name a file that --write-baseline has written, or a new one.',
  );
}

function sayStale(stale: readonly KnownProblem[], { err, isQuiet }: Terminal): void {
  if (stale.length === 0 || isQuiet) return;
  const count = plural(stale.length, 'problem of the baseline is', 'problems of the baseline are');
  const lines = stale.slice(0, SHOWN).map(({ rule, file, line, message }) => `  ${rule}  ${file}:${line}  ${message}`);
  if (stale.length > SHOWN) lines.push(`  … and ${stale.length - SHOWN} more`);
  err.write(
    `${count} not there any more, or not as ${stale.length === 1 ? 'it was' : 'they were'}. Bring the baseline up to date with --write-baseline:\n${lines.map((line) => `${visible(line)}\n`).join('')}`,
  );
}
