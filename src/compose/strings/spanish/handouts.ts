import type { handoutFile as English } from '../english/handouts.ts';
import type { Figures } from './figures.ts';

/** The file of handouts, each to be copied by itself. */
export const handoutFile = ({ figure }: Figures): typeof English => ({
  title: 'Hojas para repartir',
  lead: 'Cada hoja vale por sí sola: hay que copiar sus páginas una vez por participante, o cuantas veces indique la lista de materiales.',
  handout: 'Hoja para repartir',
  ofModule: (number, title) => `Módulo\u00a0${figure(number)}: ${title}`,
  firstPage: 'Página',
  sources: 'Fuentes de esta hoja',
  called: (module, title) => `${module}: ${title}`,
});
