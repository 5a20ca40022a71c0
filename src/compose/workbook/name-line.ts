import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../strings.ts';

/** A line on the cover for the name of whoever writes in the book. */
export const nameLine = (words: Strings): Element =>
  h('p', { className: ['own', 'label'] }, [
    words.belongsTo,
    h('span', {
      ariaHidden: 'true',
      dataField: 'text',
      dataFieldName: 'name',
      dataFieldLabel: words.belongsTo,
      dataFieldFill: 'name',
    }),
  ]);
