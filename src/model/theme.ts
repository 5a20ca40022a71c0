import type { ElementContent } from 'hast';
import type { Image } from './curriculum.ts';
import type { LayoutName } from './layouts.ts';
import type { Written } from './place.ts';

/** How a curriculum looks, where it differs from the usual. All of it is data: nothing in it runs, fetches or reads. */
export interface Theme {
  readonly colors: ThemeColors;
  readonly fonts: Readonly<Record<FaceName, readonly FontFace[]>>;
  /** What the fonts are, and under which license. */
  readonly fontCredit: string | undefined;
  readonly logo: Picture | undefined;
  readonly cover: CoverPicture | undefined;
  /** Every picture that it shows, by its path from the curriculum’s folder, where it is named. */
  readonly pictures: readonly Written<string>[];
  /** Rules of `theme/style.css`, written anew from their tree. */
  readonly style: string;
  /** Layouts by name: elements and text, and a `slot` with its `name` for each thing that is put in. */
  readonly layouts: ReadonlyMap<LayoutName, readonly ElementContent[]>;
}

/** The color of participants’ documents, of trainers’ documents, and the light on the first one’s ground. */
export const COLOR_ROLES = ['course', 'trainer', 'accent'] as const;
export type ColorRole = (typeof COLOR_ROLES)[number];

/** Colors as `#rrggbb`; those that are not written are the usual ones. */
export interface ThemeColors {
  readonly light: Readonly<Partial<Record<ColorRole, Written<string>>>>;
  /** On a dark screen; those that are not written are made of the light ones. */
  readonly dark: Readonly<Partial<Record<Exclude<ColorRole, 'accent'>, Written<string>>>>;
}

/** `text` is for everything read, `voice` for titles and for every word that is said aloud. */
export type FaceName = 'text' | 'voice';

export interface FontFace {
  /** From 100 to 900. */
  readonly weight: number;
  readonly isItalic: boolean;
  /** A WOFF2 file. */
  readonly bytes: Uint8Array;
}

export interface Picture {
  readonly image: Image;
  /** Empty for a picture that says nothing. */
  readonly alt: string;
}

export interface CoverPicture extends Picture {
  /** Whose picture it is. */
  readonly credit: string | undefined;
}

/** The colors of the usual look, as in `templates/shared/tokens.css`, and the grounds that they stand on. */
export const USUAL_COLORS: Readonly<Record<ColorRole, string>> = {
  course: '#5a2a56',
  trainer: '#0f4c4a',
  accent: '#e8b04a',
};
export const PAPER = { light: '#ffffff', dark: '#1b161d' } as const;
