/** Words around page numbers; `number` may be a slot that is filled after layout. */
export const paging = {
  page: (number: string): string => `page\u00a0${number}`,
  /** In the guide: where participants have it. */
  workbookPage: (number: string): string => `workbook page\u00a0${number}`,
  commaPage: (number: string): string => `, page\u00a0${number}`,
  /** After a name in a list: `naloxone, p. 101`. */
  shortPage: (number: string): string => `, p.\u00a0${number}`,
  onPage: (number: string): string => ` on page\u00a0${number}`,
  exercises: 'Exercises by number',
  exercisesLead:
    'The number of an exercise is the same in every edition of this book. Where pages are named, they are those of this one.',
  notes: 'Room for notes',
  lookUp: { words: 'Words', help: 'People and places', sources: 'Sources' },
};
