/** The words that a curriculum’s fields may say, where there is a choice (contract, section 2). */

export const METHODS = [
  'presentation',
  'discussion',
  'small-groups',
  'pairs',
  'individual',
  'reflection',
  'role-play',
  'demonstration',
  'movement',
  'energizer',
  'game',
  'case-study',
  'video',
  'assessment',
] as const;
export type Method = (typeof METHODS)[number];

export const SLOTS = [
  'opens-course',
  'closes-course',
  'opens-day',
  'closes-day',
  'after-lunch',
  'after-break',
] as const;
export type Slot = (typeof SLOTS)[number];

export const STRENGTHS = ['required', 'strongly-suggested', 'suggested'] as const;

export const DELIVERIES = ['in-person', 'online', 'hybrid', 'self-study'] as const;

/** Methods by which hours of self-study are estimated. */
export const ESTIMATE_METHODS = ['mergener'] as const;

export const CREDIT_ROLES = [
  'author',
  'owner',
  'adapter',
  'translator',
  'reviewer',
  'adviser',
  'funder',
  'support',
] as const;

export const PER = ['participant', 'group', 'table', 'course'] as const;

export const BOOKS = ['workbook', 'guide'] as const;
export type Book = (typeof BOOKS)[number];

/** What a permission allows. */
export const SCOPES = ['adapt', 'translate', 'distribute', 'sell'] as const;
export type Scope = (typeof SCOPES)[number];

/** How far a change goes, as the field says it: green needs a note, yellow a talk with the owner, red the owner’s permission. */
export const LIGHTS = ['green', 'yellow', 'red'] as const;
export type Light = (typeof LIGHTS)[number];

/** How a word of the list is judged: it hurts; the field has another word; it depends on what is meant. */
export const TERM_LEVELS = ['stigma', 'term', 'context'] as const;
export type TermLevel = (typeof TERM_LEVELS)[number];
