import { entryOf, isRule } from '../diagnostics/catalogue.ts';
import type { Candidate } from './candidate.ts';
import { describeRule } from './describe-rule.ts';

/** Rules by name, with what follows the name where it is written. */
export const rules = (names: readonly string[], follow: string): Candidate[] =>
  names.map((label) => ({
    kind: 'rule',
    label,
    detail: isRule(label) ? entryOf(label).title : undefined,
    help: describeRule(label),
    text: `${label}${follow}`,
  }));
