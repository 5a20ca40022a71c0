import { ended } from '../ended.ts';

/** The pages that Coursewright itself adds to both books. */
export const pages = {
  module: 'Module',
  /** The foot of a page: what stands before its number, and before the number of all pages. */
  folio: ['Page\u00a0', 'of\u00a0'] as readonly [string, string],
  optional: 'optional',
  continued: 'continued',
  notScheduled: 'not on this agenda',
  leads: 'Lead',
  /** Below the title of a day. */
  daySpan: (from: string, to: string, learning: string): string =>
    `${from} to ${ended(to)} ${learning} of learning time; breaks and meals are extra.`,
  dayLearning: (learning: string): string => `${learning} of learning time; breaks and meals are extra.`,
  learningToday: 'We finish. Learning time today',
  resources: 'Where to find help',
  formerly: (names: readonly string[]): string => `Formerly ${names.join(', ')}.`,
  also: (names: readonly string[]): string => `Also: ${names.join(', ')}.`,
  verified: (date: string): string => `Verified on ${date}.`,
  licenseText: 'The license in full',
  duties: 'What the license asks of you',
  type: 'Type',
  typeFaces: 'Atkinson Hyperlegible Next and Literata, SIL Open Font License 1.1',
  timezone: (zone: string): string => `Clock times are those of ${zone}.`,
  quoted: 'Words in corner brackets',
  quotedText: 'They are quoted so that we can talk about them. We do not call anybody by them.',
  workbook: {
    about: 'About this book',
    how: 'How to use this book',
    lead: 'This book is yours, to write in and to keep. Nobody collects it. You decide what goes on paper, and you may leave any page empty.',
    signs: 'The signs',
    forms: {
      write: ['Write', 'Lines for your own words'],
      scale: ['Find your place', 'A line with places to mark, from one end to the other'],
      plan: ['Plan', 'A table to fill in'],
      check: ['Check', 'Boxes to mark'],
      recall: ['Look back', 'What you were asked before, and room for what you think now'],
      handout: ['Handout', 'A page that stands alone'],
    },
    line: 'The line at the top of a module',
    lineText:
      'It is the whole training. Each piece is one module, as long as its minutes. The heavy piece is where you are.',
    numbers: 'Numbers',
    numbersText:
      'Exercises are numbered through the whole book, so a number always means the same one, on every paper.',
    formats: 'In another form',
    formatsText:
      'This book comes in regular print, in large print (18 points), and as a page for a computer or a telephone that can be read aloud and has fields to write in. Ask the people who lead this training, or whoever invited you; you need not say why.',
  },
};
