import { type Annotation, fieldTextOf } from '../read/annotations.ts';
import type { UaDocument } from '../read/document.ts';
import { dictsAt, nameAt, textAt } from '../read/objects.ts';
import { attributeOf, type StructElement } from '../read/structure.ts';
import type { CoveredRule, Rule } from '../rule.ts';
import { each, eachElement } from './helpers.ts';

const seen =
  (...subtypes: readonly string[]) =>
  ({ annotations }: UaDocument): Annotation[] =>
    annotations.filter(({ subtype, isUnseen }) => !isUnseen && (subtypes.length === 0 || subtypes.includes(subtype)));

const isInElement = (clause: string, test: number, subtype: string, type: string): CoveredRule =>
  each(
    clause,
    test,
    `A ${subtype} annotation is in a ${type}.`,
    seen(subtype),
    ({ element }) => element?.standardType !== type && `The annotation is in ${inWhat(element)}.`,
  );

const inWhat = (element: StructElement | undefined): string => element?.type ?? 'no structure element';
const altOf = ({ element }: Annotation): string | undefined => textAt(element?.dict, 'Alt');

/** Annotations, links and form fields: clause 7.18. */
export const ANNOTATION_RULES: readonly Rule[] = [
  each(
    '7.18.1',
    1,
    'An annotation is in an Annot; links, widgets and printer’s marks are elsewhere.',
    seen(),
    ({ subtype, element }) =>
      !['Widget', 'PrinterMark', 'Link'].includes(subtype) &&
      element?.standardType !== 'Annot' &&
      `The ${subtype} annotation is in ${inWhat(element)}.`,
  ),
  each(
    '7.18.1',
    2,
    'An annotation has Contents, or its element an Alt.',
    seen(),
    (annotation) =>
      annotation.subtype !== 'Widget' &&
      !textAt(annotation.dict, 'Contents') &&
      !altOf(annotation) &&
      `The ${annotation.subtype} annotation has no Contents and its element no Alt.`,
  ),
  each(
    '7.18.1',
    3,
    'A form field has a name for people (TU), or its element an Alt.',
    seen('Widget'),
    (annotation) =>
      !fieldTextOf(annotation.dict, 'TU') && !altOf(annotation) && 'The field has no TU and its element no Alt.',
  ),
  each('7.18.2', 1, 'There is no TrapNet annotation.', seen('TrapNet'), () => 'A TrapNet annotation is here.'),
  each(
    '7.18.3',
    1,
    'A page with annotations has the tab order of the structure.',
    ({ pages }) => pages.map(({ dict, number }) => ({ dict, where: `page ${number}` })),
    ({ dict }) => dictsAt(dict, 'Annots').length > 0 && nameAt(dict, 'Tabs') !== 'S' && 'Tabs is not S.',
  ),
  isInElement('7.18.4', 1, 'Widget', 'Form'),
  eachElement('7.18.4', 2, 'A Form without a Role has one child: its widget.', ['Form'], (element, { structure }) => {
    if (structure && attributeOf(structure, element, 'PrintField', 'Role') !== undefined) return false;
    const [content, ...others] = [...element.contents, ...element.elements];
    const isWidget = content && 'object' in content && nameAt(content.object, 'Subtype') === 'Widget';
    return (!isWidget || others.length > 0) && 'The Form has something else than one widget in it.';
  }),
  isInElement('7.18.5', 1, 'Link', 'Link'),
  each(
    '7.18.5',
    2,
    'A link says where it leads, in Contents.',
    seen('Link'),
    ({ dict }) => !textAt(dict, 'Contents') && 'The link has no Contents.',
  ),
  each(
    '7.18.8',
    1,
    'A PrinterMark annotation is in no structure element.',
    seen('PrinterMark'),
    ({ element }) => element && `The printer’s mark is in ${inWhat(element)}.`,
  ),
];
