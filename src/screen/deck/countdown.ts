/** The minutes of one span, as they run; all times in milliseconds. */
export interface Countdown {
  /** What it counts down from, minutes that were added included. */
  readonly length: number;
  /** What had gone by when it was last paused. */
  readonly spent: number;
  /** The moment since which it runs; 0 while it does not. */
  readonly since: number;
}

export const MINUTE = 60_000;

export const freshCountdown = (minutes: number): Countdown => ({ length: minutes * MINUTE, spent: 0, since: 0 });

export const isRunning = ({ since }: Countdown): boolean => since > 0;

/** What is left, below 0 when time is over. A clock that was set back does not give time. */
export const leftOf = ({ length, spent, since }: Countdown, now: number): number =>
  length - spent - (since > 0 ? Math.max(0, now - since) : 0);

/** Starts what stands, and stops what runs. */
export const toggled = (countdown: Countdown, now: number): Countdown =>
  isRunning(countdown)
    ? { ...countdown, spent: countdown.length - leftOf(countdown, now), since: 0 }
    : { ...countdown, since: now };

export const withMore = (countdown: Countdown, minutes: number): Countdown => ({
  ...countdown,
  length: countdown.length + minutes * MINUTE,
});

/** The share that has gone by: 0 to 1. */
export const shareGone = (countdown: Countdown, now: number): number =>
  countdown.length > 0 ? Math.min(1, Math.max(0, 1 - leftOf(countdown, now) / countdown.length)) : 1;

/** `12:05`, `0:00`, `1:05:00`, without a sign. What is left is rounded up to a second, so that 0:00 is the end. */
export function faceOf(left: number): string {
  const seconds = left >= 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const two = (value: number): string => String(value).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
