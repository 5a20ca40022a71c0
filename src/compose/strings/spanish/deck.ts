import type { deck as English } from '../english/deck.ts';

/** `la 1:15`, `las 2:15`. */
const theHour = (time: string): string => `${/^0?1:/.test(time) ? 'la' : 'las'} ${time}`;

/** The words of the slide deck. */
export const deck: typeof English = {
  title: (course) => `${course}: diapositivas`,
  notesTitle: (course) => `${course}: diapositivas con notas`,
  today: 'Hoy',
  morning: 'Hoy, por la mañana',
  afternoon: 'Hoy, por la tarde',
  part: (title, part, parts) => `${title} (${part}\u00a0de\u00a0${parts})`,
  finishAt: (time) => `Terminamos a ${theHour(time)}`,
  until: (time) => `hasta ${theHour(time)}`,
  to: (time) => `a ${time}`,
  minutesWord: (value) => (value === 1 ? 'minuto' : 'minutos'),
  optional: 'opcional',
  zone: (name) => `Horas según ${name}`,
  fullText: 'El texto completo de la licencia está al final del cuaderno.',
  backAt: (pause) => `${pause}. Regreso:`,
  pauseThen: (minutes, next) => `${minutes}. Después: ${next}`,
  pauseOnly: (minutes) => `${minutes}.`,
  modules: (from, to) => (from === to ? `Módulo\u00a0${from}` : `Módulos\u00a0${from} a\u00a0${to}`),
  takeawaysOf: (module) => `Para llevarse: ${module}`,
  keep: (version) => `Versión\u00a0${version}. Al compartir, conserve esta diapositiva.`,
  notesOf: (slide) => `Notas de la diapositiva\u00a0${slide}`,
  noNotes: 'Esta diapositiva no tiene notas.',
  again: 'Se muestra de nuevo al comenzar el día.',
};
