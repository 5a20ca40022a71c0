import type { selfStudy as English } from '../english/self-study.ts';

/** The words of a course that somebody studies alone: what they say instead of others, and how its hours were reckoned. */
export const selfStudy: typeof English = {
  instead: {
    workbook: 'Curso por cuenta propia',
    objectivesLead: 'Al terminar podrá',
    book: {
      about: 'Sobre este curso',
      how: 'Cómo usar este curso',
      lead: 'Este curso es suyo: para estudiarlo a su ritmo, para escribir en él y para guardarlo. Nadie lo recoge. Lo que se escribe es decisión suya, y cualquier página puede quedar vacía.',
      lineText:
        'Es todo el curso. Cada tramo es un módulo, tan largo como sus minutos. El tramo grueso muestra en qué lugar se está.',
      formatsText:
        'Este curso existe en letra normal, en letra grande (18 puntos) y como página para computadora o teléfono, que se puede escuchar en voz alta y tiene campos para escribir. Puede pedirlo a quien se lo dio; no hace falta decir por qué.',
    },
    check: [
      'Repasar',
      'Casillas para marcar. En pantalla se sabe al momento; en papel, las respuestas están al final.',
    ],
    paperwork: {
      evaluationLead:
        'Esta hoja es anónima. Por favor, no escriba ningún nombre. Marque un círculo en cada fila, o deje la fila vacía. En la última cara hay espacio para sus propias palabras.',
      training: 'Sobre el curso',
      statements: {
        facilitation: 'El curso le habló con respeto, y habló con respeto de las demás personas.',
        safety: 'Pudo detenerse, saltar partes y volver cuando lo necesitaba.',
        pace: 'El curso no fue ni muy largo ni muy corto para lo que enseña.',
        room: 'Los repasos y sus comentarios le ayudaron a aprender.',
        access: 'Pudo leer, oír y usar todo, de la manera que necesitaba.',
      },
      certificate: 'Constancia de estudio por cuenta propia',
      tookPart: 'estudió a su propio ritmo',
      lasts: 'Este curso tiene',
      attended: 'Horas de estudio:',
      trainer: 'Emite la constancia: nombre y firma',
      attendanceOnly: 'Esta es una constancia de estudio por cuenta propia. No es una certificación.',
    },
    landing: {
      trainerTitle: (course) => `${course}: para quien lo ofrece`,
      forTrainers: 'Para quien ofrece este curso',
      workbook: 'Todo para leer, responder y escribir, con comentarios al momento. Funciona sin conexión.',
      onTheDay: 'Evaluación y constancia',
      onTheDayText: 'Lo que se entrega a quien termina. La constancia dice cómo se calcularon sus horas.',
      participants: 'La página para quien estudia',
      participantsText: ' lleva solo a sus propios archivos. Esa es la que se comparte.',
    },
    how: {
      workbookBoth:
        'El curso se estudia en pantalla, donde cada repaso responde al momento, o en el PDF impreso, donde las respuestas están al final. El texto es el mismo.',
      workbookScreen: 'El curso se estudia en pantalla: cada repaso responde al momento.',
      workbookPaper: 'El PDF se imprime para escribir a mano; las respuestas están al final.',
      passOn: (what) => `Quien estudia recibe ${what}. Todo lo demás queda con quien ofrece el curso.`,
      theWorkbook: 'el curso',
    },
  },
  oneRight: 'Una respuesta es correcta.',
  severalRight: (count) => `${count === 2 ? 'Dos' : count === 3 ? 'Tres' : count} respuestas son correctas.`,
  check: 'Comprobar mi respuesta',
  chooseFirst: 'Primero elija una respuesta.',
  right: 'Correcto.',
  notYet: 'Todavía no. Lea lo que se dice de su respuesta y vuelva a elegir.',
  partly: 'Hasta aquí es correcto, pero falta algo: hay otra respuesta correcta.',
  isRight: 'Correcto',
  isWrong: 'No es correcto',
  everyOption: 'Ver lo que se dice de cada respuesta',
  answers: 'Respuestas',
  answersLead: 'Cada repaso con lo que es correcto, lo que no, y por qué. Conviene elegir antes de mirar.',
  hoursTitle: 'Cómo se calcularon las horas',
  gives: (hours) => `Según el método impreso, este curso toma ${hours}.`,
  madeFor: (seeks, hours) => `Pensado para ${seeks} de estudio por cuenta propia. El método impreso da ${hours}.`,
  short: (missing) => `La diferencia es de ${missing}, y no se agregó nada para llenarla.`,
  promise: (hours) => `La constancia dice ${hours}, y nunca más.`,
  method: 'La fórmula de Mergener',
  methodText:
    'Nadie puede ver cuánto tiempo estudia una persona por su cuenta. Por eso las horas son una estimación con la fórmula de Mergener para textos que se estudian en casa, con el coeficiente prudente que usan las entidades acreditadoras. Se calcula una sola vez para todo el curso, nunca una vez por módulo.',
  minutes: 'Minutos',
  inputs: { words: 'palabras', questions: 'preguntas', difficulty: 'dificultad' },
  rows: {
    words: 'Palabras',
    questions: 'Preguntas',
    difficulty: 'Dificultad, de 1 (muy fácil) a 5 (muy difícil)',
    result: 'Resultado, redondeado hacia abajo a minutos enteros',
    promised: 'Horas de este curso',
    seeks: 'Pensado para',
    missing: 'Diferencia',
  },
  countedTitle: 'Qué se contó',
  countedText:
    'Las palabras son las del texto corrido de los módulos, con las consignas para escribir. No se cuentan títulos, objetivos, ideas para llevarse, notas, fuentes, las páginas antes y después de los módulos, el glosario ni la licencia. Lo que aparece dos veces se cuenta una vez. Los repasos cuentan como preguntas, y sus palabras no se cuentan otra vez. La dificultad la estimó quien escribió el curso; un paso entero de esa escala son unos 14 minutos.',
  estimateOnly:
    'El resultado es una estimación. Ninguna junta ha aprobado este curso, y una junta puede calcular de otra manera. Entréguele estas cifras.',
  sources: 'De dónde viene el método',
  perModule: 'Módulo por módulo',
  columns: { module: 'Módulo', words: 'Palabras', questions: 'Preguntas', minutes: 'Minutos' },
  sum: 'Suma',
  certified: (formula, result) => `Horas según la fórmula de Mergener: ${formula} = ${result}.`,
};
