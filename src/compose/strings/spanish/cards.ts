import type { cards as English } from '../english/cards.ts';
import type { Figures } from './figures.ts';

/** The file of cards, for whoever prints and cuts them. */
export const cards = ({ figure, plural }: Figures): typeof English => ({
  title: 'Tarjetas para recortar',
  lead: 'Todas las tarjetas del curso, con su nombre al reverso. Hay que imprimirlas, recortarlas y guardar un juego para cada grupo.',
  howTo: 'Cómo imprimir',
  steps: [
    'Imprimir por ambas caras, con giro por el borde largo. Elegir “tamaño real”, no “ajustar a la página”.',
    'Imprimir las páginas de una actividad tantas veces como indica la tabla: una por grupo.',
    'Mirar la primera hoja a contraluz: cada nombre queda detrás de su propio texto.',
    'Recortar por las líneas punteadas. La cartulina de 160 g/m² (65 lb) dura y no deja ver el reverso.',
  ],
  flip: 'Imprimir por ambas caras, con giro por el borde largo',
  front: 'Anversos',
  back: 'Reversos',
  activity: 'Actividad',
  count: 'Tarjetas',
  pages: 'Páginas',
  sets: 'Juegos',
  to: '\u00a0a\u00a0',
  ofModule: (number, title) => `Módulo\u00a0${number}: ${title}`,
  sheet: (number, of) => `Hoja\u00a0${figure(number)} de\u00a0${figure(of)}`,
  card: (number) => `N.º\u00a0${figure(number)}`,
  part: (number, of) => `parte\u00a0${figure(number)} de\u00a0${figure(of)}`,
  goesOn: 'Continúa en la siguiente parte de esta tarjeta.',
  setsFor: (sets, people, grouping) =>
    `${plural(sets, 'juego', 'juegos')} para ${plural(people, 'participante', 'participantes')}, ${grouping}`,
  setPerGroup: 'Un juego para cada grupo',
  perGroup: '1 por grupo',
  optionalActivity: (title) => `${title} (opcional)`,
  ownCard: 'Espacio para una tarjeta propia',
  filler: 'Esta cara queda vacía para que cada hoja tenga sus reversos detrás.',
  inFile: (number) => `N.º\u00a0${figure(number)}, en el archivo de\u00a0tarjetas`,
});
