/** Words around page numbers; `number` may be a slot that is filled after layout. */
export const paging = {
  page: (number: string): string => `page\u00a0${number}`,
  /** After the name of something in the other book: `Exercise 12, workbook page 41`. */
  workbookPage: (number: string): string => `workbook page\u00a0${number}`,
  commaPage: (number: string): string => `, page\u00a0${number}`,
  exercises: 'Exercises',
  exercisesLead: 'By their number, which is the same in every edition.',
  notes: 'Room for notes',
};
