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
  'layout/overflow': {
    severity: 'error',
    title: 'Something that does not fit on its page or in its box',
    what: 'Laid out on paper, a table, an image, a role card or a place for answers is wider or higher than the room that it has. The message says both in millimeters, and in which document.',
    why: 'What does not fit is cut off or runs over other text, and nobody notices before the books are printed.',
    fix: 'Make it smaller, or divide it: fewer columns, two exercises instead of one, a card with fewer words. `coursewright check --layout` finds it without building. What fits one paper may not fit another: `--paper a4,letter,a4-large` tries three.',
    example: {
      wrong: '::write[What did you see, and what would you do?]{#see lines=40}',
      right: '::write[What did you see?]{#see lines=12}\n\n::write[What would you do?]{#do lines=12}',
    },
  },
} satisfies Record<string, RuleEntry>;
