import { figure } from './figures.ts';

/** The file of handouts, each to be copied by itself. */
export const handoutFile = {
  title: 'Handouts to copy',
  lead: 'Each handout stands alone: copy its pages once for each participant, or as often as the list of materials says.',
  handout: 'Handout',
  ofModule: (number: number, title: string): string => `Module\u00a0${figure(number)}: ${title}`,
  firstPage: 'Page',
  sources: 'Sources of this handout',
  /** In the running head: whose page this is once it lies on a table by itself. */
  called: (module: string, title: string): string => `${module}: ${title}`,
};
