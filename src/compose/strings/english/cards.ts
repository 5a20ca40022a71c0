import { figure, plural } from './figures.ts';

/** The file of cards, for whoever prints and cuts them. */
export const cards = {
  title: 'Cards to cut',
  lead: 'Every card of the course, with its name on the back. Print, cut, and keep one set for each group.',
  howTo: 'How to print',
  steps: [
    'Print on both sides and flip on the long edge. Choose “actual size”, not “fit to page”.',
    'Print the pages of an activity as often as the table says: once for each group.',
    'Hold the first sheet against the light: every name stands behind its own text.',
    'Cut along the dashed lines. Card stock of 65 lb (160 g/m²) lasts and does not let the back show through.',
  ],
  flip: 'Print on both sides, flip on the long edge',
  front: 'Fronts',
  back: 'Backs',
  activity: 'Activity',
  count: 'Cards',
  pages: 'Pages',
  sets: 'Sets',
  /** Between the first page and the last. */
  to: '\u00a0to\u00a0',
  ofModule: (number: number, title: string): string => `Module\u00a0${number}: ${title}`,
  sheet: (number: number, of: number): string => `Sheet\u00a0${figure(number)} of\u00a0${figure(of)}`,
  /** Authors call their cards “Card 1: Jo”; so the number through the course needs another word. */
  card: (number: number): string => `No.\u00a0${figure(number)}`,
  part: (number: number, of: number): string => `part\u00a0${figure(number)} of\u00a0${figure(of)}`,
  goesOn: 'It goes on with the next part of this card.',
  /** `6 sets for 16 participants, in groups of 3`. */
  setsFor: (sets: number, people: number, grouping: string): string =>
    `${plural(sets, 'set', 'sets')} for ${plural(people, 'participant', 'participants')}, ${grouping}`,
  setPerGroup: 'One set for each group',
  perGroup: '1 per group',
  /** Beside the title of an optional activity. */
  optionalActivity: (title: string): string => `${title} (optional)`,
  ownCard: 'Room for a card of your own',
  filler: 'This side stays empty, so that every sheet has its backs behind it.',
  /** In the guide, below the word for a card. */
  inFile: (number: number): string => `No.\u00a0${figure(number)}, in the file of\u00a0cards`,
};
