import type { paperwork as English } from '../english/paperwork.ts';

/** The words of the forms that trainers fill in, copy and hand out: sign-in, evaluation, certificate. */
export const paperwork: typeof English = {
  title: 'Formularios',
  of: (course) => `Formularios: ${course}`,
  emptySide: 'Esta cara queda vacía para que el siguiente formulario comience en una hoja propia.',
  // Sign-in
  signIn: 'Registro de asistencia',
  signInOf: (day) => `Registro de asistencia, ${day}`,
  signInLead:
    'Por favor, escriba su nombre como debe aparecer en su constancia. La organización o función es opcional. Esta lista muestra quién estuvo aquí, y cuándo.',
  sheet: (number, count) => `Hoja\u00a0${number} de\u00a0${count}`,
  columns: { number: 'N.º', name: 'Nombre', organization: 'Organización o función', signature: 'Firma' },
  signature: (half) => `Firma, ${half}`,
  inRow: (day, column, row) => `${day}: ${column}, fila\u00a0${row}`,
  // Evaluation
  evaluation: 'Su evaluación',
  evaluationLead:
    'Esta hoja es anónima. Por favor, no escriba ningún nombre. Marque un círculo en cada fila, o deje la fila vacía. En la última cara hay espacio para sus propias palabras.',
  goesTo: 'Se entrega a',
  nowAble: 'Ahora puede',
  training: 'Sobre la capacitación',
  degrees: ['Nada', 'Un poco', 'En parte', 'Bastante', 'Del todo'],
  statements: {
    facilitation: 'Quienes facilitaron hicieron lugar para cada persona y la trataron con respeto.',
    safety: 'Sintió la seguridad suficiente para aprender.',
    pace: 'El ritmo le resultó adecuado, también los descansos.',
    room: 'Pudo ver, oír, sentarse y moverse como lo necesitaba.',
    access: 'Pudo participar en todo, de la manera que necesitaba.',
  },
  inYourWords: 'En sus propias palabras',
  questions: {
    keep: '¿Qué deberíamos conservar?',
    change: '¿Qué deberíamos cambiar?',
    more: '¿Qué más quiere decir?',
  },
  // Certificate
  certificate: 'Constancia de asistencia',
  name: 'Nombre',
  tookPart: 'participó en',
  lasts: 'Esta capacitación tiene',
  estimated: 'La capacitación se estudia por cuenta propia; sus horas son una estimación.',
  attended: 'Horas de asistencia:',
  ofHours: (hours) => `de ${hours}`,
  dates: 'Fechas',
  dateRange: (from, to) => `del ${from} al ${to}`,
  place: 'Lugar',
  trainer: 'Quien facilita: nombre y firma',
  attendanceOnly: 'Esta es una constancia de asistencia. No es una certificación.',
};
