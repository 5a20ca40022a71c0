import type { contactHours as English } from '../english/contact-hours.ts';
import type { Figures } from './figures.ts';

/** The words for contact hours: plain ones, and those under a named scheme. */
export const contactHours = ({ decimal, figure, plural }: Figures): typeof English => ({
  title: 'Horas de contacto',
  together: (hours) => `Todos los días juntos: ${hours}.`,
  count: (value, each) =>
    `${decimal(value)}\u00a0${value === 1 ? 'hora' : 'horas'} de contacto de ${plural(each, 'minuto', 'minutos')}`,
  time: (time, each) => `${time} en horas de contacto de ${plural(each, 'minuto', 'minutos')}`,
  made: (minutes) => `${plural(minutes, 'minuto', 'minutos')} de enseñanza; los descansos y las comidas no se cuentan`,
  madeAlone: (minutes) => `${plural(minutes, 'minuto', 'minutos')}, una estimación`,
  ceu: (value, scheme) => `${decimal(value)}\u00a0CEU de\u00a0${scheme}`,
  under: (scheme, amounts, facts) => `${scheme}: ${amounts.join(', ')} (${facts.join('; ')}).`,
  counted: (minutes) => `se cuentan ${plural(minutes, 'minuto', 'minutos')}`,
  leftOut: (minutes, kind) =>
    `no se cuentan ${plural(minutes, 'minuto', 'minutos')} de ${{ instruction: 'enseñanza', assessment: 'evaluación', events: 'eventos' }[kind]}`,
  units: (parts, isCut) =>
    `${isCut ? 'redondeado hacia abajo a' : 'en'} ${{ 1: 'horas enteras', 2: 'medias horas', 4: 'cuartos de hora', 10: 'décimas de hora' }[parts]}`,
  ceuUnits: (parts, isCut) =>
    `CEU ${isCut ? 'redondeados hacia abajo a' : 'en'} ${{ 1: 'enteros', 2: 'mitades', 4: 'cuartos', 10: 'décimas' }[parts]}`,
  tooShort: (least) => `ninguna hora, pues exige ${figure(least)}\u00a0minutos o más`,
  asOf: (date) => `regla leída el ${date}`,
  approved: (body, number, until) => `Con la aprobación de ${body}, número ${number}, hasta el ${until}.`,
  notApproved: (schemes) => `Calculadas solo según la regla, sin que conste una aprobación: ${schemes}.`,
  behind: 'Las horas según otras reglas están en la hoja que acompaña esta constancia.',
});
