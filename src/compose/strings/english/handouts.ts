import { figure, plural } from './figures.ts';

/** The file of handouts, each to be copied by itself. */
export const handoutFile = {
  title: 'Handouts to copy',
  lead: (copies: number): string =>
    `Each handout stands alone: copy its pages ${plural(copies, 'time', 'times')}, once for each participant.`,
  leadPlain: 'Each handout stands alone: copy its pages once for each participant.',
  handout: 'Handout',
  ofModule: (number: number, title: string): string => `Module\u00a0${figure(number)}: ${title}`,
  firstPage: 'Page',
  copies: 'Copies',
  perParticipant: '1 per participant',
  /** In the running head: whose page this is once it lies on a table by itself. */
  called: (module: string, title: string): string => `${module}: ${title}`,
};
