import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { pageNumber, pagePhrase } from '../../../src/compose/page-phrase.ts';
import { english } from '../../../src/compose/strings/english.ts';
import { editsOf, markEdits } from '../../../src/paginate/edits.ts';
import { keepFillers } from '../../../src/paginate/sides.ts';
import { fillSlots } from '../../../src/paginate/slots.ts';

const body = h('body', [
  h('p', ['See ', pageNumber('guide', 'a'), pagePhrase(english, 'guide', 'b'), pagePhrase(english, 'guide', 'c'), '.']),
  h('section', { dataFiller: '' }, h('i')),
  h('section', { id: 'one', dataSide: 'right' }),
  h('section', { dataFiller: '' }, h('i')),
  h('section', { id: 'two', dataSide: 'right' }),
]);

describe('edits of a page that is laid out', () => {
  it('mark slots, phrases and fillers, and nothing else', () => {
    expect(JSON.stringify(markEdits(body)).match(/"dataEdit":"\d+"/g)).toEqual(
      [0, 1, 2, 3, 4, 5, 6].map((number) => `"dataEdit":"${number}"`),
    );
  });

  it('put numbers into slots, keep what has one and the fillers that are needed; all others go', () => {
    const filled = fillSlots(markEdits(body), ({ anchor }) => ({ a: 5, b: 141 })[anchor]);
    // The slot and the phrase of c have no page, and there is no need of a filler before two.
    expect(editsOf(keepFillers(filled, new Set(['one'])))).toEqual({ 0: '5', 1: null, 2: '141', 5: null });
  });
});
