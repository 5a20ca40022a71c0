import { type Diagnostic, sortDiagnostics } from '../../diagnostics/diagnostic.ts';
import type { Silenced } from '../../diagnostics/settle.ts';
import type { Figures } from '../../resolve/figures-of.ts';
import type { Report } from './report.ts';

/** A curriculum with all that was found in it. */
export interface Judged {
  readonly figures: Figures;
  readonly diagnostics: readonly Diagnostic[];
  readonly silenced: readonly Silenced[];
  /** What a baseline knows of it; none where nobody has asked one. */
  readonly baselined?: readonly Diagnostic[];
  /** Passages that are quoted in order to be discussed. */
  readonly quoted: number;
}

/** Brings what was found in several curricula into one report. */
export function summarize(checked: readonly Judged[]): Report {
  const diagnostics = sortDiagnostics(checked.flatMap((one) => one.diagnostics));
  const silenced = sortDiagnostics(checked.flatMap((one) => one.silenced));
  const baselined = sortDiagnostics(checked.flatMap((one) => one.baselined ?? []));
  const count = (severity: Diagnostic['severity']): number =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  return {
    curricula: checked.map(({ figures, diagnostics: found, baselined: known = [] }) => ({
      ...figures,
      hasErrors: [...found, ...known].some(({ severity }) => severity === 'error'),
    })),
    diagnostics,
    silenced,
    baselined,
    summary: {
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      silenced: silenced.length,
      baselined: baselined.length,
      quoted: checked.reduce((sum, { quoted }) => sum + quoted, 0),
      files: checked.reduce((sum, { figures }) => sum + figures.files, 0),
    },
  };
}
