import { figure, plural } from '../wording.ts';

/** What the preview’s page says. It is for those who maintain a curriculum, and speaks English as the diagnostics do. */
export const WORDS = {
  title: 'Coursewright preview',
  preview: 'Preview',
  bar: 'What is shown',
  curriculum: 'Curriculum',
  document: 'Document',
  agenda: 'Agenda',
  makePdf: 'Make the PDF',
  problems: 'Problems',
  close: 'Close',
  late: 'Seen in the PDF',
  hint: 'What to do:',
  related: (count: number): string => plural(count, 'other place', 'other places'),
  lines: (from: number, to: number): string => (from === to ? `Line ${from}` : `Lines ${from} to ${to}`),
  more: (count: number): string => `… and ${plural(count, 'more problem', 'more problems')}.`,
  /** The time of the page stands between the two. */
  earlier: ['The page is that of ', ': what is wrong now keeps it from being shown as it is.'],
  asFar: 'The page is shown as far as it can be; a build would write nothing.',
  connecting: 'Connecting …',
  building: 'Reading …',
  upToDate: 'Up to date',
  lost: 'Not connected',
  lostMore: 'The preview does not answer. If it was ended, start it again and open the address that it prints.',
  ended: 'Ended',
  endedMore: 'This preview has ended, and another one was started: open the address that it has printed.',
  making: (file: string): string => `Making ${file} …`,
  layingOut: (file: string): string => `Laying out ${file} …`,
  printing: (file: string): string => `Printing ${file} …`,
  made: (file: string, pages: number | undefined): string =>
    pages === undefined ? `${file} is ready.` : `${file} is ready: ${figure(pages)} ${pages === 1 ? 'page' : 'pages'}.`,
  doesNotFit: 'Not everything fits its page, so a build would write nothing: see the problems.',
  mendFirst: 'A PDF is made of a curriculum without errors only: mend them first.',
  noPdf: 'There is no such PDF.',
  ownFault: 'Coursewright itself has failed; the terminal says more.',
  noCurriculum: (folder: string): string => `There is no curriculum.yaml in ${folder}.`,
  goesOn: 'The page goes on by itself when it is back.',
  noScript: 'The preview needs JavaScript: it is what refreshes the page.',
  nothingYet: 'There is nothing to show yet',
  nothingYetMore: 'Mend what is wrong, and the page comes by itself.',
  noSuchPage: 'There is no such page',
  noSuchPageMore: 'It may have been renamed. Choose one above.',
} as const;

/** Names of documents for the screen, by the names of their files. One that is not here is called as its file is. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  workbook: 'Workbook',
  guide: 'Trainer guide',
  slides: 'Slides with notes',
  deck: 'Slides',
  handouts: 'Handouts',
  cards: 'Cards',
  runsheets: 'Run sheets',
  forms: 'Forms',
  changes: 'Changes from the original',
  index: 'Participants’ start page',
  trainer: 'Trainers’ start page',
};

export const documentName = (file: string): string =>
  DOCUMENTS[file] ?? `${file.charAt(0).toUpperCase()}${file.slice(1).replaceAll('-', ' ')}`;

/** `2 errors, 1 warning`; undefined if there is nothing to count. */
export function countsOf(errors: number, warnings: number, infos: number): string | undefined {
  const counts = [
    errors > 0 ? plural(errors, 'error', 'errors') : '',
    warnings > 0 ? plural(warnings, 'warning', 'warnings') : '',
    infos > 0 ? plural(infos, 'note', 'notes') : '',
  ].filter(Boolean);
  return counts.length > 0 ? counts.join(', ') : undefined;
}
