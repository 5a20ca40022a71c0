import { h } from 'hastscript';
import { describe, expect, it } from 'vitest';
import { pageNumber, pagePhrase } from '../../../src/compose/page-phrase.ts';
import { english } from '../../../src/compose/strings/english.ts';
import { fillSlots, targetsOf } from '../../../src/paginate/slots.ts';
import { textOf } from '../../support/hast.ts';

const body = h('body', [
  h('p', [h('a', 'Naloxone'), pagePhrase(english, 'guide', 'term-naloxone', english.paging.shortPage), '.']),
  h('p', ['See ', pageNumber('workbook', 'exercise-1'), '.']),
]);

describe('slots for page numbers', () => {
  it('say what they wait for', () => {
    expect(targetsOf({ body })).toEqual([
      { kind: 'guide', anchor: 'term-naloxone' },
      { kind: 'workbook', anchor: 'exercise-1' },
    ]);
  });

  it('hold the number afterwards, and no mark', () => {
    const filled = fillSlots(body, ({ kind }) => (kind === 'guide' ? 7 : 141));
    expect(textOf(filled)).toBe('Naloxone, p. 7.See 141.');
    expect(JSON.stringify(filled)).not.toMatch(/data/i);
  });

  it('go with their whole phrase where there is no page', () => {
    expect(textOf(fillSlots(body, () => undefined))).toBe('Naloxone.See .');
  });
});
