import type { ProseContext } from '../prose.ts';
import type { RunSheet } from './plan-sheets.ts';

/** How closely the rows of a run sheet stand; the names are classes. */
export type Density = 'roomy' | 'close' | 'tight';

export function densityOf(sheet: RunSheet, _context: ProseContext): Density {
  return (['roomy', 'close', 'tight'] as const)[(sheet.half.day.number - 1) % 3] ?? 'roomy';
}
