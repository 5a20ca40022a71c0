import type { ElementContent } from 'hast';
import type { Curriculum } from '../model/curriculum.ts';
import type { ComposeOptions, Kind } from '../model/document.ts';
import { bindBook } from './book/bind-book.ts';
import { cover } from './book/cover.ts';
import { alone, bookDocument } from './book/document.ts';
import { ownPages } from './book/matter.ts';
import { bookPages } from './book/running-heads.ts';
import { planDeck, planTaughtSlides } from './deck.ts';
import { afterPage } from './guide/checklists/after-page.ts';
import { beforePage } from './guide/checklists/before-page.ts';
import { eachDayPage } from './guide/checklists/each-day-page.ts';
import { dayPage } from './guide/day-page.ts';
import { fidelityPage } from './guide/fidelity-page.ts';
import { groupsPage } from './guide/groups-page.ts';
import { hoursPage } from './guide/hours-page.ts';
import { howPage } from './guide/how-page.ts';
import { latePage } from './guide/late-page.ts';
import { materialsPage } from './guide/materials-page.ts';
import { modulePages } from './guide/module-pages.ts';
import { objectivesPage } from './guide/objectives-page.ts';
import { stepClocks } from './guide/step-clocks.ts';
import { createProse, type ProseContext } from './prose.ts';

/** The trainers' book: what participants read, and what to say, ask and do, minute by minute. */
export const guide: Kind = {
  name: 'guide',
  audience: 'trainer',
  file: 'guide',
  formats: ['html', 'pdf'],
  isLed: true,
  isPaged: true,
  refersTo: ['workbook'],
  compose(curriculum, options) {
    const context = openGuide(curriculum, options);
    const { words } = context;
    const css = bookPages(context, words.guideBook.about, ({ number }) => words.guideBook.tab(number));
    const look = { title: words.guide, css, styles: ['slides/slides.css', 'guide/guide.css', 'guide/pages.css'] };
    return bookDocument(context, look, partsOf(context), { styles: ['guide/screen.css'] });
  },
  composeModule: (curriculum, options, module) =>
    alone(modulePages(module, openGuide(curriculum, options, planTaughtSlides)), options),
};

/** The guide knows the slides of the deck, and when each timed step begins. */
function openGuide(curriculum: Curriculum, options: ComposeOptions, plan = planDeck): ProseContext {
  const slides = plan(curriculum, options).filter(({ isRepeat }) => !isRepeat);
  return {
    ...createProse(curriculum, options, 'guide'),
    deck: slides,
    stepClocks: stepClocks(options.agenda),
  };
}

function partsOf(context: ProseContext): ElementContent[] {
  const { options, words } = context;
  return bindBook(context, {
    cover: cover(context, { isSolid: true, sign: 'say', word: words.guide, group: groupText(context) }),
    front: [
      howPage(context),
      ...options.agenda.days.map((day) => dayPage(day, context)),
      ...latePage(context),
      hoursPage(context),
      ...objectivesPage(context),
      ...ownPages('front', context),
      beforePage(context),
      ...eachDayPage(context),
      ...materialsPage(context),
      ...groupsPage(context),
    ],
    module: modulePages,
    back: [afterPage(context), fidelityPage(context)],
  });
}

function groupText({ curriculum, words }: ProseContext): string | undefined {
  const { min, max } = curriculum.participants;
  return min !== undefined && max !== undefined ? words.guideBook.forGroups(min, max) : undefined;
}
