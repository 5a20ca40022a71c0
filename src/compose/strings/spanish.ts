import type { english } from './english.ts';
import { adapted } from './spanish/adapted.ts';
import { answers } from './spanish/answers.ts';
import { books } from './spanish/books.ts';
import { cards } from './spanish/cards.ts';
import { changes } from './spanish/changes.ts';
import { contactHours } from './spanish/contact-hours.ts';
import { guideDay } from './spanish/day.ts';
import { deck } from './spanish/deck.ts';
import { fields } from './spanish/fields.ts';
import type { Figures } from './spanish/figures.ts';
import { forms } from './spanish/forms.ts';
import { guideBook } from './spanish/guide.ts';
import { handoutFile } from './spanish/handouts.ts';
import { landing } from './spanish/landing.ts';
import { list } from './spanish/lists.ts';
import { pages } from './spanish/pages.ts';
import { paging } from './spanish/paging.ts';
import { paperwork } from './spanish/paperwork.ts';
import { present } from './spanish/present.ts';
import { reading } from './spanish/reading.ts';
import { runSheets } from './spanish/runsheets.ts';
import { selfStudy } from './spanish/self-study.ts';

const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
];

/** The words in Spanish, with the figures of a region. They name people without a gender, and speak to readers without “usted”. */
export function spanish(figures: Figures): typeof english {
  const { figure, decimal, minutes, plural } = figures;
  return {
    figure,
    decimal,
    minutes,
    halvesOfDay: ['a.\u00a0m.', 'p.\u00a0m.'],
    minutesInWords: (value) => plural(value, 'minuto', 'minutos'),
    hours: (value) => {
      const [whole, rest] = [Math.floor(value / 60), value % 60];
      const parts = [
        whole > 0 ? plural(whole, 'hora', 'horas') : '',
        rest > 0 ? plural(rest, 'minuto', 'minutos') : '',
      ];
      return parts.filter(Boolean).join(' ') || plural(0, 'minuto', 'minutos');
    },
    days: (value) => plural(value, 'día', 'días'),
    modules: (value) => plural(value, 'módulo', 'módulos'),
    day: (number) => `Día\u00a0${number}`,
    section: (number) => `Sección\u00a0${number}`,
    module: (number) => `Módulo\u00a0${number}`,
    slide: (number) => `Diapositiva\u00a0${number}`,
    version: (version) => `Versión\u00a0${version}`,
    draft: 'Borrador',
    workbook: 'Cuaderno de participantes',
    guide: 'Guía para quien facilita',
    slides: 'Diapositivas',
    moduleOf: (number, count) => `Módulo\u00a0${number} de\u00a0${count}`,
    modulesOf: (from, to, count) => `Módulos\u00a0${from} a\u00a0${to} de\u00a0${count}`,
    wholeCourse: (count) => `Todo el curso: ${plural(count, 'módulo', 'módulos')}`,
    continued: (title) => `${title} (continúa)`,
    date: (iso) => {
      const [year, month, day] = iso.split('-');
      return `${Number(day)}\u00a0de ${MONTHS[Number(month) - 1]} de\u00a0${year}`;
    },
    break: 'Descanso',
    lunch: 'Almuerzo',
    skip: 'Ir al contenido',
    grouping: (size) => (size === 1 ? 'a solas' : size === 2 ? 'en parejas' : `en grupos de\u00a0${figure(size)}`),
    scaleEnds: { from: 'Totalmente en desacuerdo', to: 'Totalmente de acuerdo' },
    objectivesLead: 'Al terminar podrá',
    contentNote: 'Para tener en cuenta',
    takeaways: 'Para llevarse',
    references: 'Referencias',
    undated: 's. f.',
    citedPair: (first, second) => list([first, second]),
    authors: list,
    license: 'Licencia y créditos',
    holder: 'Titular',
    licenseId: 'Licencia',
    ownTerms: (id) => `Condiciones propias de quien es titular (${id})`,
    fee: 'Precio',
    coverPicture: 'Imagen de portada',
    items: {
      title: 'Material de otras personas',
      by: (author) => `de ${author}`,
      source: 'Fuente',
      changes: 'Cambios',
      permission: 'Permiso',
    },
    funding: 'Financiamiento',
    disclaimer: 'Aviso',
    roles: {
      author: 'Escrito por',
      owner: 'Propiedad de',
      adapter: 'Adaptado por',
      translator: 'Traducido por',
      reviewer: 'Revisado por',
      adviser: 'Con la asesoría de',
      funder: 'Financiado por',
      support: 'Con el apoyo de',
    },
    list,
    ...books(figures),
    contactHours: contactHours(figures),
    answers,
    fields,
    forms: forms(figures),
    pages,
    paging,
    guideBook: guideBook(figures),
    guideDay: guideDay(figures),
    deck,
    present,
    cards: cards(figures),
    handoutFile: handoutFile(figures),
    landing,
    reading,
    runSheets,
    paperwork,
    selfStudy,
    adapted,
    changes: changes(figures),
  };
}
