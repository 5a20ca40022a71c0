/** The words around what a reader writes into the workbook on a screen. */
export const answers = {
  /** What the bar with the tools is called. */
  tools: 'Your answers',
  /** A template: `3 of 27 answered`. */
  count: '{done} of\u00a0{all} answered',
  stays:
    'You can write in this page. What you write stays on this device and is sent nowhere. It is lost when you close the page, unless you save your answers first.',
  save: 'Save my answers',
  print: 'Print',
  clear: 'Clear',
  /** Joins the name of the page’s file in the name of the copy: `workbook-with-answers.html`. */
  copyName: 'with-answers',
  /** A template with the name of the file. */
  saved: 'A copy with your answers has gone to your downloads: {file}. Open it to go on writing.',
  cleared: 'Everything is empty.',
  undo: 'Bring my answers back',
  restored: 'Your answers are back.',
  clearQuestion: 'Clear all your answers?',
  clearText: 'Everything that you have written in this page becomes empty. A copy that you have saved stays as it is.',
  clearYes: 'Clear everything',
  clearNo: 'Keep my answers',
  /** Where an earlier exercise is looked back at. */
  nothingThen: 'Nothing is written there yet.',
  /** The pages of the printed book, on a screen. */
  pages: 'Go to page',
  pageList: 'Pages of the print edition',
  pageNumber: (number: number): string => `Page\u00a0${number}`,
  pageWanted: (last: number): string => `Page of the printed book, 1 to\u00a0${last}`,
  go: 'Go',
  /** A template with what was asked for. */
  noPage: (last: number): string => `There is no page {page}: the printed book has pages 1 to\u00a0${last}.`,
};
