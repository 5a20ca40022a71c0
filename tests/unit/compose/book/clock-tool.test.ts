import { expect, it } from 'vitest';
import { showingsOf } from '../../../../src/compose/book/tools/clock-tool.ts';
import { stringsFor } from '../../../../src/compose/strings.ts';
import { agenda, sampleCurriculum } from '../../../support/sample-curriculum.ts';

const words = stringsFor('en');

it('shows a day without gaps: activities by themselves, breaks and events as rows of their day', () => {
  const [sample = agenda([])] = sampleCurriculum().agendas;
  const showings = showingsOf(sample, words);
  for (const day of sample.days) {
    const ofDay = showings.filter((showing) => showing.day === day.number);
    expect(ofDay[0]?.from).toBe(day.start);
    for (const [index, { from, to, anchor }] of ofDay.entries()) {
      expect(from).toBeLessThan(to);
      expect(anchor).toMatch(/^(activity-.+--|day-\d+--entry-\d+$)/);
      if (index > 0) expect(from).toBe(ofDay[index - 1]?.to);
    }
  }
});

it('shows nothing where there are no clock times', () => {
  expect(showingsOf(agenda([], { delivery: 'self-study' }), words)).toEqual([]);
});
