import type { Element, ElementContent } from 'hast';
import type { Agenda } from './agenda.ts';
import type { Curriculum } from './curriculum.ts';
import type { Audience } from './directives.ts';
import type { Module } from './module.ts';

export const PAPERS = ['a4', 'letter', 'a4-large', 'letter-large'] as const;
export type Paper = (typeof PAPERS)[number];
export type Format = 'html' | 'pdf';

/** What a document kind is asked for. */
export interface ComposeOptions {
  readonly agenda: Agenda;
  readonly paper: Paper;
  /** Participants to reckon amounts for. */
  readonly participants: number | undefined;
  /** Names of the files that this build writes, for pages that link them. */
  readonly files: readonly string[];
}

/** What a kind makes of a curriculum, before it is encoded: a tree and the styles it wears. */
export interface Composed {
  readonly title: string;
  readonly description: string;
  readonly author: string;
  readonly language: string;
  /** Style sheets under `templates/`, in order: `shared/tokens.css`. */
  readonly styles: readonly string[];
  /** Rules of this document alone: named pages with their running heads. */
  readonly css: string;
  /** What the curriculum’s theme adds, after all other styles. */
  readonly theme?: ThemeSheet;
  /** What it has beside all this where it is read on a screen, and never in print. */
  readonly screen?: ScreenParts;
  /** The `body` element; its `main` has the id `content`, to which the link past the head leads. */
  readonly body: Element;
}

/** The styles of a theme. */
export interface ThemeSheet {
  readonly css: string;
  /** Families that it has fonts for, `Text` or `Voice`: the usual ones are then called `Own Text` and `Own Voice`. */
  readonly faces: readonly string[];
}

/** What makes a document a page that one works with: tools, their styles, and the scripts that move them. */
export interface ScreenParts {
  /** Style sheets under `templates/`, after those of the document. */
  readonly styles: readonly string[];
  /** Stands between the link past the head and the content. What needs a script is `hidden` until a script shows it. */
  readonly tools: readonly ElementContent[];
  /** Scripts of `screen/`, by name: `deck`. They run at the end of the page. */
  readonly scripts: readonly string[];
  /** Whether it lists the pages of its printed edition, where composing has marked `dataPageList`. */
  readonly isPaged?: boolean;
}

/** A composed document that knows which kind it is and whom it is for. */
export interface Document extends Composed {
  /** The name of the kind that composed it: `workbook`. */
  readonly kind: string;
  /** File name without ending: `workbook` becomes `workbook.html` and `workbook.pdf`. */
  readonly file: string;
  readonly formats: readonly Format[];
  readonly audience: Audience;
  /** The paper that it is laid out for; undefined where it is the same on every paper. */
  readonly paper?: Paper;
  /** Whether it leads to the others, and so repeats what stands in them. */
  readonly isLanding?: boolean;
}

/** A document kind: one file, one line in `kinds.ts`. It gets a curriculum in which only what its audience may see is left. */
export interface Kind {
  readonly name: string;
  readonly audience: Audience;
  /** File name without ending, and the formats in which it is written. */
  readonly file: string;
  readonly formats: readonly Format[];
  /** Laid out for a paper; screens and slides are the same on every paper. */
  readonly isPaged?: boolean;
  /** A page that leads to the others: written with whatever is built. */
  readonly isLanding?: boolean;
  /** Of use only where somebody leads others: not made for an agenda of self-study. */
  readonly isLed?: boolean;
  /** Kinds whose pages it names: they are laid out even where only this one is asked for. */
  readonly refersTo?: readonly string[];
  /** Whether a curriculum and its agenda have anything for it: where there is no handout, there is no file of handouts. Without it: always. */
  isNeeded?(curriculum: Curriculum, agenda: Agenda): boolean;
  compose(curriculum: Curriculum, options: ComposeOptions): Composed;
  /**
   * What the document has of one module, composed alone: an early look at what somebody is writing. It stands in the document under the
   * same id; what is counted through the document, such as footnotes, may begin anew in it. Only kinds that keep a module together have it.
   */
  composeModule?(curriculum: Curriculum, options: ComposeOptions, module: Module): Element;
}

/** What encoding needs beside the document: values, so that the stage itself reads nothing. */
export interface Assets {
  /** Style sheets by path under `templates/`: `shared/tokens.css`. */
  readonly styles: ReadonlyMap<string, string>;
  /** Font files by the name that the styles give them: `literata-latin-500-normal.woff2`. */
  readonly fonts: ReadonlyMap<string, Uint8Array>;
  /** Our own scripts for pages on a screen, by the names of their files in `screen/`: `deck`. */
  readonly scripts: ReadonlyMap<string, string>;
  /** Of Coursewright. */
  readonly version: string;
}
