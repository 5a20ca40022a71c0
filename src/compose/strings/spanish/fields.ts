import type { fields as English } from '../english/fields.ts';

/** What a screen reader says of the fields of a PDF. The part that differs from field to field comes first. */
export const fields: typeof English = {
  answer: (exercise, prompt) => (prompt ? `${exercise}: ${prompt}` : exercise),
  answerNow: (exercise, prompt) => `Su respuesta de ahora. ${prompt ? `${exercise}: ${prompt}` : exercise}`,
  cell: (column, row, answer) => `${column ? `${column}, ` : ''}fila\u00a0${row}. ${answer}`,
  option: (option, answer) => `${option}. ${answer}`,
  place: (place, places, from, to) => `${place} de\u00a0${places}, de “${from}” a “${to}”`,
};
