/**
 * Rule names that the contract keeps for later. Authors may already set and silence them; nothing reports them yet,
 * so that they count neither as unknown nor as unused.
 */
export const RESERVED_RULES = [
  'objective/verb',
  'hours/prose',
  'audience/trainer-voice',
  'slide/overflow',
  'layout/overflow',
  'layout/accessibility',
  'adaptation/base',
  'adaptation/base-version',
  'adaptation/permission',
  'adaptation/licence',
  'adaptation/undeclared',
  'adaptation/unknown',
  'adaptation/credit',
  'adaptation/title',
  'adaptation/locked',
  'adaptation/stale',
] as const;

export type ReservedRule = (typeof RESERVED_RULES)[number];

export const isReservedRule = (name: string): name is ReservedRule =>
  (RESERVED_RULES as readonly string[]).includes(name);
