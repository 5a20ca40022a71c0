import type { FootnoteDefinition } from 'mdast';
import type { Book } from '../../model/choices.ts';
import type { Clock } from '../../model/clock.ts';
import type { DirectiveNode } from '../../model/content.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { ComposeOptions } from '../../model/document.ts';
import { numberCards } from '../cards/card-sets.ts';
import type { Slide } from '../deck/slide.ts';
import type { Strings } from '../strings.ts';
import { wordsFor } from '../words-for.ts';
import { findScopes, type Scopes } from './scope.ts';

/** What prose is rendered for. */
export type ProseBook = Book | 'slides';

/** A footnote that has been referred to and is still to be printed. */
interface PendingNote {
  readonly definition: FootnoteDefinition;
  readonly id: string;
  /** The ids of the references to it, in order. */
  readonly references: string[];
}

/** Counts and collections of one book, shared by all contexts that are derived from it. */
interface ProseState {
  notes: PendingNote[];
  /** Footnotes so far, so that ids stay unique through the book. */
  noteCount: number;
  /** Ids of headings and handouts that stand in the book already. */
  readonly printed: Set<string>;
}

/** Depths of the open headings as written, below a heading of level `base`: so no level is ever skipped. */
interface Outline {
  readonly base: number;
  readonly open: number[];
}

/** All that rendering depends on. */
export interface ProseContext extends Scopes {
  readonly curriculum: Curriculum;
  readonly options: ComposeOptions;
  readonly book: ProseBook;
  readonly idPrefix: string;
  readonly words: Strings;
  readonly state: ProseState;
  readonly outline: Outline;
  /** The slides of the deck, without repeats; the guide shows them. */
  readonly deck: readonly Slide[];
  /** The numbers of the role cards through the course. */
  readonly cardNumbers: ReadonlyMap<DirectiveNode, number>;
  /** When the timed steps begin; the guide prints it. */
  readonly stepClocks: ReadonlyMap<DirectiveNode, Clock>;
}

/** The level of the heading above prose, where nothing else is said: an activity's in the books, the slide's title in the deck. */
const BASE: Record<ProseBook, number> = { workbook: 4, guide: 4, slides: 2 };

export function createProse(
  curriculum: Curriculum,
  options: ComposeOptions,
  book: ProseBook,
  idPrefix = '',
): ProseContext {
  return {
    curriculum,
    options,
    book,
    idPrefix,
    words: wordsFor(curriculum.language, options.agenda),
    ...findScopes(curriculum),
    state: { notes: [], noteCount: 0, printed: new Set() },
    outline: { base: BASE[book], open: [] },
    deck: [],
    cardNumbers: numberCards(curriculum),
    stepClocks: new Map(),
  };
}

/** The same context for text that stands below a heading of this level. */
export const under = (context: ProseContext, level: number): ProseContext => ({
  ...context,
  outline: { base: level, open: [] },
});
