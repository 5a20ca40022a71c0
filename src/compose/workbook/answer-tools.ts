import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../strings.ts';

/**
 * What the workbook has on a screen: its answers counted, saved as a copy of the page, printed and cleared, and the pages of the
 * printed book, whose place is marked `dataPageList` for when they are known. The scripts `answers` and `go-to-page` move them.
 */
export const answerTools = ({ answers: words }: Strings): ElementContent[] => [
  h('section', { className: ['answer-tools'], ariaLabel: words.tools }, [
    h('div', { className: ['answer-bar'] }, [
      h('div', { className: ['answer-row'] }, [
        h('p', { className: ['count'], hidden: true, dataAnswersCount: words.count }),
        h('div', { dataPageList: '' }),
        saveButton(words),
        button(words.print, 'print'),
        button(words.clear, 'clear'),
      ]),
      h('div', { className: ['answer-said'] }, [
        h('p', {
          role: 'status',
          dataAnswersSaid: '',
          dataSaved: words.saved,
          dataCleared: words.cleared,
          dataRestored: words.restored,
        }),
        button(words.undo, 'undo'),
      ]),
    ]),
    h('p', { className: ['answer-note'], hidden: true, dataAnswersNote: '' }, words.stays),
  ]),
  clearDialog(words),
];

const saveButton = ({ save, copyName: dataCopyName }: Strings['answers']): Element => {
  const plain = button(save, 'save');
  return { ...plain, properties: { ...plain.properties, className: ['first'], dataCopyName } };
};

const button = (word: string, does: string): Element =>
  h('button', { type: 'button', hidden: true, dataAnswersDo: does }, word);

const clearDialog = (words: Strings['answers']): Element =>
  h('dialog', { className: ['answer-dialog'], ariaLabelledBy: ['clear-question'], dataAnswersDialog: '' }, [
    h('p', { className: ['title-3'], id: 'clear-question' }, words.clearQuestion),
    h('p', words.clearText),
    h('div', { className: ['answer-row'] }, [
      h('button', { type: 'button', autoFocus: true, dataDialog: 'no' }, words.clearNo),
      h('button', { type: 'button', dataDialog: 'yes' }, words.clearYes),
    ]),
  ]);
