import { at, nameAt } from '../read/objects.ts';
import { STANDARD_TYPES } from '../read/roles.ts';
import type { Rule } from '../rule.ts';
import { eachElement } from './helpers.ts';

/** Structure types and roles: clause 7.1. */
export const STRUCTURE_TYPE_RULES: readonly Rule[] = [
  eachElement(
    '7.1',
    5,
    'Every structure type is a standard type or mapped to one.',
    [],
    ({ standardType, isCircular, type }) =>
      standardType === undefined && !isCircular && `${type} is no standard type and not mapped to one.`,
  ),
  eachElement(
    '7.1',
    6,
    'No structure type is mapped in a circle.',
    [],
    ({ isCircular, type }) => isCircular && `${type} is mapped in a circle.`,
  ),
  eachElement('7.1', 7, 'No standard type is mapped to another.', [], ({ type }, { structure }) => {
    const role = STANDARD_TYPES.has(type) ? nameAt(structure?.roleMap, type) : undefined;
    return role !== undefined && `The standard type ${type} is mapped to ${role}.`;
  }),
  eachElement(
    '7.1',
    12,
    'Every structure element says its parent.',
    [],
    ({ dict }) => at(dict, 'P') === undefined && 'It has no P.',
  ),
];
