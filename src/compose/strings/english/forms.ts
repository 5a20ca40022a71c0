import { plural } from './figures.ts';

/** The words around an author's text: footnotes, tables, exercises in both books. */
export const forms = {
  table: 'Table',
  done: 'Done',
  notes: 'Notes',
  note: (number: number): string => `Note\u00a0${number}`,
  backTo: (number: number): string => `Back to the text, note\u00a0${number}`,
  exercise: 'Exercise',
  recall: 'Look back',
  markAnswers: 'Mark every answer that fits.',
  askedInModule: (number: number): string => `In module\u00a0${number} you were asked`,
  askedEarlier: 'You were asked before',
  answerStands: (exercise: string): string => `Your answer then: ${exercise}`,
  now: 'Your answer now',
  handoutFor: (module: number): string => `Handout for module\u00a0${module}`,
  handoutCalled: (title: string): string => `Handout: ${title}`,
  /** The guide's short form of what participants have in front of them. */
  inWorkbook: 'In the workbook',
  linesToWrite: (lines: number): string => `${plural(lines, 'line', 'lines')} to write on`,
  placesToMark: (places: number, from: string, to: string): string =>
    `a line with ${plural(places, 'place', 'places')}, from “${from}” to “${to}”`,
  tableToFill: (columns: readonly string[], rows: number): string =>
    `a table with ${plural(rows, 'row', 'rows')} to fill in: ${columns.join(', ')}`,
  roomNow: 'where the old answer stands, and room for a new one',
  pageOfItsOwn: 'in full',
  answers: 'with answers',
  right: 'Right',
  slideRepeats: 'Shown again at the start of every later day.',
};
