import type { UaDocument } from '../read/document.ts';
import { kidTypesOf } from '../read/structure.ts';
import type { Rule } from '../rule.ts';
import { eachElement, elementsOf, fault } from './helpers.ts';

const NUMBERED = ['H1', 'H2', 'H3', 'H4', 'H5', 'H6'];

const uses = (document: UaDocument, ...types: readonly string[]): boolean => elementsOf(document, ...types).length > 0;

/** Headings: clause 7.4. */
export const HEADING_RULES: readonly Rule[] = [
  {
    clause: '7.4.2',
    test: 1,
    says: 'The first numbered heading is H1, and none is more than one level deeper than the one before.',
    *find(document) {
      let last = 0;
      for (const { standardType, where } of elementsOf(document, ...NUMBERED)) {
        const level = Number(standardType?.slice(1));
        if (level > last + 1)
          yield fault(last ? `H${level} follows H${last}.` : `The first heading is H${level}.`, where);
        last = level;
      }
    },
  },
  eachElement('7.4.4', 1, 'No element has more than one H in it.', [], (element) => {
    const count = kidTypesOf(element).filter((type) => type === 'H').length;
    return count > 1 && `It has ${count} H.`;
  }),
  eachElement(
    '7.4.4',
    2,
    'There is no H where there are numbered headings.',
    ['H'],
    (_, document) => uses(document, ...NUMBERED) && 'H is used beside numbered headings.',
  ),
  eachElement(
    '7.4.4',
    3,
    'There is no numbered heading where there is H.',
    NUMBERED,
    ({ standardType }, document) => uses(document, 'H') && `${standardType} is used beside H.`,
  ),
];
