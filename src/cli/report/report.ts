import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Fingerprint } from '../../diagnostics/fingerprint.ts';
import type { Silenced } from '../../diagnostics/settle.ts';
import type { Figures } from '../../resolve/figures-of.ts';
import type { Channel } from '../terminal.ts';

/** What a run has to say about the curricula that it checked. */
export interface Report {
  readonly curricula: readonly CheckedSummary[];
  /** In the order of their places. */
  readonly diagnostics: readonly Diagnostic[];
  /** What comments in the sources silence, in the order of their places. */
  readonly silenced: readonly Silenced[];
  /** What a baseline knows, in the order of their places. */
  readonly baselined: readonly Diagnostic[];
  readonly summary: Summary;
}

/** The figures of one curriculum. */
export interface CheckedSummary extends Figures {
  /** Errors that a baseline knows are errors all the same. */
  readonly hasErrors: boolean;
}

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Silenced by comments in the sources. */
  readonly silenced: number;
  /** Known from a baseline. */
  readonly baselined: number;
  /** Passages marked as quoted in order to be discussed: the words in them pass. */
  readonly quoted: number;
  /** Source files read. */
  readonly files: number;
}

/** What a format may use beside the report. */
export interface ReportContext {
  readonly channel: Channel;
  readonly isQuiet: boolean;
  /** The text of a source file, for showing the lines in question. */
  textOf(file: string): string | undefined;
  /** The fingerprint of every problem of the report, whether it is shown or not; reckoned when it is asked for. */
  fingerprints(): ReadonlyMap<Diagnostic, Fingerprint>;
  /** Of Coursewright. */
  readonly version: string;
  /** False where a folder could not be read, so that the report does not tell of it. */
  readonly isComplete: boolean;
  /** Whether to list what is silenced, one by one. */
  readonly listSuppressed: boolean;
}

/** Writes a report down. */
export type WriteReport = (report: Report, context: ReportContext) => string;

/** A way of writing a report. */
export interface ReportFormat {
  readonly write: WriteReport;
  /** Whether it is for scripts: those go to standard output, whole. */
  readonly isMachine: boolean;
  /** What it says beside that where a CI service shows a page for a run, in Markdown. */
  readonly writeSummary?: (report: Report) => string;
}
