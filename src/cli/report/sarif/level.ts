import type { Severity } from '../../../diagnostics/diagnostic.ts';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** What SARIF calls a severity. */
export const levelOf = (severity: Severity) => LEVELS[severity];
