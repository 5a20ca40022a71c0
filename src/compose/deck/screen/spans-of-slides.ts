import type { Properties } from 'hast';
import type { Slide } from '../slide.ts';
import type { Span } from '../spans.ts';

/** The spans of a deck in order, each with its slides. The place in the list is the number by which the page knows a span. */
export function spansOfSlides(slides: readonly Slide[]): ReadonlyMap<Span, readonly Slide[]> {
  const spans = new Map<Span, Slide[]>();
  for (const slide of slides) {
    if (!slide.span) continue;
    const shown = spans.get(slide.span);
    if (shown) shown.push(slide);
    else spans.set(slide.span, [slide]);
  }
  return spans;
}

/** What the script of the deck knows about each slide; clock times in minutes after midnight. */
export function slideMarks(slides: readonly Slide[]): Properties[] {
  const numbers = new Map([...spansOfSlides(slides).keys()].map((span, index) => [span, index]));
  return slides.map(({ number, title, kind, span }) => ({
    dataSlide: number,
    dataTitle: title,
    dataKind: kind,
    dataSpan: span && numbers.get(span),
    dataStart: span?.start,
    dataUntil: span?.until,
    dataMinutes: span?.minutes,
  }));
}
