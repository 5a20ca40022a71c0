import type { handoutFile as English } from '../english/handouts.ts';
import type { Figures } from './figures.ts';

/** The file of handouts, each to be copied by itself. */
export const handoutFile = ({ figure, plural }: Figures): typeof English => ({
  title: 'Hojas para repartir',
  lead: (copies) =>
    `Cada hoja vale por sí sola: hay que copiar sus páginas ${plural(copies, 'vez', 'veces')}, una por participante.`,
  leadPlain: 'Cada hoja vale por sí sola: hay que copiar sus páginas una vez por participante.',
  handout: 'Hoja para repartir',
  ofModule: (number, title) => `Módulo\u00a0${figure(number)}: ${title}`,
  firstPage: 'Página',
  copies: 'Copias',
  perParticipant: '1 por participante',
  called: (module, title) => `${module}: ${title}`,
});
