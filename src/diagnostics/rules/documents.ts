import type { RuleEntry } from '../rule-entry.ts';

export const DOCUMENT_RULES = {
  'audience/leak': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
} satisfies Record<string, RuleEntry>;
