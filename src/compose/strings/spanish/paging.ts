import type { paging as English } from '../english/paging.ts';

/** Words around page numbers; `number` may be a slot that is filled after layout. */
export const paging: typeof English = {
  page: (number) => `página\u00a0${number}`,
  workbookPage: (number) => `página\u00a0${number} del cuaderno`,
  commaPage: (number) => `, página\u00a0${number}`,
  shortPage: (number) => `, p.\u00a0${number}`,
  onPage: (number) => ` en la página\u00a0${number}`,
  exercises: 'Ejercicios por número',
  exercisesLead:
    'El número de un ejercicio es el mismo en todas las ediciones de este libro. Donde se nombra una página, es la de esta edición.',
  notes: 'Espacio para notas',
  lookUp: { words: 'Palabras', help: 'Personas y lugares', sources: 'Fuentes' },
};
