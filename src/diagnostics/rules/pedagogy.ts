import type { RuleEntry } from '../rule-entry.ts';

/** Whether the course teaches what it sets out to teach. */
export const PEDAGOGY_RULES = {
  'objective/unknown': {
    severity: 'error',
    title: 'An objective that does not exist',
    what: 'A module supports a programme objective that the curriculum does not have, or an activity names an objective that its module does not have.',
    why: 'The table of objectives would have a gap, and it could not be shown to a board how the course reaches them.',
    fix: 'Write the id of an objective: for “supports” one of curriculum.yaml, for an activity one of the same module.yaml.',
    mending: 'fix',
    example: { wrong: 'supports: [defin]', right: 'supports: [define]' },
  },
  'objective/unsupported': {
    severity: 'warning',
    title: 'A programme objective that no module supports',
    what: 'The curriculum states a programme objective, and no objective of a module says that it supports it.',
    why: 'The course promises something that nobody is seen to teach.',
    fix: 'Write “supports” with the objective of the module that works towards it, or take the programme objective out.',
    example: {
      wrong: '- text: Practice a first conversation',
      right: '- text: Practice a first conversation\n  supports: [practice]',
    },
  },
  'takeaway/missing': {
    severity: 'warning',
    title: 'A module without takeaways',
    what: 'A module does not say what participants take home from it.',
    why: 'Workbook and slides close every module with its takeaways: they are what people remember and tell others.',
    fix: 'Write one to three sentences under “takeaways” that speak to participants.',
    example: { wrong: 'title: Welcome', right: 'title: Welcome\ntakeaways:\n  - You can pass at any time.' },
  },
} satisfies Record<string, RuleEntry>;
