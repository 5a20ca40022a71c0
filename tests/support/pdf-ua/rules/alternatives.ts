import { textAt } from '../read/objects.ts';
import type { StructElement } from '../read/structure.ts';
import type { Rule } from '../rule.ts';
import { eachElement, elementsOf, fault } from './helpers.ts';

const lacksText = ({ dict, standardType }: StructElement): string | false =>
  !textAt(dict, 'Alt') && textAt(dict, 'ActualText') === undefined && `${standardType} has no Alt and no ActualText.`;

/** Figures, formulas and notes: clauses 7.3, 7.7 and 7.9. */
export const ALTERNATIVE_RULES: readonly Rule[] = [
  eachElement('7.3', 1, 'A Figure has an alternative or a replacement text.', ['Figure'], lacksText),
  eachElement('7.7', 1, 'A Formula has an alternative or a replacement text.', ['Formula'], lacksText),
  eachElement('7.9', 1, 'A Note has an ID.', ['Note'], ({ dict }) => !textAt(dict, 'ID') && 'The Note has no ID.'),
  {
    clause: '7.9',
    test: 2,
    says: 'No two Notes have the same ID.',
    *find(document) {
      const seen = new Set<string>();
      for (const { dict, where } of elementsOf(document, 'Note')) {
        const id = textAt(dict, 'ID');
        if (id && seen.has(id)) yield fault(`The ID ${id} is another Note’s.`, where);
        if (id) seen.add(id);
      }
    },
  },
];
