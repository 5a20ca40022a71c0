import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Fingerprint } from '../../diagnostics/fingerprint.ts';
import type { Silenced } from '../../diagnostics/settle.ts';
import type { Clock } from '../../model/clock.ts';
import type { Minutes } from '../../model/minutes.ts';
import type { Totals } from '../../resolve/agenda-totals.ts';
import type { Estimate } from '../../resolve/self-study/estimate-hours.ts';
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

/** The figures of one curriculum; undefined is unknown. */
export interface CheckedSummary {
  readonly id: string | undefined;
  /** Its folder, relative to the working directory. */
  readonly path: string;
  readonly version: string | undefined;
  /** Errors that a baseline knows are errors all the same. */
  readonly hasErrors: boolean;
  /** The promised hours. */
  readonly required: Minutes | undefined;
  /** All modules together. */
  readonly modulesTotal: Minutes | undefined;
  readonly modules: readonly ModuleSummary[];
  /** The first is the default. */
  readonly agendas: readonly AgendaSummary[];
}

interface ModuleSummary {
  readonly id: string;
  readonly number: number;
  readonly section: string | undefined;
  readonly minutes: Minutes | undefined;
}

export interface AgendaSummary {
  readonly id: string;
  readonly totals: Totals;
  /** How the hours of self-study are reckoned; undefined where no method is named. */
  readonly estimate?: Estimate | undefined;
  readonly days: readonly DaySummary[];
}

interface DaySummary {
  readonly title: string;
  readonly start: Clock | undefined;
  readonly end: Clock | undefined;
  readonly instructional: Minutes | undefined;
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
