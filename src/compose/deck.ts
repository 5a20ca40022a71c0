import type { Element } from 'hast';
import type { AgendaEntry, Day, ModuleEntry } from '../model/agenda.ts';
import type { Content } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { ComposeOptions } from '../model/document.ts';
import type { Activity, Module } from '../model/module.ts';
import { activitySlide, authoredSlide } from './deck/activity-slides.ts';
import { changeSlides } from './deck/change-slides.ts';
import { licenceSlides, referenceSlides } from './deck/closing-slides.ts';
import { agendaSlides, pauseSlide } from './deck/day-slides.ts';
import { type Deck, openDeck } from './deck/frame.ts';
import { moduleSlides, takeawaySlides } from './deck/module-slides.ts';
import { deckPartsOf } from './deck/notes.ts';
import { sectionSlide, titleSlide } from './deck/opening-slides.ts';
import type { Slide, SlideDraft, SlidePlan } from './deck/slide.ts';
import { type DaySpans, endsOf, ownSpan, type Span, spansOf } from './deck/spans.ts';

export type { Slide } from './deck/slide.ts';

/** The slide deck in the order of the agenda: the same numbers for everybody, in the deck, in the guide and on paper. */
export const planDeck = (curriculum: Curriculum, options: ComposeOptions): readonly Slide[] =>
  planSlides(curriculum, options).map(drawWhenSeen);

/** A guide that shows the slides of one module has no use for all the others. */
function drawWhenSeen({ draw, ...slide }: SlidePlan): Slide {
  let drawn: Element | undefined;
  return {
    ...slide,
    get section() {
      drawn ??= draw(slide.number);
      return drawn;
    },
  };
}

/** The same slides before they are drawn. */
export function planSlides(curriculum: Curriculum, options: ComposeOptions): readonly SlidePlan[] {
  const deck = openDeck(curriculum, options);
  return numbered([...slidesOfCourse(deck), ...referenceSlides(deck), ...changeSlides(deck), ...licenceSlides(deck)]);
}

/** The slides up to the end of the last day, without what is to be looked up behind them. */
export const planTaughtSlides = (curriculum: Curriculum, options: ComposeOptions): readonly Slide[] =>
  numbered(slidesOfCourse(openDeck(curriculum, options))).map(drawWhenSeen);

const numbered = (drafts: readonly SlideDraft[]): SlidePlan[] =>
  drafts.map((draft, index) => ({ ...draft, number: index + 1, id: `slide-${index + 1}` }));

const slidesOfCourse = (deck: Deck): SlideDraft[] => [
  titleSlide(deck),
  ...(deck.options.agenda.days.length > 0 ? daySlides(deck, deck.options.agenda.days) : courseSlides(deck)),
];

/** Day by day: agenda, what is shown every day, and then everything that is scheduled. */
function daySlides(deck: Deck, days: readonly Day[]): SlideDraft[] {
  const slides: SlideDraft[] = [];
  const lastEntryOf = new Map<string, AgendaEntry>();
  for (const entry of days.flatMap(({ entries }) => entries)) {
    if (entry.kind === 'module') lastEntryOf.set(entry.id.value, entry);
  }
  const opened = new Set<string>();
  const shown: SlideDraft[] = [];
  for (const day of days) {
    const spans = spansOf(day);
    const again = shown.flatMap((slide) => repeatOf(deck, slide, day));
    slides.push(...during(spans.opening, [...agendaSlides(deck, day), ...again]));
    const ofDay: SlideDraft[] = [];
    day.entries.forEach((entry, index) => {
      if (entry.kind === 'break' || entry.kind === 'lunch') {
        const slide = pauseSlide(deck, entry, day.entries[index + 1], numbersBefore(day, index));
        ofDay.push(...during(spans.of(entry), [slide]));
      }
      if (entry.kind !== 'module' || !entry.module) return;
      const [first, last] = endsOf(spans, entry);
      ofDay.push(...during(first, sectionOnce(deck, entry.module, opened)));
      ofDay.push(...entrySlides(deck, entry.module, entry, spans));
      if (lastEntryOf.get(entry.id.value) === entry) ofDay.push(...during(last, takeawaySlides(deck, entry.module)));
    });
    slides.push(...ofDay);
    shown.push(...ofDay);
  }
  return slides;
}

/** The same slides, which now know what the room does meanwhile. A slide that is shown again belongs to the day that it opens. */
const during = (span: Span | undefined, slides: readonly SlideDraft[]): SlideDraft[] =>
  slides.map((slide) => ({ ...slide, span }));

/** Self-study has no days: the modules follow each other. */
function courseSlides(deck: Deck): SlideDraft[] {
  const opened = new Set<string>();
  return deck.curriculum.modules.flatMap((module) => [
    ...sectionOnce(deck, module, opened),
    ...entrySlides(deck, module, undefined, undefined),
    ...takeawaySlides(deck, module),
  ]);
}

/** The slide of a section where its first module begins. */
function sectionOnce(deck: Deck, module: Module, opened: Set<string>): SlideDraft[] {
  const section = deck.curriculum.sections.find(({ id }) => id === module.section?.id);
  if (!section || opened.has(section.id)) return [];
  opened.add(section.id);
  return [sectionSlide(deck, section)];
}

/** A module, or the part of it that is scheduled together; what has begun before a break is not opened again. */
function entrySlides(
  deck: Deck,
  module: Module,
  entry: ModuleEntry | undefined,
  spans: DaySpans | undefined,
): SlideDraft[] {
  const slides: SlideDraft[] = [];
  const show = (span: Span | undefined, openers: SlideDraft[], content: Content, activity?: Activity): void => {
    addContent(deck, openers, content, module, activity);
    slides.push(...during(span, openers));
  };
  const scheduled = entry
    ? entry.activities.map((it) => ({ ...it, span: spans?.of(it) }))
    : module.activities
        .filter(({ isOptional }) => !isOptional)
        .map((activity) => ({ activity, start: undefined, span: ownSpan(activity) }));
  if (!entry?.isContinued) {
    const [first] = entry && spans ? endsOf(spans, entry) : [scheduled[0]?.span];
    show(first, moduleSlides(deck, module), module.intro);
  }
  for (const { activity, start, span } of scheduled) {
    if (activity) show(span, [activitySlide(deck, module, activity, start)], activity.content, activity);
  }
  return slides;
}

/** The slides in a text, each with the notes up to the next; notes before the first belong to the slide that was there. */
function addContent(deck: Deck, slides: SlideDraft[], content: Content, module: Module, activity?: Activity): void {
  for (const { kind, directive } of deckPartsOf(content)) {
    if (kind === 'slide') slides.push(authoredSlide(deck, directive, module, activity));
    else slides.at(-1)?.notes.push(directive);
  }
}

function repeatOf(deck: Deck, { directive, module, activity }: SlideDraft, day: Day): SlideDraft[] {
  if (!directive || !module || directive.attributes.repeat !== 'day-start') return [];
  return [authoredSlide(deck, directive, module, activity, day)];
}

/** The module that was at work when a pause begins. */
function numbersBefore({ entries }: Day, index: number): number[] {
  const before = entries.slice(0, index).findLast((entry) => entry.kind === 'module');
  return before?.kind === 'module' && before.module ? [before.module.number] : [];
}
