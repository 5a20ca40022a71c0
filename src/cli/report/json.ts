import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Fix } from '../../diagnostics/fix.ts';
import type { Silenced } from '../../diagnostics/settle.ts';
import { clockCode } from '../../model/clock.ts';
import type { Place } from '../../model/place.ts';
import type { AgendaFigures } from '../../resolve/figures-of.ts';
import { estimateToJson } from './estimate.ts';
import type { CheckedSummary, WriteReport } from './report.ts';
import { visibleJson } from './visible.ts';

/** One object for scripts (contract, section 4); what is unknown is null. */
export const json: WriteReport = ({ curricula, diagnostics, silenced, summary }, { listSuppressed }) =>
  visibleJson({
    format: 1,
    curricula: curricula.map(curriculumToJson),
    diagnostics: diagnostics.map(diagnosticToJson),
    ...(listSuppressed && { suppressed: silenced.map(silencedToJson) }),
    summary: {
      errors: summary.errors,
      warnings: summary.warnings,
      infos: summary.infos,
      silenced: summary.silenced,
      baselined: summary.baselined,
      quoted: summary.quoted,
      files: summary.files,
    },
  });

const diagnosticToJson = ({ rule, severity, message, place, hint, related = [], fixes = [] }: Diagnostic) => ({
  rule,
  severity,
  message,
  ...placeToJson(place),
  hint: hint ?? null,
  related: related.map((other) => ({ message: other.message, ...placeToJson(other.place) })),
  ...(fixes.length > 0 && { fixes: fixes.map(fixToJson) }),
});

const silencedToJson = ({ rule, severity, message, place, reason, comment }: Silenced) => ({
  rule,
  severity,
  message,
  ...placeToJson(place),
  reason,
  comment: placeToJson(comment),
});

const fixToJson = ({ title, isSafe, edits }: Fix) => ({
  title,
  safe: isSafe,
  edits: edits.map(({ place, text }) => ({ ...placeToJson(place), text })),
});

const curriculumToJson = ({ id, path, version, required, modulesTotal, modules, agendas }: CheckedSummary) => ({
  id: id ?? null,
  path,
  version: version ?? null,
  minutes: { required: required ?? null, modules: modulesTotal ?? null },
  modules: modules.map((module) => ({
    id: module.id,
    number: module.number,
    section: module.section ?? null,
    minutes: module.minutes ?? null,
  })),
  agendas: agendas.map(agendaToJson),
});

const agendaToJson = ({ id, totals, days, estimate }: AgendaFigures) => ({
  id,
  instructional: totals.instructional ?? null,
  optional: totals.optional ?? null,
  breaks: totals.breaks ?? null,
  meals: totals.meals ?? null,
  events: totals.events ?? null,
  clock: totals.clock ?? null,
  ...(estimate && { estimate: estimateToJson(estimate) }),
  days: days.map(({ title, start, end, instructional }) => ({
    title,
    start: start === undefined ? null : clockCode(start),
    end: end === undefined ? null : clockCode(end),
    instructional: instructional ?? null,
  })),
});

const placeToJson = ({ file, line, column, endLine, endColumn }: Place) => ({ file, line, column, endLine, endColumn });
