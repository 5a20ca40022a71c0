import { createHash } from 'node:crypto';
import { type Diagnostic, sortDiagnostics } from './diagnostic.ts';

/** What a problem is known by from one run to the next: 32 hexadecimal digits. */
export type Fingerprint = string;

/** Digits of SHA-256 that are kept: 128 bits. */
const DIGITS = 32;

/** What a message is about: the names that it quotes, durations, clock times. A day of the calendar comes and goes by itself. */
const FACTS = /“[^”]*”|\b\d+ (?:h|min)\b|\b\d{1,2}:\d{2}\b/g;
/** The same where no name ends any more: it is not looked for from each mark that seems to begin one. */
const FIGURES = /\b\d+ (?:h|min)\b|\b\d{1,2}:\d{2}\b/g;

function factsIn(message: string): string[] | undefined {
  const end = message.lastIndexOf('”') + 1;
  const facts = [...(message.slice(0, end).match(FACTS) ?? []), ...(message.slice(end).match(FIGURES) ?? [])];
  return facts.length > 0 ? facts.sort() : undefined;
}

/**
 * The fingerprint of every problem: its rule, its file, what its line says, the names and minutes in its message, and which of several
 * alike it is. So it outlives lines that come and go around it, and another wording of its message; but minutes that become more or fewer
 * are another problem, though the line that promises them stays as it is. Two problems never share one. `textOf` gives the text of a file.
 */
export function fingerprint(
  diagnostics: readonly Diagnostic[],
  textOf: (file: string) => string | undefined,
): ReadonlyMap<Diagnostic, Fingerprint> {
  const lineAt = lineReader(textOf);
  const counts = new Map<string, number>();
  return new Map(
    sortDiagnostics(diagnostics).map((diagnostic) => {
      const { rule, place, message } = diagnostic;
      const key = JSON.stringify([rule, place.file, lineAt(place.file, place.line), factsIn(message)]);
      const ordinal = (counts.get(key) ?? 0) + 1;
      counts.set(key, ordinal);
      return [diagnostic, hash(`${key} ${ordinal}`)];
    }),
  );
}

/** Reads lines without their indentation; each file is split once. What is not there says nothing. */
function lineReader(textOf: (file: string) => string | undefined): (file: string, line: number) => string {
  const files = new Map<string, readonly string[]>();
  return (file, line) => {
    let lines = files.get(file);
    if (!lines) {
      lines = (textOf(file) ?? '').split(/\r\n|\n|\r/);
      files.set(file, lines);
    }
    return lines[line - 1]?.trim() ?? '';
  };
}

const hash = (text: string): Fingerprint => createHash('sha256').update(text).digest('hex').slice(0, DIGITS);
