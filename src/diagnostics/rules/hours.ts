import type { RuleEntry } from '../rule-entry.ts';

/** What is told of contact hours. */
export const HOURS_RULES = {
  'hours/approval': {
    severity: 'warning',
    title: 'An approval that is not valid',
    what: 'The approval of a contact-hour scheme has expired: by today, by the date of this version, or by the last day of an agenda. Or nothing is dated, so that nobody can tell whether it is valid. It is printed only where it is valid at the documents’ date.',
    why: 'People hand their certificate to a board. A number that was not valid on the day of the training can cost them their hours, and claims an endorsement that nobody gave.',
    fix: 'Renew the approval and write its new number and last day, or take it out. The hours are told without it, too.',
    example: {
      wrong: 'approval: { body: Example Board, number: EB-1, expires: 2020-12-31 }',
      right: 'approval: { body: Example Board, number: EB-2, expires: 2099-12-31 }',
    },
  },
} satisfies Record<string, RuleEntry>;
