import { ended } from '../ended.ts';
import type { pages as English } from '../english/pages.ts';

/** The pages that Coursewright itself adds to both books. */
export const pages: typeof English = {
  module: 'Módulo',
  folio: ['Página\u00a0', 'de\u00a0'],
  optional: 'opcional',
  continued: 'continúa',
  notScheduled: 'no está en esta agenda',
  leads: 'Guía',
  daySpan: (from, to, learning) =>
    `De ${from} a ${ended(to)} ${learning} de aprendizaje; los descansos y las comidas van aparte.`,
  dayLearning: (learning) => `${learning} de aprendizaje; los descansos y las comidas van aparte.`,
  learningToday: 'Terminamos. Tiempo de aprendizaje de hoy',
  resources: 'Dónde encontrar ayuda',
  formerly: (names) => `Nombre anterior: ${names.join(', ')}.`,
  also: (names) => `También: ${names.join(', ')}.`,
  verified: (date) => `Datos comprobados el ${date}.`,
  licenseText: 'El texto completo de la licencia',
  duties: 'Lo que pide la licencia',
  type: 'Tipografía',
  typeFaces: 'Atkinson Hyperlegible Next y Literata, SIL Open Font License 1.1',
  timezone: (zone) => `Las horas son las de ${zone}.`,
  quoted: 'Palabras entre ángulos',
  quotedText: 'Se citan para poder hablar de ellas. Aquí no llamamos así a nadie.',
  workbook: {
    about: 'Sobre este libro',
    how: 'Cómo usar este libro',
    lead: 'Este libro es suyo, para escribir en él y para guardarlo. Nadie lo recoge. Lo que se escribe es decisión suya, y cualquier página puede quedar vacía.',
    signs: 'Las señales',
    forms: {
      write: ['Escribir', 'Renglones para sus propias palabras'],
      scale: ['Encontrar su lugar', 'Una línea con puntos para marcar, de un extremo al otro'],
      plan: ['Planear', 'Una tabla para completar'],
      check: ['Repasar', 'Casillas para marcar'],
      recall: ['Volver a mirar', 'Una pregunta de antes, y espacio para lo que piensa ahora'],
      handout: ['Hoja para repartir', 'Una página que vale por sí sola'],
    },
    line: 'La línea al comienzo de un módulo',
    lineText:
      'Es toda la capacitación. Cada tramo es un módulo, tan largo como sus minutos. El tramo grueso muestra dónde estamos.',
    numbers: 'Números',
    numbersText:
      'Los ejercicios están numerados a lo largo de todo el libro, así que un número siempre indica el mismo, en cualquier papel.',
    formats: 'En otro formato',
    formatsText:
      'Este libro existe en letra normal, en letra grande (18 puntos) y como página para computadora o teléfono, que se puede escuchar en voz alta y tiene campos para escribir. Puede pedirlo a quienes facilitan la capacitación, o a quien le invitó; no hace falta decir por qué.',
  },
};
