import type { RuleEntry } from '../rule-entry.ts';
import { DIRECTIVE_RULES } from './directives.ts';

/** Whether the text is written so that every book can print it, and whether what it refers to is there. */
export const PROSE_RULES = {
  ...DIRECTIVE_RULES,
  'link/broken': {
    severity: 'error',
    title: 'A link that leads nowhere',
    what: 'A link, a handout or a page leads to a file, a heading, a footnote or an exercise that does not exist. Addresses on the web are not tried.',
    why: 'Readers follow it and find nothing; in print they look for a page that is not there.',
    fix: 'Write the path from the file in which the link stands, or “#” and the id of an exercise or the heading in lower case with hyphens.',
    example: { wrong: '[the line](#stand-on-line)', right: '[the line](#stand-on-the-line)' },
  },
  'image/missing': {
    severity: 'error',
    title: 'A picture that is not there',
    what: 'The text shows an image whose file does not exist, or is no picture that books can print.',
    why: 'The book would have an empty frame where people are asked to look.',
    fix: 'Put the picture into the folder “images” of the module and write the path from the file in which it is shown. PNG, JPEG, GIF, WebP and SVG can be printed.',
    example: { wrong: '![People along a line](images/lime.png)', right: '![People along a line](images/line.png)' },
  },
  'image/alt-text': {
    severity: 'warning',
    title: 'A picture without words',
    what: 'An image has no text that says what it shows.',
    why: 'People who cannot see the picture hear nothing in its place, and the printed book is not accessible.',
    fix: 'Say between the brackets what the picture shows, as you would on the telephone.',
    example: { wrong: '![](images/line.png)', right: '![People stand along a line](images/line.png)' },
  },
  'heading/level': {
    severity: 'warning',
    title: 'A heading of the wrong level',
    what: 'A heading leaves out a level, or has one or two number signs where these mean something else, or a page or handout does not begin with its title.',
    why: 'The table of contents and the reading aids for blind people rest on the levels.',
    fix: 'Go down one level at a time: inside an activity begin with “###”. Begin a page and a handout with one line “# Title”.',
    example: { wrong: '## Debrief\n\n##### Questions', right: '## Debrief\n\n### Questions' },
  },
  'reference/unknown': {
    severity: 'error',
    title: 'A source that is not in the list',
    what: 'The text cites a source that references.yaml does not have.',
    why: 'The claim would stand without its evidence.',
    fix: 'Write the id as it stands in references.yaml, or add the source there.',
    example: { wrong: ':cite[samhsa-2032]', right: ':cite[samhsa-2023]' },
  },
  'glossary/unknown': {
    severity: 'error',
    title: 'A term that is not in the glossary',
    what: 'The text marks a term that the glossary does not have, neither by its name, nor by its id, nor among its other names.',
    why: 'Readers who look the word up would not find it.',
    fix: 'Write the term as the glossary has it, add this form under “also”, or add the term.',
    example: { wrong: ':term[overdosis]', right: ':term[overdose]' },
  },
  'recall/unknown': {
    severity: 'error',
    title: 'A recall of something that is not asked',
    what: 'A recall names an exercise or a module that does not exist, or a module in which nothing is asked.',
    why: 'The workbook could not show what was asked then, nor on which page.',
    fix: 'Write the id of the module, a slash, and the id that stands in braces with the exercise.',
    example: { wrong: '::recall{of="values-1/palce"}', right: '::recall{of="values-1/place"}' },
  },
  'recall/too-early': {
    severity: 'error',
    title: 'A recall that comes before the question',
    what: 'Something is recalled before it has been asked: earlier in the workbook, or earlier in an agenda.',
    why: 'People would look for an answer that they have not written yet.',
    fix: 'Move the recall behind the exercise, or change the order of the modules in the agenda.',
    example: {
      wrong: '::recall{of="welcome/need"}\n\n::write[What do I need?]{#need}',
      right: '::write[What do I need?]{#need}\n\n::recall{of="welcome/need"}',
    },
  },
  'suppression/unused': {
    severity: 'warning',
    title: 'A comment that silences nothing',
    what: 'A comment silences a rule in the next line, but nothing there breaks it, or there is no such rule, or it is an error, which cannot be silenced.',
    why: 'Left behind, such comments hide the next mistake at that place.',
    fix: 'Delete the comment, or correct the name of the rule. It has to stand directly above the line that is reported.',
    example: {
      wrong: '<!-- coursewright-disable-next-line image/alt-txt: It is decoration. -->',
      right: '<!-- coursewright-disable-next-line image/alt-text: It is decoration. -->',
    },
  },
  'suppression/reason': {
    severity: 'error',
    title: 'A comment that silences without a reason',
    what: 'A comment silences a rule and does not say why.',
    why: 'The next maintainer cannot tell whether the reason still holds.',
    fix: 'Write a colon after the name of the rule, and then the reason in a few words.',
    example: {
      wrong: '# coursewright-disable-next-line takeaway/missing',
      right: '# coursewright-disable-next-line takeaway/missing: This module only opens the day.',
    },
  },
} satisfies Record<string, RuleEntry>;
