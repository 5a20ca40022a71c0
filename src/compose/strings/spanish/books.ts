import type { books as English } from '../english/books.ts';
import type { Figures } from './figures.ts';

/** The words of the workbook and of the trainer guide. */
export const books = ({ plural }: Figures): typeof English => ({
  contents: 'Contenido',
  belongsTo: 'Este libro pertenece a',
  lookUp: 'Para consultar',
  glossary: 'Palabras de este libro',
  handout: 'Hoja para repartir',
  exercise: (number) => `Ejercicio\u00a0${number}`,
  exercises: (value) => plural(value, 'ejercicio', 'ejercicios'),
  starts: 'Comienzo',
  what: 'Qué haremos',
  minutesHead: 'Minutos',
  finish: 'Terminamos.',
  learningTime: 'Tiempo de aprendizaje',
  steps: {
    say: 'Decir',
    ask: 'Preguntar',
    listen: 'Escuchar',
    do: 'Hacer',
    debrief: 'Puesta en común',
    transition: 'Pasar a lo siguiente',
    alternative: 'Otra manera',
    caution: 'Con cuidado',
    trainer: 'Nota',
    slide: 'Diapositiva',
    book: 'En el cuaderno',
    short: 'Si falta tiempo',
    check: 'Repaso',
    role: 'Tarjeta',
  },
});
