import { plural } from './figures.ts';

/** The words of the workbook and of the trainer guide. */
export const books = {
  contents: 'Contents',
  belongsTo: 'This book belongs to',
  lookUp: 'To look things up',
  glossary: 'Words used in this book',
  handout: 'Handout',
  exercise: (number: number | string): string => `Exercise\u00a0${number}`,
  exercises: (value: number): string => plural(value, 'exercise', 'exercises'),
  /** Column heads of an agenda. */
  starts: 'Starts',
  what: 'What',
  minutesHead: 'Minutes',
  finish: 'We finish.',
  learningTime: 'Learning time',
  /** What the margin of the guide calls each kind of step. */
  steps: {
    say: 'Say',
    ask: 'Ask',
    listen: 'Listen for',
    do: 'Do',
    debrief: 'Debrief',
    transition: 'Move on',
    alternative: 'Another way',
    caution: 'Take care',
    trainer: 'Note',
    slide: 'Slide',
    book: 'In the book',
    short: 'If short',
    check: 'Check',
    role: 'Card',
  },
};
