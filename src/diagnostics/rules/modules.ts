import type { RuleEntry } from '../rule-entry.ts';

export const MODULE_RULES = {
  'module/activity-minutes': {
    severity: 'error',
    title: '',
    what: '',
    why: '',
    fix: '',
    example: { wrong: '', right: '' },
  },
  'module/missing': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'module/unlisted': { severity: 'warning', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'module/in-two-sections': {
    severity: 'error',
    title: '',
    what: '',
    why: '',
    fix: '',
    example: { wrong: '', right: '' },
  },
  'activity/step-minutes': {
    severity: 'error',
    title: '',
    what: '',
    why: '',
    fix: '',
    example: { wrong: '', right: '' },
  },
  'activity/heading': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'activity/range': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'activity/prose-minutes': {
    severity: 'warning',
    title: '',
    what: '',
    why: '',
    fix: '',
    example: { wrong: '', right: '' },
  },
  'review/due': { severity: 'warning', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'resource/stale': { severity: 'warning', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'resource/unknown': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
} satisfies Record<string, RuleEntry>;
