import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Clock } from '../../model/clock.ts';
import type { Inline } from '../../model/content.ts';
import type { Module } from '../../model/module.ts';
import { sittingsOf } from '../book/timetable.ts';
import { formatClock } from '../format.ts';
import { renderInline } from '../prose.ts';
import { heightOf, paginate, roomBelow, type TitleSize, titleClass } from './fit.ts';
import { at, type Deck, draft, drawFrame, partTitle, placed } from './frame.ts';
import type { SlideDraft } from './slide.ts';

/** The box of a content note, in px: its text, its width inside, and what its frame adds; as in slides.css. */
const NOTE = { px: 30, width: 860, frame: 60 };

/** A module when it begins: minutes, clock, objectives and content note. A note that finds no room has a slide of its own. */
export function moduleSlides(deck: Deck, module: Module): SlideDraft[] {
  const { pages, isNoteApart, size } = arrangement(deck, module);
  const note = module.contentNote;
  const title = module.title.value;
  const slides = pages.map((items, index) => {
    const main = () => [
      ...objectiveList(deck, items),
      ...(note && !isNoteApart && index === pages.length - 1 ? [noteBox(deck, note)] : []),
    ];
    return moduleSlide(deck, module, partTitle(deck, title, index, pages.length), main, size);
  });
  return note && isNoteApart ? [...slides, noteSlide(deck, module, note)] : slides;
}

interface Arrangement {
  /** The objectives of each slide. */
  readonly pages: readonly (readonly Inline[])[];
  readonly isNoteApart: boolean;
  readonly size: TitleSize;
}

/** A title is a size smaller where that spares a slide. */
function arrangement(deck: Deck, module: Module): Arrangement {
  const wanted = arrange(deck, module, titleClass(module.title.value));
  if (wanted.size !== undefined || wanted.pages.length === 1) return wanted;
  const smaller = arrange(deck, module, 'long');
  return smaller.pages.length < wanted.pages.length ? smaller : wanted;
}

/** Spreads the objectives over slides, and decides whether the content note stands below them. */
function arrange({ words }: Deck, module: Module, size: TitleSize): Arrangement {
  const objectives = module.objectives.map(({ text }) => text);
  const { width, height } = roomBelow(module.title.value, size);
  const lead = objectives.length > 0 ? heightOf(words.objectivesLead, 33, width) : 0;
  const note = module.contentNote;
  const noteHeight = note ? heightOf(`${words.contentNote} ${note.text}`, NOTE.px, NOTE.width) + NOTE.frame : 0;
  const spreadIn = (room: number): Inline[][] => {
    const pages = paginate(objectives, ({ text }) => text, { width, height: room });
    return pages.length > 0 ? pages : [[]];
  };
  const room = height - lead;
  const together = spreadIn(room - noteHeight);
  const isNoteApart = noteHeight > room || together.length > 1;
  return { pages: isNoteApart ? spreadIn(room) : together, isNoteApart, size };
}

function objectiveList({ words, prose }: Deck, objectives: readonly Inline[]): Element[] {
  if (objectives.length === 0) return [];
  const items = objectives.map((text) => placed(h('li', renderInline(text.nodes, prose)), text.place));
  return [h('p', { className: ['lead'] }, words.objectivesLead), h('ul', items)];
}

const noteBox = ({ words, prose }: Deck, note: Inline): Element =>
  placed(
    h('p', { className: ['alt'] }, [h('b', `${words.contentNote}: `), ...renderInline(note.nodes, prose)]),
    note.place,
  );

function noteSlide(deck: Deck, module: Module, note: Inline): SlideDraft {
  const { words, prose } = deck;
  return moduleSlide(deck, module, words.contentNote, () => [
    placed(h('p', renderInline(note.nodes, prose)), note.place),
  ]);
}

/** Number, minutes and clock on the axis, the title above. */
function moduleSlide(
  deck: Deck,
  module: Module,
  title: string,
  main: () => readonly Element[],
  size: TitleSize = titleClass(title),
): SlideDraft {
  const foot = title.startsWith(module.title.value) ? deck.curriculum.title : module.title.value;
  return draft('module', title, module.title.place, module, (number) =>
    drawFrame(
      deck,
      {
        classes: [size],
        axis: moduleAxis(deck, module),
        main: [h('h2', title), ...main()],
        foot,
        footPlace: module.title.place,
        here: at(module),
      },
      number,
    ),
  );
}

/** The clock of every sitting of this day; where the module goes on on another day, each activity says until when it lasts. */
function moduleAxis({ words, curriculum, options }: Deck, module: Module): Element[] {
  const axis = [h('p', { className: ['no'] }, String(module.number))];
  if (module.minutes) axis.push(h('p', h('b', words.minutes(module.minutes.value))));
  const sittings = sittingsOf(options.agenda, module);
  if (new Set(sittings.map(({ day }) => day)).size !== 1) return axis;
  const clock = (time: Clock) => formatClock(curriculum.language, time);
  for (const { from, to } of sittings) {
    if (from === undefined || to === undefined) continue;
    axis.push(h('p', { className: ['from'] }, clock(from)), h('p', words.deck.to(clock(to))));
  }
  return axis;
}

/** What participants take home, at the end of a module. */
export function takeawaySlides(deck: Deck, module: Module): SlideDraft[] {
  const { words, prose } = deck;
  const pages = paginate(module.takeaways, ({ text }) => text, roomBelow(words.takeaways));
  const foot = words.deck.takeawaysOf(module.title.value);
  const axis = [h('p', { className: ['no'] }, String(module.number))];
  let before = 0;
  return pages.map((items, index) => {
    const title = partTitle(deck, words.takeaways, index, pages.length);
    const start = before > 0 ? before + 1 : undefined;
    before += items.length;
    return draft('takeaways', title, module.title.place, module, (number) => {
      const list = items.map((text) => placed(h('li', renderInline(text.nodes, prose)), text.place));
      const main = [h('h2', title), h('ol', { start }, list)];
      return drawFrame(deck, { axis, main, foot, footPlace: module.title.place, here: at(module) }, number);
    });
  });
}
