import type { forms as English } from '../english/forms.ts';
import type { Figures } from './figures.ts';

/** The words around an author's text: footnotes, tables, exercises in both books. */
export const forms = ({ plural }: Figures): typeof English => ({
  table: 'Tabla',
  done: 'Hecho',
  notes: 'Notas',
  note: (number) => `Nota\u00a0${number}`,
  backTo: (number) => `Volver al texto, nota\u00a0${number}`,
  exercise: 'Ejercicio',
  recall: 'Volver a mirar',
  markAnswers: 'Marque todas las respuestas que correspondan.',
  askedInModule: (number) => `En el módulo\u00a0${number} la pregunta fue`,
  askedEarlier: 'La pregunta de antes fue',
  answerStands: (exercise) => `Su respuesta de entonces: ${exercise}`,
  now: 'Su respuesta de ahora',
  handoutFor: (module) => `Hoja para repartir del módulo\u00a0${module}`,
  handoutCalled: (title) => `Hoja para repartir: ${title}`,
  inWorkbook: 'En el cuaderno',
  linesToWrite: (lines) => `${plural(lines, 'renglón', 'renglones')} para escribir`,
  placesToMark: (places, from, to) =>
    `una línea con ${plural(places, 'punto', 'puntos')} para marcar, de “${from}” a “${to}”`,
  tableToFill: (columns, rows) =>
    `una tabla con ${plural(rows, 'fila', 'filas')} para completar: ${columns.join(', ')}`,
  roomNow: 'el lugar de la respuesta anterior, y espacio para una nueva',
  pageOfItsOwn: 'la hoja completa',
  answers: 'con respuestas',
  right: 'Correcta',
  slideRepeats: 'Se muestra de nuevo al comenzar cada día siguiente.',
});
