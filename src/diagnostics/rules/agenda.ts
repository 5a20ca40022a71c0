import type { RuleEntry } from '../rule-entry.ts';

export const AGENDA_RULES = {
  'agenda/total-hours': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'agenda/missing': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'agenda/unscheduled': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'agenda/scheduled-twice': {
    severity: 'error',
    title: '',
    what: '',
    why: '',
    fix: '',
    example: { wrong: '', right: '' },
  },
  'agenda/order': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'agenda/unknown-module': {
    severity: 'error',
    title: '',
    what: '',
    why: '',
    fix: '',
    example: { wrong: '', right: '' },
  },
  'agenda/unknown-activity': {
    severity: 'error',
    title: '',
    what: '',
    why: '',
    fix: '',
    example: { wrong: '', right: '' },
  },
  'agenda/day-overrun': { severity: 'error', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'agenda/long-stretch': {
    severity: 'warning',
    title: '',
    what: '',
    why: '',
    fix: '',
    example: { wrong: '', right: '' },
  },
  'agenda/meal': { severity: 'warning', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
  'agenda/placement': { severity: 'warning', title: '', what: '', why: '', fix: '', example: { wrong: '', right: '' } },
} satisfies Record<string, RuleEntry>;
