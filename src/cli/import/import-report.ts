import type { Checked } from '../../compile.ts';
import type { Finding } from '../../import/finding.ts';
import type { Imported } from '../../import/import-outline.ts';

/** What came of an import, as it is written for people and scripts. */
export interface ImportReport {
  /** The name of the file, without folders. */
  readonly source: string;
  /** What the lines of findings count. */
  readonly unit: Imported['unit'];
  /** Where the skeleton is. */
  readonly folder: string;
  readonly id: string;
  readonly title: string;
  readonly modules: readonly { readonly id: string; readonly title: string; readonly minutes: number }[];
  readonly findings: readonly Finding[];
  /** What `check` says of the skeleton as it is, by rule. */
  readonly check: readonly RuleCount[];
  readonly files: readonly string[];
}

export interface RuleCount {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly count: number;
  /** The first of them. */
  readonly message: string;
}

export function makeReport(
  source: string,
  folder: string,
  imported: Imported,
  { diagnostics }: Pick<Checked, 'diagnostics'>,
): ImportReport {
  return {
    source,
    unit: imported.unit,
    folder,
    id: imported.id,
    title: imported.title,
    modules: imported.modules.map(({ id, title, minutes }) => ({ id, title, minutes })),
    findings: imported.findings,
    check: countByRule(diagnostics),
    files: [...Object.keys(imported.files), REPORT_FILE].sort(),
  };
}

/** The report in the skeleton’s own folder. */
export const REPORT_FILE = 'IMPORT.md';

function countByRule(diagnostics: Checked['diagnostics']): readonly RuleCount[] {
  const counts = new Map<string, RuleCount>();
  for (const { rule, severity, message } of diagnostics) {
    const key = `${severity} ${rule}`;
    const known = counts.get(key);
    counts.set(key, known ? { ...known, count: known.count + 1 } : { rule, severity, count: 1, message });
  }
  const order = ['error', 'warning', 'info'];
  return [...counts.values()].toSorted(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || (a.rule < b.rule ? -1 : 1),
  );
}

/** `line 58`, `lines 58 and 135`, `the whole`. */
export function placeOf({ lines }: Finding, unit: Imported['unit']): string {
  const distinct = [...new Set(lines)].toSorted((a, b) => a - b);
  if (distinct.length === 0) return 'the whole text';
  if (distinct.length === 1) return `${unit} ${distinct[0]}`;
  const shown = distinct.length > SHOWN ? [...distinct.slice(0, SHOWN), '…'] : distinct;
  return `${unit}s ${shown.join(', ')}`;
}

/** Places that are named of one finding. */
const SHOWN = 12;
