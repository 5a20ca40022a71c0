import { h } from 'hastscript';
import type { Kind } from '../model/document.ts';
import { licencePage } from './book/licence-page.ts';
import { planSlides } from './deck.ts';
import { describe } from './describe.ts';
import { furnitureOf } from './furniture.ts';
import { pageRules } from './page-rules.ts';
import { createProse } from './prose.ts';
import { planSheets } from './runsheets/plan-sheets.ts';
import { sheetTitle } from './runsheets/sheet-head.ts';
import { sheetPage } from './runsheets/sheet-page.ts';
import { slideRanges } from './runsheets/slide-ranges.ts';
import { sheetsFor } from './sheets.ts';

/** What a trainer holds while the clock runs: one page for each half-day. Self-study has no clock, so it has no run sheets. */
export const runSheets: Kind = {
  name: 'runsheets',
  audience: 'trainer',
  file: 'runsheets',
  formats: ['pdf'],
  isLed: true,
  isPaged: true,
  refersTo: ['workbook'],
  isNeeded: (_curriculum, agenda) => agenda.days.length > 0,
  compose(curriculum, options) {
    const { agenda, paper } = options;
    const context = createProse(curriculum, options, 'slides');
    const { runSheets: own, license } = context.words;
    const ranges = slideRanges(planSlides(curriculum, options), agenda.days);
    const sheets = planSheets(agenda.days).map((sheet, index) => ({ sheet, page: `run-${index + 1}` }));
    const heads = [
      ...sheets.map(({ sheet, page }) => ({ name: page, head: [own.title, sheetTitle(sheet, context)] })),
      { name: 'back', head: [own.title, license] },
    ];
    const title = own.of(curriculum.title);
    return {
      ...describe(curriculum, title),
      styles: [...sheetsFor(paper), 'runsheets/runsheets.css'],
      css: pageRules(
        heads.map(({ name, head }) => ({ name, recto: head, verso: head })),
        furnitureOf(curriculum, paper, own.title, context.words),
      ),
      body: h('body', { className: ['runsheets'] }, [
        h('main', { id: 'content' }, [
          ...sheets.map(({ sheet, page }, index) =>
            sheetPage(sheet, { page, ranges, top: index === 0 ? title : undefined }, context),
          ),
          licencePage(context).page,
        ]),
      ]),
    };
  },
};
