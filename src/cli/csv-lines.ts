import { visible } from './report/visible.ts';

export type CellValue = string | number | undefined;

/** Rows after RFC 4180, for spreadsheets. */
export const csvLines = (rows: readonly (readonly CellValue[])[]): string =>
  rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');

/**
 * One cell after RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it
 * (https://owasp.org/www-community/attacks/CSV_Injection), and so does one that a log of GitHub would take for a command.
 */
export function csvCell(value: CellValue): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const guarded = /^\s*(?:[=+\-@\t\r]|::)/.test(value) ? `'${value}` : value;
  const text = visible(guarded);
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
