import type { ElementContent } from 'hast';
import type { Kind } from '../model/document.ts';
import { contents } from './book/contents.ts';
import { cover } from './book/cover.ts';
import { bookDocument } from './book/document.ts';
import { glossary } from './book/glossary.ts';
import { licencePage } from './book/licence-page.ts';
import { ownPages } from './book/matter.ts';
import { references } from './book/references.ts';
import { resources } from './book/resources.ts';
import { bookPages } from './book/running-heads.ts';
import { sectionOpener } from './book/section-opener.ts';
import { createProse, type ProseContext } from './prose.ts';
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
  compose(curriculum, options) {
    const context = createProse(curriculum, options, 'workbook');
    const { words } = context;
    const css = bookPages(context, words.pages.workbook.about, (section) => section.title);
    const look = { title: words.workbook, css, styles: ['workbook/workbook.css'] };
    return bookDocument(context, look, partsOf(context));
  },
};

/** Everything is rendered in the order of the book: footnotes are numbered and handouts printed where they are met first. */
function partsOf(context: ProseContext): ElementContent[] {
  const { curriculum, options, words } = context;
  const front = [
    ...ownPages('front', context),
    howPage(context),
    ...options.agenda.days.map((day) => dayPage(day, context)),
  ];
  const course = curriculum.sections.flatMap((section) => [
    sectionOpener(section, context),
    ...section.modules.map((module) => modulePages(module, context)),
  ]);
  const back = [
    ...ownPages('back', context),
    ...glossary(context),
    ...resources(context),
    ...references(context),
    licencePage(context),
  ];
  return [
    cover(context, { isSolid: false, sign: 'book', word: words.workbook, foot: nameLine(words) }),
    contents(context, front, back),
    ...front.map(({ page }) => page),
    ...course,
    ...back.map(({ page }) => page),
  ];
}
