import type { Rule } from './rule.ts';
import { ALTERNATIVE_RULES } from './rules/alternatives.ts';
import { ANNOTATION_RULES } from './rules/annotations.ts';
import { COMPOSITE_FONT_RULES } from './rules/composite-fonts.ts';
import { CONTENT_RULES } from './rules/content.ts';
import { DOCUMENT_RULES } from './rules/document.ts';
import { FONT_RULES } from './rules/fonts.ts';
import { HEADING_RULES } from './rules/headings.ts';
import { LANGUAGE_RULES } from './rules/language.ts';
import { LIST_RULES } from './rules/lists.ts';
import { METADATA_RULES } from './rules/metadata.ts';
import { STRUCTURE_TYPE_RULES } from './rules/structure-types.ts';
import { TABLE_RULES } from './rules/tables.ts';
import { TRUETYPE_FONT_RULES } from './rules/truetype-fonts.ts';

/** The machine rules of PDF/UA-1, in the order of the standard’s clauses. */
export const RULES: readonly Rule[] = [
  ...METADATA_RULES,
  ...DOCUMENT_RULES,
  ...CONTENT_RULES,
  ...STRUCTURE_TYPE_RULES,
  ...LANGUAGE_RULES,
  ...TABLE_RULES,
  ...LIST_RULES,
  ...ALTERNATIVE_RULES,
  ...HEADING_RULES,
  ...ANNOTATION_RULES,
  ...COMPOSITE_FONT_RULES,
  ...FONT_RULES,
  ...TRUETYPE_FONT_RULES,
].toSorted((one, other) => placeOf(one) - placeOf(other));

/** Clause and test as one number: `7.18.6.2-1` counts its parts in hundreds. */
function placeOf({ clause, test }: Rule): number {
  const parts = [...clause.split('.').map(Number), 0, 0, 0].slice(0, 4);
  return [...parts, test].reduce((place, part) => place * 100 + part, 0);
}
