/** What `coverage --format` knows; the writers stand in `formats.ts`, which is loaded when coverage is printed. */
export const COVERAGE_FORMAT_NAMES = ['table', 'md', 'json', 'csv'] as const;
export type CoverageFormatName = (typeof COVERAGE_FORMAT_NAMES)[number];
