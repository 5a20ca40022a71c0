import type { ReportFormatName } from './format-names.ts';
import { github } from './github/annotations.ts';
import { stepSummary } from './github/step-summary.ts';
import { gitlab } from './gitlab.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import { rdjson } from './rdjson.ts';
import type { ReportFormat } from './report.ts';
import { sarif } from './sarif/sarif.ts';

/**
 * Every way of writing a report. A new one is one file, one line here and its name in `format-names.ts`; machine formats go to standard
 * output.
 */
export const REPORT_FORMATS: Readonly<Record<ReportFormatName, ReportFormat>> = {
  pretty: { write: pretty, isMachine: false },
  json: { write: json, isMachine: true },
  github: { write: github, isMachine: true, writeSummary: stepSummary },
  sarif: { write: sarif, isMachine: true },
  gitlab: { write: gitlab, isMachine: true },
  junit: { write: junit, isMachine: true },
  rdjson: { write: rdjson, isMachine: true },
};
