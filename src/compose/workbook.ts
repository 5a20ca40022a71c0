import type { ElementContent } from 'hast';
import { isSelfStudy } from '../model/agenda.ts';
import type { Kind, ScreenParts } from '../model/document.ts';
import { bindBook } from './book/bind-book.ts';
import { cover } from './book/cover.ts';
import { alone, bookDocument } from './book/document.ts';
import { ownPages } from './book/matter.ts';
import { bookPages } from './book/running-heads.ts';
import { createProse, type ProseContext } from './prose.ts';
import { answersPart } from './self-study/answers-part.ts';
import { hoursPage } from './self-study/hours-page.ts';
import { hoursText } from './self-study/hours-text.ts';
import type { Strings } from './strings.ts';
import { answerTools } from './workbook/answer-tools.ts';
import { dayPage } from './workbook/day-page.ts';
import { howPage } from './workbook/how-page.ts';
import { modulePages } from './workbook/module-pages.ts';
import { nameLine } from './workbook/name-line.ts';

/** The participants' book: to read, to write in and to keep. */
export const workbook: Kind = {
  name: 'workbook',
  audience: 'participant',
  file: 'workbook',
  formats: ['html', 'pdf'],
  isPaged: true,
  compose(curriculum, options) {
    const context = createProse(curriculum, options, 'workbook');
    const { words } = context;
    const css = bookPages(context, words.pages.workbook.about, (section) => section.title);
    const look = { title: words.workbook, css, styles: ['workbook/workbook.css'] };
    return bookDocument(context, look, partsOf(context), screenOf(words, isSelfStudy(options.agenda)));
  },
  composeModule: (curriculum, options, module) =>
    alone(modulePages(module, createProse(curriculum, options, 'workbook')), options),
};

/** What it is filled in with on a screen. The script that makes copies of the page is the first, while nothing has changed it. */
const screenOf = (words: Strings, isAlone: boolean): ScreenParts => ({
  styles: ['workbook/screen.css'],
  tools: answerTools(words),
  scripts: ['answers', 'grow-writing', 'then-answers', 'go-to-page', ...(isAlone ? ['check-answers'] : [])],
  isPaged: true,
});

function partsOf(context: ProseContext): ElementContent[] {
  const { options, words } = context;
  return bindBook(context, {
    cover: cover(context, {
      isSolid: false,
      sign: 'book',
      word: words.workbook,
      group: hoursText(context.curriculum, options.agenda, words)?.sentences.join(' '),
      foot: nameLine(words),
    }),
    front: [
      ...ownPages('front', context),
      howPage(context),
      ...hoursPage(context),
      ...options.agenda.days.map((day) => dayPage(day, context)),
    ],
    module: modulePages,
    back: answersPart(context),
  });
}
