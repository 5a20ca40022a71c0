import type { RuleEntry } from '../rule-entry.ts';

/** Whether each book is fit for the people who get it. */
export const DOCUMENT_RULES = {
  'audience/leak': {
    severity: 'error',
    title: 'A participant’s text that refers to trainers’ text',
    what: 'Text for participants refers to a footnote, a link target, a handout, a page or an exercise that stands in trainers’ text only.',
    why: 'The workbook does not have what is referred to, so the reference would lead nowhere, or would give away what only trainers should know.',
    fix: 'Move what is referred to out of the trainers’ block, or move the reference into one.',
    example: {
      wrong: 'Words matter.[^why]\n\n:::trainer\n[^why]: Expect silence here.\n:::',
      right: 'Words matter.[^why]\n\n[^why]: They open doors, and they close them.',
    },
  },
} satisfies Record<string, RuleEntry>;
