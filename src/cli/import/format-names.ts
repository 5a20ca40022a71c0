/** How the report of an import is written. */
export const IMPORT_FORMAT_NAMES = ['pretty', 'json', 'md'] as const;
export type ImportFormatName = (typeof IMPORT_FORMAT_NAMES)[number];
