/** The words of the slide deck. */
export const deck = {
  title: (course: string): string => `${course}: slides`,
  notesTitle: (course: string): string => `${course}: slides with notes`,
  today: 'Today',
  morning: 'Today, morning',
  afternoon: 'Today, afternoon',
  part: (title: string, part: number, parts: number): string => `${title} (${part}\u00a0of\u00a0${parts})`,
  finishAt: (time: string): string => `We finish at ${time}`,
  until: (time: string): string => `until ${time}`,
  to: (time: string): string => `to ${time}`,
  minutesWord: (value: number): string => (value === 1 ? 'minute' : 'minutes'),
  optional: 'optional',
  zone: (name: string): string => `Clock times in ${name}`,
  fullText: 'The full text of the license stands at the end of the workbook.',
  backAt: (pause: string): string => `${pause}. Back at`,
  pauseThen: (minutes: string, next: string): string => `${minutes}. Then: ${next}`,
  pauseOnly: (minutes: string): string => `${minutes}.`,
  modules: (from: number, to: number): string =>
    from === to ? `Module\u00a0${from}` : `Modules\u00a0${from} to\u00a0${to}`,
  takeawaysOf: (module: string): string => `Takeaways: ${module}`,
  keep: (version: string): string =>
    `Slides of version\u00a0${version}. Please keep this slide when you pass the deck on.`,
  notesOf: (slide: number): string => `Speaker notes for slide\u00a0${slide}`,
  noNotes: 'No notes for this slide.',
  again: 'Shown again at the start of the day.',
};
