import { fieldTextOf } from '../read/annotations.ts';
import { outlineOf, type UaDocument } from '../read/document.ts';
import { languageOfMark } from '../read/marks.ts';
import { textAt } from '../read/objects.ts';
import { languageOf } from '../read/structure.ts';
import type { CoveredRule, Rule } from '../rule.ts';
import { each, eachElement, whole } from './helpers.ts';

const ofElement = (test: number, key: string): CoveredRule =>
  eachElement(
    '7.2',
    test,
    `The language of an element’s ${key} is known.`,
    [],
    (element, { language }) =>
      textAt(element.dict, key) !== undefined &&
      language === undefined &&
      languageOf(element) === undefined &&
      `The language of ${key} is not known.`,
  );

const ofSpan = (test: number, key: string): CoveredRule =>
  each(
    '7.2',
    test,
    `The language of ${key} in marked content of type Span is known.`,
    ({ content }) => content.marks,
    (mark, { language }) =>
      mark.tag === 'Span' &&
      mark.text(key) !== undefined &&
      language === undefined &&
      languageOfMark(mark) === undefined &&
      `The language of ${key} is not known.`,
  );

/** Natural language: clause 7.2. */
export const LANGUAGE_RULES: readonly Rule[] = [
  whole(
    '7.2',
    2,
    'The language of the outline is known.',
    (document) => document.language === undefined && outlineOf(document) && 'The catalog has no Lang.',
  ),
  ofElement(21, 'ActualText'),
  ofElement(22, 'Alt'),
  ofElement(23, 'E'),
  each(
    '7.2',
    24,
    'The language of an annotation’s Contents is known.',
    ({ annotations }) => annotations,
    ({ dict, element }, { language }) =>
      textAt(dict, 'Contents') !== undefined &&
      language === undefined &&
      textAt(element?.dict, 'Lang') === undefined &&
      'The language of Contents is not known.',
  ),
  each(
    '7.2',
    25,
    'The language of a form field’s TU is known.',
    ({ annotations }) => annotations.filter(({ subtype }) => subtype === 'Widget'),
    ({ dict, element }, { language }) =>
      fieldTextOf(dict, 'TU') !== undefined &&
      language === undefined &&
      textAt(element?.dict, 'Lang') === undefined &&
      'The language of TU is not known.',
  ),
  each(
    '7.2',
    29,
    'Every Lang is a language tag.',
    languages,
    ({ language }) => !/^[a-z]{1,8}(-[a-z0-9]{1,8})*$/i.test(language) && `“${language}” is no language tag.`,
  ),
  ofSpan(30, 'ActualText'),
  ofSpan(31, 'Alt'),
  ofSpan(32, 'E'),
  whole(
    '7.2',
    33,
    'The language of the metadata is known.',
    ({ xmp, language }) =>
      xmp?.hasDefaultLanguage &&
      language === undefined &&
      'A text has no language but x-default; the catalog has no Lang.',
    'XMP is read by patterns, not by an XML parser.',
  ),
  each(
    '7.2',
    34,
    'The language of all text on pages is known.',
    ({ content }) => content.items.filter(({ kind, isPageContent }) => kind === 'text' && isPageContent),
    ({ mark }, { language }) =>
      language === undefined && languageOfMark(mark) === undefined && 'The language of a text is not known.',
  ),
];

/** Every Lang: the catalog’s, those of structure elements, those of marked content. */
function* languages({ language, structure, content }: UaDocument) {
  if (language !== undefined) yield { language, where: 'catalog' };
  for (const holder of [...(structure?.elements ?? []), ...content.marks]) {
    const own = 'dict' in holder ? textAt(holder.dict, 'Lang') : holder.text('Lang');
    if (own !== undefined) yield { language: own, where: holder.where };
  }
}
