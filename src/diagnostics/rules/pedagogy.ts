import type { RuleEntry } from '../rule-entry.ts';

export const PEDAGOGY_RULES = {
  'objective/unknown': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'objective/unsupported': {
    severity: 'warning',
    title: '',
    what: '',
    why: '',
    fix: '',
    example: { wrong: '', right: '' },
  },
  'takeaway/missing': { severity: 'warning', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
} satisfies Record<string, RuleEntry>;
