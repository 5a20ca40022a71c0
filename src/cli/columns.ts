import { displayWidth } from './report/display-width.ts';

/** Lays rows out in columns as wide as their widest cell, two spaces apart; `r` aligns a column to the right. */
export function alignColumns(rows: readonly (readonly string[])[], sides: string): string[] {
  const widths = [...sides].map((_, column) => Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const room = ' '.repeat((widths[column] ?? 0) - displayWidth(cell));
        return sides[column] === 'r' ? room + cell : cell + room;
      })
      .join('  ')
      .trimEnd(),
  );
}
