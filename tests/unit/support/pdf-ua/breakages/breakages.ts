import type { Breakage } from '../../../../support/pdf-ua/make/breakage.ts';
import { annotationBreakages } from './annotations.ts';
import { compositeFontBreakages } from './composite-fonts.ts';
import { contentBreakages } from './content.ts';
import { documentBreakages } from './document.ts';
import { languageBreakages } from './language.ts';
import { alternativeBreakages, headingBreakages, listBreakages } from './lists-and-headings.ts';
import { metadataBreakages } from './metadata.ts';
import { drawnFontBreakages, simpleFontBreakages } from './simple-fonts.ts';
import { structureTypeBreakages } from './structure-types.ts';
import { tableBreakages } from './tables.ts';

/** Ways to break every rule that is covered, and near misses. */
export const BREAKAGES: readonly Breakage[] = [
  ...documentBreakages,
  ...metadataBreakages,
  ...contentBreakages,
  ...structureTypeBreakages,
  ...languageBreakages,
  ...tableBreakages,
  ...listBreakages,
  ...headingBreakages,
  ...alternativeBreakages,
  ...annotationBreakages,
  ...compositeFontBreakages,
  ...simpleFontBreakages,
  ...drawnFontBreakages,
];
