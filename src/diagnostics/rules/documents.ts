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
  'audience/trainer-voice': {
    severity: 'warning',
    title: 'A participant’s text that speaks to trainers',
    what: 'A text that participants read says what trainers are to do, such as “ask participants to” or “hand out the cards”. English only, and only phrases that can hardly be meant for participants.',
    why: 'People who take part read in their own workbook how they are to be handled, and trainers look for their steps in the guide, where this has no sign and no minutes.',
    fix: 'Put it in a trainer’s directive, such as “:::do”, or say it to participants.',
    example: {
      wrong: 'Ask participants to write down one word.',
      right: 'Write down one word.\n\n:::do\nAsk participants to write down one word.\n:::',
    },
  },
  'slide/overflow': {
    severity: 'error',
    title: 'A slide with more on it than it holds',
    what: 'A line of text, an image or a table crosses an edge of the slide, stands in its foot, or is cut off by a box on it. The message says what it is and by how many pixels, of a slide of 1280 by 720. `coursewright check --layout` finds it without building.',
    why: 'A slide has one size, and its text has one: it is never set smaller to make it fit, for people in the last row could not read it. So what is too much is cut off, in the room, in front of everybody.',
    fix: 'Take out words: a slide reinforces what is said and adds nothing. Or make two slides of it. What participants should read at leisure belongs into the workbook.',
    example: {
      wrong: ':::slide[What we agree on]\n- One\n- Two\n- … and ten more, each of two lines\n:::',
      right: ':::slide[What we agree on]\n- Speak for yourself\n- Pass whenever you like\n:::',
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
  'layout/accessibility': {
    severity: 'error',
    title: 'Something on a page that keeps people out',
    what: 'Opened in a browser, a page breaks the Web Content Accessibility Guidelines 2.2 (levels A and AA) in a way that a program can see, such as a link without a name, or, where there is a theme, writing without contrast. The message has the name of axe-core’s rule and the element; the place is the line in the source where that can be known. It needs a browser: `build` with PDFs, or `check --layout`.',
    why: 'Some of the people whom a curriculum is for read with a screen reader, with large print, or without a mouse. What keeps them out of the page keeps them out of the training.',
    fix: 'The hint says what is missing, and where to read about it. Where the fault is in nothing that you wrote, it is ours: please report it, and until it is mended set the rule to `warning` under `rules`. Set to `off`, it saves the time that judging takes.',
    example: {
      wrong: '[![](images/map.png)](https://example.org)',
      right: '[![A map of the places near here](images/map.png)](https://example.org)',
    },
  },
} satisfies Record<string, RuleEntry>;
