import type { guideDay as English } from '../english/day.ts';
import type { Figures } from './figures.ts';
import { list } from './lists.ts';

const HALVES = { morning: 'por la mañana', afternoon: 'por la tarde' };
const SUBJECTS = { morning: 'La mañana', afternoon: 'La tarde' };

/** What the trainer guide says about running a day: groups, being late, checklists, what was taught. */
export const guideDay = ({ figure, plural }: Figures): typeof English => ({
  // Groups
  groupsTitle: 'Grupos',
  groupsLead:
    'Nadie queda fuera: cuando el número no se reparte por igual, uno o dos grupos tienen una persona más, o un grupo es más pequeño.',
  groupsReckoned: (people) =>
    `Calculado para ${plural(people, 'participante', 'participantes')}. Donde sobran personas, los materiales por grupo se cuentan para un grupo más, de modo que también se puede formar un grupo más pequeño.`,
  size: 'Tamaño',
  makes: (people) => `Lo que ${plural(people, 'persona forma', 'personas forman')}`,
  inGroupsOf: (size) => (size === 2 ? 'Parejas' : `Grupos de\u00a0${figure(size)}`),
  groups: (count, size) =>
    size === 2 ? plural(count, 'pareja', 'parejas') : `${plural(count, 'grupo', 'grupos')} de\u00a0${figure(size)}`,
  leftOver: (people) => `${people === 1 ? 'sobra' : 'sobran'}\u00a0${figure(people)}`,
  instead: (made) => `formar ${made}`,
  oneGroup: (people) => (people === 1 ? 'una sola persona' : `un grupo de\u00a0${figure(people)}`),
  counted: (count, size) => `${figure(count)} de\u00a0${figure(size)}`,
  asManyAsCome: 'Cuando vienen más o menos personas',
  people: 'Personas',
  inActivities: (groups, activities) => `${groups} (${activities.join('; ')})`,
  groupsShort: 'Grupos',
  // Late
  lateTitle: 'Cuando hay retraso',
  lateLead:
    'Lo que puede ceder cada medio día, en el orden del reloj. La última columna suma lo que queda desde ahí. Nunca se quitan minutos a una puesta en común ni a un descanso.',
  halfDay: (day, half, clock) => [day, half ? HALVES[half] : clock].filter(Boolean).join(', '),
  canGiveBack: (half, minutes) => `${half ? SUBJECTS[half] : 'Este tiempo'} puede ceder hasta ${minutes}.`,
  late: {
    when: 'Comienzo',
    activity: 'Actividad',
    whatToDo: 'Qué se puede hacer',
    wins: 'Cede',
    fromHere: 'Queda por ganar',
    drop: 'Es opcional: se puede omitir.',
    downTo: (least, planned) => `Puede durar ${figure(least)} en lugar de ${plural(planned, 'minuto', 'minutos')}.`,
    alone: (minutes, least, planned) =>
      `Solo con esto se ganan ${minutes}; la actividad puede durar ${figure(least)} en lugar de ${plural(planned, 'minuto', 'minutos')}.`,
    unknown: 'no se indica',
  },
  canGive: (minutes) => `Puede ceder ${minutes}`,
  // At a glance
  handOut: 'Repartir',
  roleCards: (cards) => plural(cards, 'tarjeta', 'tarjetas'),
  cardsFor: (activities, sets) =>
    `Tarjetas para “${activities.join('”, “')}”: ${activities.length > 1 ? 'en cada una, ' : ''}${sets}`,
  // Checklists: what is printed
  print: {
    workbooks: (people) =>
      people === undefined
        ? 'Imprimir un cuaderno por participante, y algunos de reserva.'
        : `Imprimir ${plural(people, 'cuaderno', 'cuadernos')}, y dos de reserva.`,
    handouts: (titles) =>
      `Copiar ${plural(titles.length, 'hoja para repartir', 'hojas para repartir')}: ${titles.join('; ')}. Donde los materiales indican una cantidad, hacer esa. El cuaderno también las trae.`,
    cards: (cards) =>
      `Imprimir y recortar ${plural(cards, 'tarjeta', 'tarjetas')}. La primera página de su archivo dice cuántos juegos hacen falta.`,
    runSheets: (halves) =>
      `Imprimir las hojas de ruta de ${plural(halves, 'medio día', 'medios días')} para cada persona que guía. Uno muy lleno puede ocupar dos páginas.`,
    forms: 'Imprimir los formularios: registro de asistencia, evaluaciones, constancias.',
    slides: (slides) =>
      `Probar ${slides === 1 ? 'la' : 'las'} ${plural(slides, 'diapositiva', 'diapositivas')} en el equipo y la pared que se van a usar, sin conexión.`,
  },
  // Checklists: what is known
  facts: {
    noneReviewed:
      'Pedir a alguien que conozca el campo que revise los datos de todos los módulos: no consta ninguna revisión.',
    notReviewed: (modules) =>
      `Pedir a alguien que conozca el campo que revise los datos ${modules.length === 1 ? 'del módulo' : 'de los módulos'}\u00a0${list(modules)}: no consta ninguna revisión.`,
    due: (modules) => `Pedir una nueva revisión de los datos donde ya toca: ${modules.join(', ')}.`,
    moduleBy: (module, date) => `módulo\u00a0${module}, antes del ${date}`,
    verify: 'Llamar a los números y abrir las direcciones que se van a dar.',
    notVerified: (names) => `No consta ninguna fecha para ${list(names)}.`,
    verified: (names) => `Última comprobación: ${names.join(', ')}.`,
    nameOn: (name, date) => `${name} (${date})`,
    entries: (entries) => plural(entries, 'entrada', 'entradas'),
    listed: 'Están en la lista',
  },
  yourOwnResources:
    'Agregar los lugares de la propia región: servicios de jeringas, naloxona, tratamiento, comunidad de recuperación, ayuda legal.',
  // Checklists: before
  before: {
    title: 'Antes de la capacitación',
    lead: 'Las cifras son las de este curso y esta agenda. Conviene agregar lo que necesite cada lugar.',
    weeks: 'Semanas antes',
    week: 'La semana anterior',
    day: 'El día anterior',
    trainers: (ofA, ofB) =>
      ofA + ofB > 0
        ? `Encontrar con quién facilitar. Acordar quién es A, que guía ${plural(ofA, 'actividad', 'actividades')}, y quién es B, que guía ${figure(ofB)}.`
        : 'Encontrar con quién facilitar, y acordar quién guía cada actividad.',
    host: (activities) =>
      `Pedir a alguien que reciba al grupo y guíe ${plural(activities, 'actividad', 'actividades')}.`,
    room: (people, tables) =>
      `Reservar una sala${people === undefined || tables === undefined ? '' : ` para ${plural(people, 'participante', 'participantes')} en ${plural(tables, 'mesa', 'mesas')}`} con espacio para moverse, y una sala tranquila con puerta.`,
    access:
      'Visitar el lugar: la entrada, las salas y el baño funcionan en silla de ruedas; se puede ver, oír y hacerse oír.',
    meeting:
      'Preparar la reunión en línea: sala de espera, salas pequeñas, subtítulos y una persona que atienda la tecnología.',
    invite:
      'Invitar, y preguntar qué necesita cada persona: letra grande, interpretación, comida, un lugar para descansar.',
    prerequisites: 'Avisar qué se espera que traigan:',
    buy: 'Comprar o pedir prestado lo que necesita el curso:',
    license: 'Leer qué permite hacer la licencia de este curso, y qué pide:',
    formats: 'Preparar los formatos que se hayan pedido: letra grande, o el cuaderno como página web.',
    preparation: (modules) =>
      `Hacer la preparación que está al comienzo de ${modules === 1 ? 'el único módulo que la tiene' : `${figure(modules)}\u00a0módulos`}.`,
    contentNotes: (modules) =>
      `Leer ${modules.length === 1 ? 'el aviso sobre el contenido del módulo' : 'los avisos sobre el contenido de los módulos'}\u00a0${list(modules)}, y decidir cómo ${modules.length === 1 ? 'decirlo' : 'decirlos'}.`,
    support: 'Acordar para cada día una persona de apoyo, que no guía nada y está para quien salga de la sala.',
    read: 'Leer los módulos del día en voz alta, entre quienes facilitan, con un cronómetro. Acordar quién observa la sala y cuándo.',
    pack: 'Empacar los materiales, y marcarlos:',
    setUp: 'Preparar la sala: sillas, mesas, pantalla, carteles en la pared y pasos amplios entre ellos.',
    quietRoom: 'Preparar la sala tranquila: sillas, agua y un letrero en la puerta.',
    naloxone: 'Revisar la naloxona: dónde está, cuándo vence y quién sabe administrarla.',
    naloxoneAtHome:
      'Saber cómo conseguir ayuda para una persona que está en otro lugar: pedir una dirección y un contacto, y tener a mano los números de emergencia.',
    slides: 'Guardar las diapositivas también en otro equipo o en una memoria.',
  },
  // Checklists: each day
  during: {
    title: 'Cada día de la capacitación',
    lead: 'Una casilla por día.',
    copyLead: 'Copiar esta página para cada día.',
    morning: 'Cada mañana',
    through: 'Durante el día',
    evening: 'Al terminar el día',
    agreements: 'Los acuerdos están donde se ven desde toda la sala; se leen en grupo.',
    agreementsOn: (slides) =>
      `Los acuerdos están donde se ven desde toda la sala; se leen en grupo (${slides.join('; ')}).`,
    signIn: 'El registro de asistencia está listo, para la mañana y para la tarde.',
    places: 'El grupo sabe dónde están la sala tranquila, los baños y las salidas, y que salir un momento está bien.',
    sayWhere: 'El grupo sabe cómo salir y volver, cómo apagar la cámara y a quién escribir para pedir ayuda.',
    naloxone: 'La naloxona está a mano, y dos personas saben usarla.',
    support: 'La persona de apoyo del día se ha presentado.',
    groups: 'Se cuenta a las personas, y los grupos se calculan para quienes vinieron:',
    contentNotes: 'Los avisos sobre el contenido se dicen antes de cada módulo, con tiempo para decidir.',
    breaks: 'Los descansos y las comidas duran lo impreso, también cuando hay retraso.',
    stepOut: 'A quien salió de la sala se le preguntó, una vez y en voz baja, qué necesita.',
    questions: 'Las preguntas que deben esperar están en un cartel, y reciben respuesta antes del final.',
    late: 'Si hay retraso, los minutos se toman solo de donde sobran:',
    fidelity: 'Lo que se enseñó se anota mientras se recuerda:',
    signOut: 'Cada persona firmó por el tiempo que estuvo aquí.',
    papers: 'Ningún escrito personal se queda en la sala. Cada cuaderno es de quien lo escribió; nadie los recoge.',
    talk: 'Quienes facilitan conversaron quince minutos: sobre la sala, sobre su trabajo en común, sobre cómo está cada quien.',
    owed: 'Lo que hoy quedó fuera está anotado, con el momento que le toca mañana.',
  },
  // Checklists: after
  after: {
    title: 'Después de la capacitación',
    lead: 'Conviene comenzar al día siguiente, mientras se recuerda.',
    withinDays: 'En los primeros días',
    withinWeeks: 'En las primeras semanas',
    signIn: 'Sumar, con el registro de asistencia, cuántos minutos estuvo cada persona.',
    certificates: (hours, minutes) =>
      `Escribir las constancias con las horas exactas de asistencia. El curso completo tiene ${hours} (${minutes}); los descansos y las comidas no se incluyen.`,
    evaluation: 'Leer las evaluaciones en equipo. Son anónimas: no hay que tratar de adivinar de quién son.',
    fidelity: 'Completar el registro de lo que se enseñó, y de lo que se cambió u omitió, y por qué:',
    reachOut: 'Comunicarse con quienes se fueron temprano o con malestar, si dieron su acuerdo.',
    send: 'Enviar a cada participante lo prometido: respuestas a preguntas abiertas, y los lugares que reunió el grupo.',
    resources: 'Anotar qué números y direcciones cambiaron, con el día en que se comprobaron.',
    corrections: (holder) => `Enviar preguntas y correcciones sobre este curso a su titular: ${holder}.`,
    privacy:
      'Guardar los registros de asistencia donde solo lleguen quienes los necesitan, y destruir lo que nadie necesita.',
    duties: 'Lo que pide la licencia',
    holder: (works, holder, license) =>
      `${works.join('; ')}. Titular: ${holder}.${license ? ` Licencia: ${license}.` : ''}`,
    noDuties: 'No nombra obligaciones que marcar.',
    terms: 'Sus condiciones están en',
  },
  // What was taught
  fidelity: {
    title: 'Lista de fidelidad',
    lead: 'Anotar el mismo día lo que se enseñó. Las actividades “básicas” forman parte de las horas prometidas: si una se cambió u omitió, hay que anotar por qué.',
    date: 'Fecha',
    begun: 'Comenzó',
    ended: 'Terminó',
    people: 'Participantes',
    trainers: 'Facilitan',
    activity: 'Actividad',
    core: 'Básica',
    isCore: 'básica',
    planned: 'Previsto',
    actual: 'Real',
    boxes: ['Como está escrita', 'Cambiada', 'Omitida'],
    why: 'Qué y por qué',
    total: 'Suma, en minutos',
  },
});
