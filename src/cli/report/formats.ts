import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { ReportFormat } from './report.ts';

/** Every way of writing a report. A new one is one file and one line here; machine formats go to standard output. */
export const REPORT_FORMATS = {
  pretty: { write: pretty, isMachine: false },
  json: { write: json, isMachine: true },
} satisfies Record<string, { write: ReportFormat; isMachine: boolean }>;

export type ReportFormatName = keyof typeof REPORT_FORMATS;
export const REPORT_FORMAT_NAMES = Object.keys(REPORT_FORMATS) as ReportFormatName[];
