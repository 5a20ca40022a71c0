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
  'hours/prose': {
    severity: 'warning',
    mending: 'proposal',
    title: 'Text that promises other hours or days',
    what: 'A title or a text says how long the training is, such as “an 18-hour training” or “these three days”, and that is neither the promise of “hours” nor what an agenda has. Only phrases that speak of the training itself count, and only English ones. An agenda’s title is compared with that agenda.',
    why: 'The title goes onto announcements and certificates. When hours change, a figure in a sentence is easily forgotten, and then the books promise what nobody gets.',
    fix: 'Write the figure that is right. In Markdown let it be reckoned: “:fact[hours] hours”, “:fact[days] days”.',
    example: {
      wrong: 'subtitle: An 18-hour training\nhours: 20',
      right: 'subtitle: A 20-hour training\nhours: 20',
    },
  },
} satisfies Record<string, RuleEntry>;
