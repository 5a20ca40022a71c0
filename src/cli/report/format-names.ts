/** What `--format` knows for a report; the writers stand in `formats.ts`, which is loaded when a report is written. */
export const REPORT_FORMAT_NAMES = ['pretty', 'json', 'github', 'sarif', 'gitlab', 'junit', 'rdjson'] as const;
export type ReportFormatName = (typeof REPORT_FORMAT_NAMES)[number];
