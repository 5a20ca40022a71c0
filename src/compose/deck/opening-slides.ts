import { h } from 'hastscript';
import type { Module, ModuleEntry, Section } from '../../model/curriculum.ts';
import { coursePath } from '../course-line.ts';
import { formatClock } from '../format.ts';
import { licenceLine } from '../licence.ts';
import { renderInline } from '../prose.ts';
import { COLUMN, heightOf, paginate, roomBelow, titleClass } from './fit.ts';
import { at, type Deck, drawFrame } from './frame.ts';
import type { SlideDraft } from './slide.ts';

/** The course: its title, its promise and its line. */
export function titleSlide(deck: Deck): SlideDraft {
  const { curriculum, options, words, line } = deck;
  const total = curriculum.promised?.value ?? curriculum.modules.reduce((sum, it) => sum + (it.minutes?.value ?? 0), 0);
  const dayCount = options.agenda.days.length;
  const promise = [dayCount > 0 ? words.days(dayCount) : '', words.hours(total)].filter(Boolean).join(', ');
  const main = [
    h('p', { className: ['kind'] }, promise),
    h('h1', curriculum.title),
    ...(curriculum.subtitle ? [h('p', { className: ['sub'] }, curriculum.subtitle)] : []),
    coursePath(line, { height: 288, hole: 'var(--lead)' }),
  ];
  const classes = ['solid', 'title', titleClass(curriculum.title)];
  return draft('title', curriculum.title, undefined, (number) =>
    drawFrame(deck, { classes, main, foot: licenceLine(curriculum) }, number),
  );
}

/** A new section: its number, its title, and what it is for. */
export function sectionSlide(deck: Deck, section: Section): SlideDraft {
  const here = section.modules.map(({ number }) => number);
  const [first = 0, last = first] = [here[0], here.at(-1)];
  const main = [
    h('p', { className: ['no'] }, String(section.number)),
    h('div', [h('h2', section.title), section.purpose ? h('p', renderInline(section.purpose.nodes, deck.prose)) : '']),
  ];
  const isLong = section.title.length > 34 || /\S{15}/.test(section.title);
  const classes = ['solid', 'section', isLong ? 'long' : undefined];
  return draft('section', section.title, undefined, (number) =>
    drawFrame(deck, { classes, main, here, foot: deck.words.deck.modules(first, last) }, number),
  );
}

/** A module when it begins: minutes, clock, objectives and content note; a note that finds no room has a slide of its own. */
export function moduleSlides(deck: Deck, module: Module, entry: ModuleEntry | undefined): SlideDraft[] {
  const { words, prose, curriculum } = deck;
  const title = module.title.value;
  const long = titleClass(title);
  const head = titleHeight(title, TITLE_PX[long ?? 'normal'], COLUMN.width) + TITLE_SPACE;
  const lead = heightOf(words.objectivesLead, 33, COLUMN.width);
  const note = module.contentNote;
  const noteHeight = note ? heightOf(`${words.contentNote} ${note.text}`, 30, 860) + 60 : 0;
  const room = (height: number) => ({ width: COLUMN.width - 50, height: COLUMN.height - head - lead - height });
  const textOf = ({ text }: { text: { text: string } }) => text.text;
  const together = paginate(module.objectives, textOf, room(noteHeight));
  const isTogether = together.length <= 1 && together[0]?.size !== 'tight';
  const pages = isTogether ? together : paginate(module.objectives, textOf, room(0));
  const box = note
    ? h('p', { className: ['alt'] }, h('span', [h('b', `${words.contentNote}: `), ...renderInline(note.nodes, prose)]))
    : undefined;
  const foot = curriculum.title;
  const here = at(module);
  const axis = moduleAxis(deck, module, entry);

  const slides = (pages.length > 0 ? pages : [{ items: [], size: undefined }]).map(({ items, size }, index) => {
    const name = pages.length > 1 ? words.deck.part(title, index + 1, pages.length) : title;
    const list = items.map(({ text }) => h('li', renderInline(text.nodes, prose)));
    const main = [
      h('h2', name),
      ...(list.length > 0 ? [h('p', { className: ['lead'] }, words.objectivesLead), h('ul', list)] : []),
      ...(isTogether && box ? [box] : []),
    ];
    return draft('module', name, module, (number) =>
      drawFrame(deck, { classes: [long, size], axis, main, foot, here }, number),
    );
  });
  if (isTogether || !box || !note) return slides;
  const [page] = paginate([note], ({ text }) => text, { width: COLUMN.width, height: COLUMN.height - 110 });
  const main = [h('h2', words.contentNote), h('p', renderInline(note.nodes, prose))];
  return [
    ...slides,
    draft('module', words.contentNote, module, (number) =>
      drawFrame(deck, { classes: [page?.size], axis, main, foot: title, here }, number),
    ),
  ];
}

function moduleAxis({ words, curriculum: { language } }: Deck, module: Module, entry: ModuleEntry | undefined) {
  const length = module.minutes?.value;
  const isWhole = entry?.isPart === false && entry.start !== undefined && entry.minutes !== undefined;
  return [
    h('p', { className: ['no'] }, String(module.number)),
    ...(length === undefined ? [] : [h('p', h('b', words.minutes(length)))]),
    ...(isWhole && entry.start !== undefined && entry.minutes !== undefined
      ? [
          h('p', formatClock(language, entry.start)),
          h('p', words.deck.to(formatClock(language, entry.start + entry.minutes))),
        ]
      : []),
  ];
}

/** What participants take home, at the end of a module. */
export function takeawaySlides(deck: Deck, module: Module): SlideDraft[] {
  const { words, prose } = deck;
  const room = { width: COLUMN.width - 60, height: COLUMN.height - 110 };
  const pages = paginate(module.takeaways, ({ text }) => text, room);
  let before = 0;
  return pages.map(({ items, size }, index) => {
    const title = pages.length > 1 ? words.deck.part(words.takeaways, index + 1, pages.length) : words.takeaways;
    const list = items.map(({ nodes }) => h('li', renderInline(nodes, prose)));
    const axis = [h('p', { className: ['no'] }, String(module.number))];
    const main = [h('h2', title), h('ol', { start: before > 0 ? before + 1 : undefined }, list)];
    before += items.length;
    const foot = words.deck.takeawaysOf(module.title.value);
    return draft('takeaways', title, module, (number) =>
      drawFrame(deck, { classes: [size], axis, main, foot, here: at(module) }, number),
    );
  });
}

/** A slide that nobody wrote. */
export const draft = (
  kind: SlideDraft['kind'],
  title: string,
  module: Module | undefined,
  draw: SlideDraft['draw'],
): SlideDraft => ({ kind, title, module, isRepeat: false, notes: [], draw });
