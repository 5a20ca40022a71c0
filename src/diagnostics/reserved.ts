import type { Severity } from './diagnostic.ts';

/**
 * Rules that the contract reserves and that nothing reports yet, with their severities. Authors may name them already:
 * they count neither as unknown nor as unused.
 */
const RESERVED = {
  'objective/verb': 'warning',
  'hours/prose': 'warning',
  'audience/trainer-voice': 'warning',
} as const satisfies Record<string, Severity>;

export type ReservedRule = keyof typeof RESERVED;

export const RESERVED_RULES = Object.keys(RESERVED) as ReservedRule[];

export const isReservedRule = (name: string): name is ReservedRule => Object.hasOwn(RESERVED, name);

export const reservedSeverity = (rule: ReservedRule): Severity => RESERVED[rule];
