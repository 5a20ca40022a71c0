import picocolors from 'picocolors';
import type { Report, ReportContext } from '../../src/cli/report/report.ts';
import { summarize } from '../../src/cli/report/summarize.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { fingerprint } from '../../src/diagnostics/fingerprint.ts';
import type { Silenced } from '../../src/diagnostics/settle.ts';
import { figuresOf } from '../../src/resolve/figures-of.ts';
import { sampleCurriculum } from './sample-curriculum.ts';

/** What a format gets beside a report, where nothing else is said. */
export const reportContext = (more: Partial<ReportContext> = {}): ReportContext => ({
  channel: { colors: picocolors.createColors(false), isLive: false, width: undefined, write: () => {} },
  isQuiet: false,
  isComplete: true,
  listSuppressed: false,
  version: '1.2.3',
  textOf: () => undefined,
  fingerprints: () => new Map(),
  ...more,
});

/** A report of the sample curriculum with problems, and a context that knows the text of every file. */
export function reportOf(
  diagnostics: readonly Diagnostic[],
  { silenced = [], baselined = [], text = '' }: { silenced?: Silenced[]; baselined?: Diagnostic[]; text?: string } = {},
): [report: Report, context: ReportContext] {
  const textOf = (): string => text;
  const report = summarize([{ figures: figuresOf(sampleCurriculum()), diagnostics, silenced, baselined, quoted: 0 }]);
  const fingerprints = () => fingerprint([...diagnostics, ...silenced, ...baselined], textOf);
  return [report, reportContext({ textOf, fingerprints })];
}
