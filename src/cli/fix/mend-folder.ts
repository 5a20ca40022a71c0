import type { Checked } from '../../compile.ts';
import { type Applied, applyFixes } from '../../diagnostics/apply-fixes.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Fix } from '../../diagnostics/fix.ts';
import { isSource } from '../../load/limits.ts';
import type { FolderEntry } from '../../load/source-tree.ts';
import { groupBy } from '../../model/group-by.ts';
import { type Place, shownPath } from '../../model/place.ts';

/** A problem that was mended, and how. */
export interface Mended {
  readonly diagnostic: Diagnostic;
  readonly fix: Fix;
}

/** A file of a curriculum’s folder as it was read, and as it is mended. */
export interface MendedFile {
  /** From the curriculum’s folder. */
  readonly path: string;
  /** As shown to people. */
  readonly file: string;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
}

/** A folder with its safe fixes, in memory. */
export interface MendedFolder {
  readonly mended: readonly Mended[];
  readonly files: readonly MendedFile[];
}

/** A fix may bring to light what another one can mend, or turn out to spoil something; nobody needs more rounds than these. */
const ROUNDS = 8;

type FileEntry = Extract<FolderEntry, { kind: 'file' }>;

/**
 * Applies the safe fixes of a curriculum and checks it again, until there are none left. Nothing but its own sources is changed: those
 * among `entries`. `recheck` checks the folder with other entries.
 */
export function mendFolder(
  folder: string,
  entries: readonly FolderEntry[],
  checked: Pick<Checked, 'diagnostics'>,
  recheck: (entries: readonly FolderEntry[]) => Pick<Checked, 'diagnostics'>,
): MendedFolder {
  const mended: Mended[] = [];
  const refused = new Set<string>();
  let now = entries;
  let { diagnostics } = checked;
  for (let round = 1; round <= ROUNDS; round++) {
    const wanted = diagnostics.filter((diagnostic) => !refused.has(keyOf(diagnostic)));
    const offered = new Map(wanted.flatMap((diagnostic) => safeFix(diagnostic)));
    const applied = applyFixes(textsOf(folder, now), [...offered.keys()]);
    if (applied.fixes.length === 0) break;
    const next = now.map((entry) => withText(entry, applied.texts.get(shownPath(folder, entry.path))));
    const after = recheck(next).diagnostics;
    const did = applied.fixes.map((fix) => ({ fix, diagnostic: offered.get(fix) as Diagnostic }));
    const spoilt = spoiltBy(applied, diagnostics, after);
    if (spoilt.size > 0) {
      for (const { fix, diagnostic } of did) if (spoilt.has(fix)) refused.add(keyOf(diagnostic));
      continue;
    }
    mended.push(...did);
    now = next;
    diagnostics = after;
  }
  const files = now.flatMap((entry, index): MendedFile[] => {
    const [before, after] = [bytesOf(entries[index]), bytesOf(entry)];
    if (!before || !after || before === after) return [];
    return [{ path: entry.path, file: shownPath(folder, entry.path), before, after }];
  });
  return { mended, files };
}

/**
 * The fixes that were not safe after all: an error that was not there before names what they have written, as where two keys that are
 * misspelt are both meant for the same one.
 */
function spoiltBy(applied: Applied, before: readonly Diagnostic[], after: readonly Diagnostic[]): ReadonlySet<Fix> {
  const known = new Set(before.map(keyOf));
  const errors = after.filter((one) => one.severity === 'error' && !known.has(keyOf(one)));
  const named = errors.flatMap(({ place, related = [] }) => [place, ...related.map((one) => one.place)]);
  const lines = groupBy(named, lineOf);
  const isNamed = (written: Place): boolean =>
    lines.get(lineOf(written))?.some((place) => beginsWith(place, written)) ?? false;
  return new Set(applied.fixes.filter((fix) => applied.placesOf(fix).some(isNamed)));
}

const keyOf = ({ rule, message, place }: Diagnostic): string => JSON.stringify([rule, place.file, message]);

const lineOf = ({ file, line }: Place): string => `${file}:${line}`;

/** True for a place on one line that begins with what was written there, which may stand in quotes. */
const beginsWith = (place: Place, written: Place): boolean =>
  place.endLine === place.line &&
  (place.column === written.column || place.column === written.column - 1) &&
  place.endColumn >= written.endColumn;

/** The first fix of a problem that may be applied unseen, with the problem. */
function safeFix(diagnostic: Diagnostic): [Fix, Diagnostic][] {
  const fix = diagnostic.fixes?.find(({ isSafe }) => isSafe);
  return fix ? [[fix, diagnostic]] : [];
}

const bytesOf = (entry: FolderEntry | undefined): Uint8Array | undefined =>
  entry?.kind === 'file' ? entry.bytes : undefined;

/** The sources by the names that places have for them; those whose lines everybody counts alike. */
function textsOf(folder: string, entries: readonly FolderEntry[]): Map<string, string> {
  return new Map(
    entries.flatMap((entry) => {
      const bytes = isSource(entry.path) ? bytesOf(entry) : undefined;
      const text = bytes && new TextDecoder().decode(bytes);
      return text === undefined || /\r(?!\n)/.test(text) ? [] : [[shownPath(folder, entry.path), text]];
    }),
  );
}

/** A file with another text, and the byte order mark that it had. */
function withText(entry: FolderEntry, text: string | undefined): FolderEntry {
  const before = bytesOf(entry);
  if (text === undefined || !before) return entry;
  const hasMark = before[0] === 0xef && before[1] === 0xbb && before[2] === 0xbf;
  const bytes = new TextEncoder().encode(hasMark ? `\ufeff${text}` : text);
  return { ...(entry as FileEntry), bytes, size: bytes.length };
}
