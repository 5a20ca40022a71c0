import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import type { DirectiveNode } from '../../model/content.ts';
import type { Activity, Module } from '../../model/module.ts';
import type { Place } from '../../model/place.ts';
import type { Span } from './spans.ts';

type SlideKind =
  | 'title'
  | 'agenda'
  | 'section'
  | 'module'
  | 'activity'
  | 'authored'
  | 'break'
  | 'takeaways'
  | 'references'
  | 'changes'
  | 'licence';

/** One slide: one page of 1280 by 720 pixels, in the deck, on paper and as a thumbnail. */
export interface Slide {
  /** From 1. */
  readonly number: number;
  /** `slide-14`. */
  readonly id: string;
  readonly kind: SlideKind;
  /** Plain text. */
  readonly title: string;
  /** Where its text comes from: what an author wrote, or what Coursewright makes a slide of. */
  readonly place: Place;
  readonly module?: Module;
  readonly activity?: Activity;
  /** What the author wrote, of an `authored` slide. */
  readonly directive?: DirectiveNode;
  /** The number of the day, of an `agenda` slide and of one that is shown again. */
  readonly day?: number;
  /** What the room does while it is shown; slides of one activity share it. */
  readonly span?: Span;
  /** True if it is shown again at the start of a day. */
  readonly isRepeat: boolean;
  /** `section.slide`, without an id; its title is an `h2`. */
  readonly section: Element;
  /** The trainer's directives from this slide to the next. */
  readonly notes: readonly RootContent[];
}

/** A slide that knows its number and is not drawn. */
export interface SlidePlan extends SlideDraft, Pick<Slide, 'number' | 'id'> {}

/** A slide that does not yet know its number; the number stands in its foot, so it is drawn last. */
export interface SlideDraft extends Omit<Slide, 'number' | 'id' | 'section' | 'notes'> {
  readonly notes: RootContent[];
  draw(number: number): Element;
}
