/** What a screen reader says of the fields of a PDF. The part that differs from field to field comes first. */
export const fields = {
  /** `Exercise 12: What will you keep?` */
  answer: (exercise: string, prompt: string): string => (prompt ? `${exercise}: ${prompt}` : exercise),
  /** The same where an earlier exercise is asked again. */
  answerNow: (exercise: string, prompt: string): string =>
    `Your answer now. ${prompt ? `${exercise}: ${prompt}` : exercise}`,
  /** `Goal, row 2. Exercise 12: My plan` */
  cell: (column: string, row: number, answer: string): string =>
    `${column ? `${column}, ` : ''}row\u00a0${row}. ${answer}`,
  /** `Always. Exercise 12: How often?` */
  option: (option: string, answer: string): string => `${option}. ${answer}`,
  /** `3 of 7, from “Never” to “Always”` */
  place: (place: number, places: number, from: string, to: string): string =>
    `${place} of\u00a0${places}, from “${from}” to “${to}”`,
};
