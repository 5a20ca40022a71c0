import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Kind } from '../model/document.ts';
import { adaptedFromText } from './adapted-from.ts';
import { licencePage } from './book/licence-page.ts';
import { sided } from './book/notes-page.ts';
import { stackTables } from './book/stack-tables.ts';
import { withoutDeadLinks } from './dead-links.ts';
import { describe } from './describe.ts';
import { forAudience } from './for-audience.ts';
import { furnitureOf } from './furniture.ts';
import { contents } from './handouts/contents.ts';
import { type HandoutSheet, handoutSheets, printed } from './handouts/handout-sheets.ts';
import { withSources } from './handouts/with-sources.ts';
import { pageRules } from './page-rules.ts';
import { handoutPage } from './prose/directives/handout.ts';
import { findScopes } from './prose/scope.ts';
import { createProse, type ProseContext, under } from './prose.ts';
import { isLarge, sheetsFor } from './sheets.ts';

/** The handouts of the workbook once more, to copy: for whoever joins without a book, and for whoever needs a second one. */
export const handouts: Kind = {
  name: 'handouts',
  audience: 'participant',
  file: 'handouts',
  formats: ['pdf'],
  isLed: true,
  isPaged: true,
  refersTo: ['workbook'],
  isNeeded(curriculum) {
    const own = forAudience(curriculum, 'participant');
    return printed({ curriculum: own, ...findScopes(own) }).length > 0;
  },
  compose(curriculum, options) {
    const context = createProse(curriculum, options, 'workbook');
    const { words } = context;
    const isAlone = printed(context).length === 1;
    const sheets = withSources(handoutSheets(under(context, isAlone ? 0 : 1)), context);
    const body = withoutDeadLinks(
      h('body', { className: ['handouts', ...(isLarge(options.paper) ? ['large'] : [])] }, [
        h('main', { id: 'content' }, [
          ...(isAlone ? [] : [contents(sheets, context)]),
          ...onRightHand(sheets, context),
          licencePage(context).page,
        ]),
      ]),
    );
    if (isLarge(options.paper)) stackTables(body);
    return {
      ...describe(curriculum, `${words.handoutFile.title}: ${curriculum.title}`),
      styles: [...sheetsFor(options.paper), 'shared/paging.css', 'workbook/workbook.css', 'handouts/handouts.css'],
      css: rulesOf(sheets, context),
      body,
    };
  },
};

/** Copied on both sides, no handout stands on the back of another. */
const onRightHand = (sheets: readonly HandoutSheet[], context: ProseContext): Element[] =>
  sheets.flatMap(({ page }, index) => {
    const before = sheets[index - 1];
    return sided(page, 'right', before ? handoutPage(before.handout.path, context) : 'front', context);
  });

/** A page of a handout says whose it is and of which course, on each of its sides: on a table it lies by itself. */
function rulesOf(sheets: readonly HandoutSheet[], context: ProseContext): string {
  const { curriculum, options, words } = context;
  const plain = { recto: [words.handoutFile.title], verso: [curriculum.title] };
  const heads = sheets.map(({ handout, module }) => {
    const head = [words.handoutFile.called(words.forms.handoutFor(module.number), handout.title)];
    return { name: handoutPage(handout.path, context), recto: head, verso: head };
  });
  const furniture = furnitureOf(curriculum, options.paper, words.handoutFile.title, words);
  const own = furnitureOf(curriculum, options.paper, curriculum.title, words);
  const license = [own.license, adaptedFromText(curriculum, words)].filter(Boolean).join('\n');
  return [
    pageRules(
      [
        { name: 'front', ...plain },
        { name: 'back', ...plain },
      ],
      furniture,
    ),
    pageRules(heads, { ...own, license }),
  ].join('\n');
}
