/** How `diff` can be written; the writers stand in `formats.ts`. */
export const DIFF_FORMAT_NAMES = ['pretty', 'md', 'json'] as const;
export type DiffFormatName = (typeof DIFF_FORMAT_NAMES)[number];
