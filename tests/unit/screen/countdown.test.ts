import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Countdown,
  faceOf,
  freshCountdown,
  isRunning,
  leftOf,
  MINUTE,
  shareGone,
  toggled,
  withMore,
} from '../../../src/screen/deck/countdown.ts';

const NOON = 1_800_000_000_000;

describe('a countdown', () => {
  it('stands until it is started, runs, and stands again with what is left', () => {
    const fresh = freshCountdown(10);
    expect(isRunning(fresh)).toBe(false);
    expect(leftOf(fresh, NOON)).toBe(10 * MINUTE);
    const running = toggled(fresh, NOON);
    expect(isRunning(running)).toBe(true);
    expect(leftOf(running, NOON + 3 * MINUTE)).toBe(7 * MINUTE);
    const paused = toggled(running, NOON + 3 * MINUTE);
    expect(leftOf(paused, NOON + 60 * MINUTE)).toBe(7 * MINUTE);
    const again = toggled(paused, NOON + 60 * MINUTE);
    expect(leftOf(again, NOON + 68 * MINUTE)).toBe(-MINUTE);
  });

  it('takes a minute more, also when time is over', () => {
    const over = toggled(freshCountdown(1), NOON);
    expect(leftOf(withMore(over, 1), NOON + 2.5 * MINUTE)).toBe(-MINUTE / 2);
  });

  it('gives no time when the clock of the computer is set back', () => {
    expect(leftOf(toggled(freshCountdown(5), NOON), NOON - 60 * MINUTE)).toBe(5 * MINUTE);
  });

  it('has gone by entirely when nothing is left, and never more', () => {
    const running = toggled(freshCountdown(4), NOON);
    expect(shareGone(running, NOON)).toBe(0);
    expect(shareGone(running, NOON + MINUTE)).toBe(0.25);
    expect(shareGone(running, NOON + 9 * MINUTE)).toBe(1);
    expect(shareGone(freshCountdown(0), NOON)).toBe(1);
  });

  it.each([
    [10 * MINUTE, '10:00'],
    [10 * MINUTE - 1, '10:00'],
    [10 * MINUTE - 1000, '9:59'],
    [1, '0:01'],
    [0, '0:00'],
    [-999, '0:00'],
    [-65_000, '1:05'],
    [61 * MINUTE, '1:01:00'],
  ])('reads %d ms as %s', (left, face) => {
    expect(faceOf(left)).toBe(face);
  });

  it('loses nothing by being stopped and started', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 180 }), steps, (minutes, waits) => {
        let now = NOON;
        let ran = 0;
        let countdown: Countdown = freshCountdown(minutes);
        for (const wait of waits) {
          countdown = toggled(countdown, now);
          if (isRunning(countdown)) ran += wait;
          now += wait;
        }
        expect(leftOf(countdown, now)).toBe(minutes * MINUTE - ran);
      }),
    );
  });
});
