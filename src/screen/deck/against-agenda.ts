/** When a slide is to be shown, in minutes after midnight. */
export interface Planned {
  readonly start: number;
  readonly until: number;
}

export type Standing =
  | { readonly kind: 'on-time' | 'far-away' }
  | { readonly kind: 'ahead' | 'behind'; readonly minutes: number };

const DAY = 24 * 60;
/** Further away it is no question of being late: it is a rehearsal, or another day. */
const FAR = 120;

/**
 * Where the room stands by the agenda: `now` and `shift` in minutes, `now` after midnight and with a fraction, `shift` what the day
 * began later than planned. Whole minutes: a minute that is not over does not count.
 */
export function standingOf({ start, until }: Planned, now: number, shift: number): Standing {
  const early = turn(start + shift - now);
  const late = turn(now - (Math.max(start, until) + shift));
  const [kind, minutes] = early > 0 ? (['ahead', early] as const) : (['behind', late] as const);
  if (minutes < 1) return { kind: 'on-time' };
  return minutes > FAR ? { kind: 'far-away' } : { kind, minutes: Math.floor(minutes) };
}

/** How far the plan is to be moved, so that what was planned at `start` begins now: whole minutes, by the shorter way round the clock. */
export const shiftFor = (start: number, now: number): number => turn(Math.floor(now) - start);

/** The same way round the clock, from half a day before to half a day after. */
const turn = (minutes: number): number => {
  const rest = ((minutes % DAY) + DAY) % DAY;
  return rest > DAY / 2 ? rest - DAY : rest;
};

/** `13:15`, or `1:15 PM` with the two halves of a day given. */
export function clockFace(minutes: number, halves: readonly [string, string] | undefined): string {
  const whole = ((Math.floor(minutes) % DAY) + DAY) % DAY;
  const [hour, rest] = [Math.floor(whole / 60), String(whole % 60).padStart(2, '0')];
  if (!halves) return `${String(hour).padStart(2, '0')}:${rest}`;
  return `${hour % 12 || 12}:${rest}\u00a0${halves[hour < 12 ? 0 : 1]}`;
}

/** The minutes after midnight, with a fraction, on the clock of the room. */
export function minutesOfDay(time: number): number {
  const date = new Date(time);
  return date.getHours() * 60 + date.getMinutes() + date.getSeconds() / 60;
}
