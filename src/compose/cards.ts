import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Curriculum } from '../model/curriculum.ts';
import type { Kind } from '../model/document.ts';
import { licencePage } from './book/licence-page.ts';
import { cardFaces } from './cards/card-faces.ts';
import { type CardPaper, cardPaper, cardPaperCss } from './cards/card-paper.ts';
import { cardSets } from './cards/card-sets.ts';
import { laySheets } from './cards/lay-sheets.ts';
import { overview } from './cards/overview.ts';
import { type NumberedSheet, sheetPages } from './cards/sheet-pages.ts';
import { withoutDeadLinks } from './dead-links.ts';
import { describe } from './describe.ts';
import { furnitureOf } from './furniture.ts';
import { pageRules } from './page-rules.ts';
import { createProse, type ProseContext } from './prose.ts';
import { isLarge, sheetsFor } from './sheets.ts';

/** Role cards to print on both sides and to cut. They are a trainer’s to hand out; the words on each are for whoever plays. */
export const cards: Kind = {
  name: 'cards',
  audience: 'trainer',
  file: 'cards',
  formats: ['pdf'],
  isLed: true,
  isPaged: true,
  isNeeded: (curriculum: Curriculum) => cardSets(curriculum).length > 0,
  compose(curriculum, options) {
    const context = createProse(curriculum, options, 'workbook');
    const { words } = context;
    const paper = cardPaper(options.paper);
    const sheets = sheetsOf(context, paper);
    const [first, ...rest] = sheets.flatMap((sheet) => sheetPages(sheet, context));
    const main = h('main', { id: 'content' }, [
      overview(sheets, context),
      filler(context),
      ...(first ? [onTheRight(first), ...rest] : []),
      licencePage(context).page,
    ]);
    return {
      ...describe(curriculum, `${words.cards.title}: ${curriculum.title}`),
      styles: [...sheetsFor(options.paper), 'workbook/workbook.css', 'cards/cards.css'],
      css: [rulesOf(context), cardPaperCss(paper)].join('\n'),
      body: withoutDeadLinks(h('body', { className: ['cards', ...(isLarge(options.paper) ? ['large'] : [])] }, main)),
    };
  },
};

/** Every set begins a sheet of its own, so that it can be printed by itself. */
function sheetsOf(context: ProseContext, paper: CardPaper): NumberedSheet[] {
  const sheets = cardSets(context.curriculum).flatMap((set) =>
    laySheets(cardFaces(set, context, paper)).map((rows, index) => ({ set, isFirst: index === 0, rows })),
  );
  return sheets.map((sheet, index) => ({ ...sheet, number: index + 1, of: sheets.length }));
}

/** Fronts stand on odd pages, each with its backs behind it: so does all that follows the first. */
const onTheRight = (page: Element): Element => ({ ...page, properties: { ...page.properties, dataSide: 'right' } });

const filler = ({ words }: ProseContext): Element =>
  h(
    'section',
    { className: ['page', 'on-front'], dataFiller: '' },
    h('p', { className: ['quiet'] }, words.cards.filler),
  );

function rulesOf({ curriculum, options, words }: ProseContext): string {
  const plain = { recto: [words.cards.title], verso: [curriculum.title] };
  const { flip, front, back } = words.cards;
  return pageRules(
    [
      { name: 'front', ...plain },
      { name: 'cards', recto: [front, flip], verso: [back, flip] },
      { name: 'back', ...plain },
    ],
    furnitureOf(curriculum, options.paper, words.cards.title, words),
  );
}
