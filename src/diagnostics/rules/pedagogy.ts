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
  'objective/verb': {
    severity: 'warning',
    mending: 'proposal',
    title: 'An objective with a verb that nobody can see',
    what: 'An objective begins with what can be neither seen nor heard, such as know, understand, learn, appreciate or be aware of. Or it says what the course does, such as provide, empower or equip participants, and not what participants will be able to do. Its first verbs are looked at, in English texts.',
    why: 'Nobody can tell who has reached such an objective, so no activity and no question can be made for it. Boards that approve hours ask for objectives in behavioral, measurable terms.',
    fix: 'Make participants the subject, and write what they will do: name, list or describe (facts), explain or compare (ideas), examine or discuss (values), demonstrate or practice (skills), apply or plan (at work).',
    example: { wrong: 'text: Understand what stigma does', right: 'text: Explain what stigma does' },
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
