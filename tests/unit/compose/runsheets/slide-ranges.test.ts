import { describe, expect, it } from 'vitest';
import { planDeck } from '../../../../src/compose/deck.ts';
import { forAudience } from '../../../../src/compose/for-audience.ts';
import { rowKeys, slideRanges } from '../../../../src/compose/runsheets/slide-ranges.ts';
import { sampleCurriculum, sampleOptions } from '../../../support/sample-curriculum.ts';

const curriculum = forAudience(sampleCurriculum(), 'trainer');
const options = sampleOptions(curriculum);
const deck = planDeck(curriculum, options);
const ranges = slideRanges(deck, options.agenda.days);
const rows = options.agenda.days.flatMap(rowKeys);
const titles = rows.map((row) => ('activity' in row ? row.id : row.kind));
const shown = rows.map((row) => {
  const range = ranges.get(row);
  return range && deck.slice(range.from - 1, range.to).map(({ kind, isRepeat }) => (isRepeat ? 'repeat' : kind));
});

describe('the slides of a row', () => {
  it('are those of its activity, with what opens and closes its module', () => {
    expect(titles).toEqual(['event', 'welcome', 'sign', 'break', 'stand', 'lunch', 'pairs', 'talk']);
    expect(shown).toEqual([
      ['title', 'agenda'],
      ['section', 'module', 'activity', 'authored', 'authored'],
      ['activity', 'takeaways'],
      ['break'],
      ['module', 'activity', 'authored'],
      ['break'],
      ['activity', 'takeaways'],
      ['agenda', 'repeat', 'section', 'module', 'activity'],
    ]);
  });

  it('leave no slide out but the notices at the end, and show none twice', () => {
    const numbers = [...ranges.values()].flatMap(({ from, to }) =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index),
    );
    const own = deck.filter(({ kind }) => kind !== 'references' && kind !== 'licence').map(({ number }) => number);
    expect(numbers).toEqual(own);
  });
});
