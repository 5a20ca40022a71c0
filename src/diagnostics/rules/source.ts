import type { RuleEntry } from '../rule-entry.ts';

export const SOURCE_RULES = {
  'yaml/syntax': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'yaml/duplicate-key': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'yaml/unsupported': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'yaml/lost-text': { severity: 'warning', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'file/encoding': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'file/too-large': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'schema/type': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'schema/unknown-key': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'schema/missing-key': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'id/duplicate': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'path/outside': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
} satisfies Record<string, RuleEntry>;
