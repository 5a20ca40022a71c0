/** The words of the run sheets. */
export const runSheets = {
  title: 'Run sheets',
  of: (course: string): string => `Run sheets: ${course}`,
  halves: { morning: 'morning', afternoon: 'afternoon' },
  /** `Day 1: Making a Start, morning`. */
  half: (day: string, half: string): string => `${day}, ${half}`,
  learning: (minutes: string): string => `${minutes} of learning time`,
  trainers: 'Trainers',
  columns: {
    start: 'Start',
    minutes: 'Min',
    spare: 'Spare',
    what: 'Activity',
    lead: 'Lead',
    slides: 'Slides',
    give: 'Give out, book page',
    actual: 'Actual',
  },
  slides: (from: number, to: number): string => (from === to ? String(from) : `${from}–${to}`),
  exercises: (from: number, to: number): string =>
    from === to ? `Exercise\u00a0${from}` : `Exercises\u00a0${from}–${to}`,
  /** The page of the workbook, after something that stands there. */
  inBook: (page: string): string => `, p.\u00a0${page}`,
  handout: (title: string): string => `Handout: ${title}`,
  cards: (from: number, to: number): string => (from === to ? `Card No.\u00a0${from}` : `Cards No.\u00a0${from}–${to}`),
  backAt: (time: string): string => `Back at ${time}`,
  finish: 'We finish.',
  short: 'If short: ',
  /** Minutes that an activity can give back. */
  less: (minutes: number): string => `−${minutes}`,
  givesBack: (minutes: string): string => `This half-day can give back ${minutes}:`,
  givesNothing: 'This half-day has no minutes to give back.',
  spare: (module: number, minutes: string): string => `${minutes} in module\u00a0${module}`,
  keepBreaks: 'Breaks and meals stay whole.',
  lines: {
    agreements: 'Our agreements',
    quietRoom: 'Quiet room',
    naloxone: 'Naloxone, and who gives it',
    support: 'Support person, phone',
  },
};
