import type { Severity } from '../../diagnostics/diagnostic.ts';
import { linesOf } from './lines-of.ts';
import type { WriteReport } from './report.ts';
import { visibleJson } from './visible.ts';

const SEVERITIES: Readonly<Record<Severity, string>> = { error: 'critical', warning: 'minor', info: 'info' };

/** GitLab’s code quality report: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format */
export const gitlab: WriteReport = ({ diagnostics }, { fingerprints }) => {
  const known = fingerprints();
  return visibleJson(
    diagnostics.map((diagnostic) => {
      const { rule, severity, place } = diagnostic;
      return {
        description: linesOf(diagnostic).join(' '),
        check_name: rule,
        fingerprint: known.get(diagnostic),
        severity: SEVERITIES[severity],
        location: { path: place.file, lines: { begin: place.line, end: place.endLine } },
      };
    }),
  );
};
