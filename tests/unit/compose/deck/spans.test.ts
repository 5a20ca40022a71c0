import { describe, expect, it } from 'vitest';
import { slideMarks } from '../../../../src/compose/deck/screen/spans-of-slides.ts';
import { spansOf } from '../../../../src/compose/deck/spans.ts';
import { planDeck } from '../../../../src/compose/deck.ts';
import type { Curriculum } from '../../../../src/model/curriculum.ts';
import { activity, agenda, day, module, sampleCurriculum, sampleOptions } from '../../../support/sample-curriculum.ts';

const talks = module(1, 'talks', 'Talks', { activities: [activity('one', 'One', 20), activity('two', 'Two', 25)] });
const NINE = 540;

describe('the spans of a day', () => {
  const arrival = day(1, 'Day 1', NINE - 15, [
    { event: 'Arrival', minutes: 15 },
    { module: talks },
    { break: 15 },
    { module: talks, activities: ['two'], isContinued: true },
    { event: 'A film', minutes: 30 },
  ]);
  const spans = spansOf(arrival);

  it('are its activities and pauses, each with its clock and its minutes', () => {
    expect(arrival.entries.map((entry) => spans.of(entry))).toEqual([
      undefined,
      undefined,
      { day: 1, start: 585, minutes: 15, until: 600 },
      undefined,
      undefined,
    ]);
    const [, entry] = arrival.entries;
    const scheduled = entry?.kind === 'module' ? entry.activities : [];
    expect(scheduled.map((it) => spans.of(it))).toEqual([
      { day: 1, start: 540, minutes: 20, until: 560 },
      { day: 1, start: 560, minutes: 25, until: 585 },
    ]);
  });

  it('last until the next one, also over what has no slides', () => {
    const last = arrival.entries[3];
    const [scheduled] = last?.kind === 'module' ? last.activities : [];
    expect(scheduled && spans.of(scheduled)).toEqual({ day: 1, start: 600, minutes: 25, until: 655 });
  });

  it('begin with the wait for the first work, or with that work', () => {
    expect(spans.opening).toEqual({ day: 1, start: 525, minutes: 15, until: 540 });
    const straight = spansOf(day(2, 'Day 2', NINE, [{ module: talks }]));
    expect(straight.opening).toEqual({ day: 2, start: 540, minutes: 20, until: 560 });
  });

  it('know no clock where the agenda knows none', () => {
    const plain = day(1, 'Day 1', NINE, [{ break: 15 }]);
    const clockless = { ...plain, start: undefined, entries: plain.entries.map((it) => ({ ...it, start: undefined })) };
    const [pause] = clockless.entries;
    expect(pause && spansOf(clockless).of(pause)).toEqual({ day: 1, start: undefined, minutes: 15, until: undefined });
  });
});

describe('the slides of a deck', () => {
  const marksOf = (curriculum: Curriculum) => slideMarks(planDeck(curriculum, sampleOptions(curriculum)));
  const marks = marksOf(sampleCurriculum());
  const row = (title: string) => {
    const mark = marks.find(({ dataTitle }) => String(dataTitle).replaceAll('\u00a0', ' ') === title);
    return mark && [mark.dataStart, mark.dataMinutes, mark.dataUntil];
  };

  it('know when they are planned', () => {
    expect(row('Welcome and names')).toEqual([540, 20, 560]);
    expect(row('Our agreements')).toEqual([540, 20, 560]);
    expect(row('Read and sign')).toEqual([560, 25, 585]);
    expect(row('Break. Back at 10:00 AM')).toEqual([585, 15, 600]);
    expect(row('Stand on the line')).toEqual([600, 30, 630]);
  });

  it('share a span with what they open and what they close', () => {
    const spanOf = (title: string) => marks.find(({ dataTitle }) => dataTitle === title)?.dataSpan;
    expect(spanOf('A Safe Place')).toBe(spanOf('Welcome and names'));
    expect(spanOf('Making a Start')).toBe(spanOf('Welcome and names'));
    expect(spanOf('To take with you')).toBe(spanOf('Read and sign'));
    expect(spanOf('Read and sign')).not.toBe(spanOf('Welcome and names'));
    expect(spanOf('References')).toBeUndefined();
  });

  it('belong to the day at whose start they are shown again', () => {
    const [, again] = marks.filter(({ dataTitle }) => dataTitle === 'Our agreements');
    const today = marks.findLast(({ dataKind }) => dataKind === 'agenda');
    expect(again?.dataSpan).toBe(today?.dataSpan);
  });

  it('have minutes, and no clock, where people learn by themselves', () => {
    const self = marksOf(sampleCurriculum({ agendas: [agenda([], { delivery: 'self-study' })] }));
    const welcome = self.find(({ dataTitle }) => dataTitle === 'Welcome and names');
    expect([welcome?.dataMinutes, welcome?.dataStart]).toEqual([20, undefined]);
  });
});
