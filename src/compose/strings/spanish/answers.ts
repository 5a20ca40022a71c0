import type { answers as English } from '../english/answers.ts';

/** The words around what a reader writes into the workbook on a screen. */
export const answers: typeof English = {
  tools: 'Sus respuestas',
  count: '{done} de\u00a0{all} con respuesta',
  stays:
    'En esta página se puede escribir. Lo que escriba se queda en este dispositivo y no se envía a ninguna parte. Al cerrar la página se pierde, a menos que antes guarde sus respuestas.',
  save: 'Guardar respuestas',
  print: 'Imprimir',
  clear: 'Borrar',
  copyName: 'con-respuestas',
  saved: 'Una copia con sus respuestas está en las descargas: {file}. Ábrala para seguir escribiendo.',
  cleared: 'Todo está vacío.',
  undo: 'Recuperar mis respuestas',
  restored: 'Sus respuestas están de vuelta.',
  clearQuestion: '¿Borrar todas sus respuestas?',
  clearText: 'Todo lo que escribió en esta página quedará vacío. Una copia ya guardada queda como está.',
  clearYes: 'Borrar todo',
  clearNo: 'Conservar mis respuestas',
  nothingThen: 'Ahí todavía no hay nada escrito.',
  pages: 'Ir a la página',
  pageList: 'Páginas de la edición impresa',
  pageNumber: (number) => `Página\u00a0${number}`,
  pageWanted: (last) => `Página del cuaderno impreso, de 1 a\u00a0${last}`,
  go: 'Ir',
  noPage: (last) => `No hay página {page}: el cuaderno impreso tiene páginas de la 1 a la\u00a0${last}.`,
};
