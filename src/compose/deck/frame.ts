import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Curriculum } from '../../model/curriculum.ts';
import type { ComposeOptions } from '../../model/document.ts';
import { PLACE_MARK } from '../../model/layout.ts';
import type { Module } from '../../model/module.ts';
import { type Place, writePlace } from '../../model/place.ts';
import { courseLine, type LineSegment, lineFor } from '../course-line.ts';
import { isRightToLeft } from '../direction.ts';
import { licenceLine } from '../licence.ts';
import { createProse, type ProseContext } from '../prose.ts';
import { type Strings, stringsFor } from '../strings.ts';
import type { SlideDraft } from './slide.ts';

/** What every slide of one deck is drawn with. */
export interface Deck {
  readonly curriculum: Curriculum;
  readonly options: ComposeOptions;
  readonly words: Strings;
  readonly prose: ProseContext;
  readonly line: readonly (readonly LineSegment[])[];
}

export function openDeck(curriculum: Curriculum, options: ComposeOptions): Deck {
  return {
    curriculum,
    options,
    words: stringsFor(curriculum.language),
    prose: createProse(curriculum, options, 'slides'),
    line: lineFor(curriculum, options.agenda),
  };
}

/** What is particular to one slide; the rest is the same on all. */
export interface Frame {
  readonly classes?: readonly (string | undefined)[];
  /** The narrow column at the left. */
  readonly axis?: readonly ElementContent[];
  readonly main: readonly ElementContent[];
  readonly foot: string;
  /** Where the words of the foot come from; without it: the curriculum’s head. */
  readonly footPlace?: Place;
  /** Numbers of the modules that are heavy in the course line; without them there is no line. */
  readonly here?: readonly number[];
}

/** `section.slide`: axis, text and foot with course line, licence line and number; a slide may be shown alone, so each carries its rights. */
export function drawFrame(
  deck: Deck,
  { classes = [], axis, main, foot, footPlace, here }: Frame,
  number: number,
): Element {
  const { curriculum, words } = deck;
  const { license } = curriculum;
  const rights = licenceLine(curriculum);
  return h('section', { className: ['slide', ...classes.filter((name) => name !== undefined)] }, [
    axis ? h('div', { className: ['axis'] }, [...axis]) : '',
    h('div', { className: ['main'] }, [...main]),
    h('footer', [
      here
        ? courseLine(deck.line, here, {
            name: nameOf(here, deck),
            labels: false,
            width: 1658,
            isMirrored: isRightToLeft(deck.curriculum.language),
          })
        : '',
      placed(
        h('span', [curriculum.isDraft ? h('b', { className: ['draft'] }, words.draft) : '', foot]),
        foot === rights ? license.place : (footPlace ?? curriculum.place),
      ),
      foot === rights ? '' : placed(h('span', { className: ['rights'] }, rights), license.place),
      h('b', String(number)),
    ]),
  ]);
}

/** What the course line says to those who do not see it. */
function nameOf(here: readonly number[], { curriculum, words }: Deck): string {
  const count = curriculum.modules.length;
  const [first] = here;
  const last = here.at(-1);
  if (first === undefined || last === undefined) return words.wholeCourse(count);
  return first === last ? words.moduleOf(first, count) : words.modulesOf(first, last, count);
}

/** A part of a slide that has a place of its own. */
export const placed = (part: Element, place: Place): Element => {
  part.properties[PLACE_MARK] = writePlace(place);
  return part;
};

/** `here` for a slide of one module. */
export const at = (module: Module | undefined): readonly number[] => (module ? [module.number] : []);

/** A slide that nobody wrote. */
export const draft = (
  kind: SlideDraft['kind'],
  title: string,
  place: Place,
  module: Module | undefined,
  draw: SlideDraft['draw'],
): SlideDraft => ({ kind, title, place, module, isRepeat: false, notes: [], draw });

/** A title that goes on over several slides: `References (2 of 3)`. */
export const partTitle = ({ words }: Deck, title: string, index: number, parts: number): string =>
  parts > 1 ? words.deck.part(title, index + 1, parts) : title;
