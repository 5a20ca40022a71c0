import type { RuleEntry } from '../rule-entry.ts';

/** Whether what looks like a directive is one: nothing meant for trainers may be printed for participants by a slip. */
export const DIRECTIVE_RULES = {
  'markdown/unknown-directive': {
    severity: 'error',
    title: 'A directive that does not exist',
    what: 'The name after the colons is none of the names that directives have; most often it is misspelt.',
    why: 'The text would be printed for everybody, although it may be meant for trainers only.',
    fix: 'Write the name that the hint gives. A colon in running text that is only a colon takes a backslash before it.',
    mending: 'fix',
    example: { wrong: ':::sya\nGood morning.\n:::', right: ':::say\nGood morning.\n:::' },
  },
  'markdown/malformed-directive': {
    severity: 'error',
    title: 'A directive that is not written as one',
    what: 'A line begins with two or more colons, but it is not written as a directive: there is a space in it, something follows it, the label is missing, or the colons do not fit the block around it.',
    why: 'It would be printed as it stands, with its colons, and its text might reach the wrong people.',
    fix: 'Write colons, name, [label] and {attributes} without spaces between them, on a line of their own. A block around a block has more colons.',
    example: { wrong: '::: say {minutes=5}', right: ':::say{minutes=5}' },
  },
  'markdown/unclosed': {
    severity: 'error',
    title: 'A block that is not closed',
    what: 'A block, a code fence, a comment or HTML begins and nothing ends it.',
    why: 'Everything that follows would belong to it, so whole activities could vanish from the workbook.',
    fix: 'Close it with a line of the same colons or backticks, or close the comment with “-->”.',
    example: { wrong: ':::say\nGood morning.', right: ':::say\nGood morning.\n:::' },
  },
  'markdown/bad-attribute': {
    severity: 'error',
    title: 'An attribute that a directive does not take',
    what: 'In the braces of a directive stands something that it does not take, or a value of the wrong kind, or something that must be there is missing.',
    why: 'Lines to write on, minutes or ids would be lost without a word.',
    fix: 'Write the attribute as the hint says. Values with spaces stand in straight quotes.',
    mending: 'fix',
    example: { wrong: '::write[What do I need?]{line=6}', right: '::write[What do I need?]{lines=6}' },
  },
  'markdown/misplaced-directive': {
    severity: 'error',
    title: 'A directive in the wrong place',
    what: 'A directive stands inside another one in which it cannot stand, such as an exercise in what trainers say.',
    why: 'Participants would never see the exercise, or a slide would be cut in two.',
    fix: 'Close the outer directive before it, and open it again after it if needed.',
    example: {
      wrong: '::::say\nWrite it down.\n::write[Who are you?]\n::::',
      right: ':::say\nWrite it down.\n:::\n\n::write[Who are you?]',
    },
  },
  'markdown/raw-html': {
    severity: 'warning',
    title: 'HTML in the text',
    what: 'The text has HTML in it, which is left out. Only a line break, <br>, and comments may stand.',
    why: 'HTML works in one output and fails in another, and it can carry things into a book that nobody sees.',
    fix: 'Write it in Markdown: two stars for bold, a table with upright strokes, a list with hyphens.',
    example: { wrong: '<b>You can pass.</b>', right: '**You can pass.**' },
  },
  'markdown/too-deep': {
    severity: 'error',
    title: 'Text that is nested too deep',
    what: 'Lists, quotations and blocks stand in each other more than 100 levels deep, or more than 32 brackets of a paragraph are open at once.',
    why: 'No page is wide enough to show it, and reading it would take all memory of the computer.',
    fix: 'Write the text with fewer levels.',
    example: { wrong: 'A quotation with 120 signs “>” before it', right: '> A quotation' },
  },
  'markdown/too-costly': {
    severity: 'error',
    title: 'Text that takes too long to read',
    what: 'A paragraph, or a value in a YAML file, has more than 500 marks of Markdown; or a Markdown file has more than 20,000 of them, 10,000 lines, 1,000 lines in one paragraph, 500 underlined headings or 2,000 lists within lists; or all values of a YAML file together have more than 20,000 marks, or one has more than 1,000 lines; or reading it takes more than 10 seconds or 512 MB of memory; or it becomes more than 50 times as large on its pages as it is written.',
    why: 'Some patterns of marks, repeated thousands of times, would keep a computer busy for hours. Honest text of the largest size that is read takes about two seconds. A few kilobytes can also become many megabytes of page: a table with a thousand columns, most of whose cells are empty.',
    fix: 'Look for marks that are repeated without end, such as asterisks, brackets and “<!--”; for tables with empty cells; or split the file.',
    example: { wrong: 'A line of 5,000 pieces *a **a', right: 'A line with *some* emphasis' },
  },
} satisfies Record<string, RuleEntry>;
