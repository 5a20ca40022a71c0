/** What `agenda --format` knows; the writers stand in `formats.ts`, which is loaded when an agenda is printed. */
export const AGENDA_FORMAT_NAMES = ['table', 'json', 'csv', 'ics', 'md'] as const;
export type AgendaFormatName = (typeof AGENDA_FORMAT_NAMES)[number];
