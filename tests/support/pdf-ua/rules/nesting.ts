import { kidTypesOf, parentOf } from '../read/structure.ts';
import type { CoveredRule } from '../rule.ts';
import { eachElement } from './helpers.ts';

/** A rule on what an element of a type may be in. */
export const isIn = (test: number, type: string, ...parents: readonly string[]): CoveredRule =>
  eachElement('7.2', test, `${type} is in ${listed(parents)}.`, [type], (element) => {
    const parent = parentOf(element);
    const isRight = parents.includes(parent?.standardType ?? '');
    return !isRight && `${type} is in ${parent ? parent.type : 'the root'} instead of ${listed(parents)}.`;
  });

/** A rule on what an element of a type may have in it. */
export const hasOnly = (test: number, type: string, ...kids: readonly string[]): CoveredRule =>
  eachElement('7.2', test, `${type} has nothing in it but ${listed(kids)}.`, [type], (element) => {
    const others = kidTypesOf(element).filter((kid) => !kids.includes(kid));
    return others.length > 0 && `${type} has ${others.join(', ')} in it.`;
  });

/** A rule on where a caption stands. */
export const captionIs = (test: number, type: string, place: string, isAt: (index: number, count: number) => boolean) =>
  eachElement('7.2', test, `A Caption is ${place} in ${type}.`, [type], (element) => {
    const kids = kidTypesOf(element);
    const isWrong = kids.some((kid, index) => kid === 'Caption' && !isAt(index, kids.length));
    return isWrong && `A Caption is not ${place}.`;
  });

/** A rule on how many children of a kind an element of a type has. */
export const counts = (
  test: number,
  says: string,
  type: string,
  isRight: (count: (kid: string) => number) => boolean,
): CoveredRule =>
  eachElement('7.2', test, says, [type], (element) => {
    const kids = kidTypesOf(element);
    return !isRight((type) => kids.filter((kid) => kid === type).length) && `${type} has ${kids.join(', ')} in it.`;
  });

const listed = (types: readonly string[]): string =>
  types.length > 1 ? `${types.slice(0, -1).join(', ')} or ${types.at(-1)}` : (types[0] ?? '');
