import { type Diagnostic, sortDiagnostics } from '../../diagnostics/diagnostic.ts';
import type { Silenced } from '../../diagnostics/settle.ts';
import type { Agenda } from '../../model/agenda.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { dayTotals, endOfDay, modulesTotal, totalsFor } from '../../resolve/agenda-totals.ts';
import { estimateHours } from '../../resolve/self-study/estimate-hours.ts';
import type { AgendaSummary, CheckedSummary, Report } from './report.ts';

/** A curriculum with all that was found in it. */
interface Judged {
  readonly curriculum: Curriculum;
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
    curricula: checked.map(summarizeCurriculum),
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
      files: checked.reduce((sum, { curriculum }) => sum + curriculum.files, 0),
    },
  };
}

const summarizeCurriculum = ({ curriculum, diagnostics, baselined = [] }: Judged): CheckedSummary => ({
  id: curriculum.id || undefined,
  path: curriculum.path,
  version: curriculum.version || undefined,
  hasErrors: [...diagnostics, ...baselined].some(({ severity }) => severity === 'error'),
  required: curriculum.promised?.value,
  modulesTotal: modulesTotal(curriculum),
  modules: curriculum.modules.map(({ id, number, section, minutes }) => ({
    id,
    number,
    section: section?.id || undefined,
    minutes: minutes?.value,
  })),
  agendas: curriculum.agendas.map((agenda) => summarizeAgenda(agenda, curriculum)),
});

function summarizeAgenda(agenda: Agenda, curriculum: Curriculum): AgendaSummary {
  return {
    id: agenda.id,
    totals: totalsFor(curriculum, agenda),
    estimate: estimateHours(curriculum, agenda),
    days: agenda.days.map((day) => ({
      title: day.title,
      start: day.start,
      end: agenda.isComplete ? endOfDay(day) : undefined,
      instructional: agenda.isComplete ? dayTotals(day).instructional : undefined,
    })),
  };
}
