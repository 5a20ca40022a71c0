import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../strings.ts';

/** A form that is copied by itself begins on the right hand; where it would not, the side before it says why it is empty. `page` is that side’s named page. */
export function onSheetOfItsOwn([first, ...rest]: readonly Element[], page: string, { paperwork }: Strings): Element[] {
  if (!first) return [];
  const filler = h('section', { className: ['page', `on-${page}`], dataFiller: '' }, [h('p', paperwork.emptySide)]);
  return [filler, { ...first, properties: { ...first.properties, dataSide: 'right' } }, ...rest];
}
