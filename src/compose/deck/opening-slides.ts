import { h } from 'hastscript';
import type { Section } from '../../model/curriculum.ts';
import { adaptedLine } from '../adapted-from.ts';
import { coursePath } from '../course-line.ts';
import { isRightToLeft } from '../direction.ts';
import { arranged, type SlotValues } from '../layouts.ts';
import { licenceLine } from '../licence.ts';
import { renderInline } from '../prose.ts';
import { brandOf, coverPictureOf, logoOf } from '../theme/pictures.ts';
import { heightOf, linesOf, TEXT_PX, titleClass } from './fit.ts';
import { type Deck, draft, drawFrame } from './frame.ts';
import type { SlideDraft } from './slide.ts';

/** The course: its title, its promise and its line. */
export function titleSlide(deck: Deck): SlideDraft {
  const { curriculum, options, words, line } = deck;
  const total = curriculum.promised?.value ?? curriculum.modules.reduce((sum, it) => sum + (it.minutes?.value ?? 0), 0);
  const dayCount = options.agenda.days.length;
  const promise = [dayCount > 0 ? words.days(dayCount) : '', words.hours(total)].filter(Boolean).join(', ');
  const parts = {
    promise: h('p', { className: ['kind'] }, promise),
    title: [h('h1', curriculum.title), ...adaptedLine(curriculum, words)],
    subtitle: curriculum.subtitle ? h('p', { className: ['sub'] }, curriculum.subtitle) : undefined,
    path: coursePath(line, { height: 288, hole: 'var(--lead)', isMirrored: isRightToLeft(curriculum.language) }),
    picture: coverPictureOf(curriculum),
    logo: logoOf(curriculum),
  } satisfies SlotValues<'title-slide'>;
  const main = arranged('title-slide', parts, curriculum) ?? [
    parts.promise,
    ...parts.title,
    ...(parts.subtitle ? [parts.subtitle] : []),
    parts.picture ?? parts.path,
    ...brandOf(curriculum),
  ];
  const classes = ['solid', 'title', titleClass(curriculum.title)];
  return draft('title', curriculum.title, curriculum.place, undefined, (number) =>
    drawFrame(deck, { classes, main, foot: licenceLine(curriculum) }, number),
  );
}

/** The text of a section beside its number, with some air, and the size of its title, in px; as in slides.css. */
const SECTION = { width: 802, height: 540, px: 92 };

/** A new section: its number, its title, and what it is for. */
export function sectionSlide(deck: Deck, section: Section): SlideDraft {
  const here = section.modules.map(({ number }) => number);
  const [first = 0, last = first] = [here[0], here.at(-1)];
  const main = [
    h('p', { className: ['no'] }, String(section.number)),
    h('div', [h('h2', section.title), section.purpose ? h('p', renderInline(section.purpose.nodes, deck.prose)) : '']),
  ];
  const { width, height, px } = SECTION;
  const purpose = section.purpose ? heightOf(section.purpose.text, TEXT_PX, width) : 0;
  const isHigh = linesOf(section.title, px, width, 'voice') * px * 1.1 + purpose > height;
  const isLong = isHigh || section.title.length > 34 || /\S{15}/.test(section.title);
  const classes = ['solid', 'section', isLong ? 'long' : undefined];
  return draft('section', section.title, section.place, undefined, (number) =>
    drawFrame(deck, { classes, main, here, foot: deck.words.deck.modules(first, last) }, number),
  );
}
