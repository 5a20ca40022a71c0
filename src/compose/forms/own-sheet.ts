import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../strings.ts';

/** The named page of a side that is left empty. */
export const EMPTY = 'empty-side';

/** A form that is copied by itself begins on the right hand; where it would not, the side before it says why it is empty. */
export function onSheetOfItsOwn([first, ...rest]: readonly Element[], { paperwork }: Strings): Element[] {
  if (!first) return [];
  const filler = h('section', { className: ['page', `on-${EMPTY}`], dataFiller: '' }, [h('p', paperwork.emptySide)]);
  return [filler, { ...first, properties: { ...first.properties, dataSide: 'right' } }, ...rest];
}
