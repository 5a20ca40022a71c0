import type { Countdown } from './countdown.ts';

/** What both windows agree on. Numbers only: it goes from one to the other, and nothing in it is ever shown as it came. */
export interface ShowState {
  /** Counts every change, so that the newer of two is known. */
  readonly revision: number;
  /** From 1. */
  readonly slide: number;
  /** 1 while the slides fill the window. */
  readonly isOn: 0 | 1;
  /** What is in front of the slide: 0 nothing, 1 black, 2 white. */
  readonly cover: 0 | 1 | 2;
  /** What the day began later than planned, in minutes. */
  readonly shift: number;
  /** The countdowns that were touched, by the number of their span. */
  readonly countdowns: readonly (readonly [span: number, length: number, spent: number, since: number])[];
}

export const firstState = (slide: number): ShowState => ({
  revision: 0,
  slide,
  isOn: 0,
  cover: 0,
  shift: 0,
  countdowns: [],
});

/** A window asks for the state with its own; the other answers with what it has. */
export interface Message {
  readonly deck: 'hello' | 'state';
  readonly state: ShowState;
}

export function countdownOf({ countdowns }: ShowState, span: number): Countdown | undefined {
  const found = countdowns.find(([of]) => of === span);
  return found && { length: found[1], spent: found[2], since: found[3] };
}

export const withCountdown = (state: ShowState, span: number, { length, spent, since }: Countdown): ShowState => ({
  ...state,
  countdowns: [...state.countdowns.filter(([of]) => of !== span), [span, length, spent, since]],
});

/** Reads what another window says. Anything may come: what is not exactly a message of ours is `undefined`. */
export function readMessage(data: unknown, slideCount: number): Message | undefined {
  if (!isRecord(data)) return undefined;
  const { deck } = data;
  if (deck !== 'hello' && deck !== 'state') return undefined;
  const state = readState(data.state, slideCount);
  return state && { deck, state };
}

/** Reads a state that was put away or sent; `undefined` if a figure is missing or out of its range. */
export function readState(data: unknown, slideCount: number): ShowState | undefined {
  if (!isRecord(data)) return undefined;
  const { revision, slide, isOn, cover, shift, countdowns } = data;
  if (!isWhole(revision, 0, Number.MAX_SAFE_INTEGER) || !isWhole(slide, 1, slideCount)) return undefined;
  if (!isWhole(shift, -1440, 1440) || (isOn !== 0 && isOn !== 1)) return undefined;
  if (cover !== 0 && cover !== 1 && cover !== 2) return undefined;
  if (!Array.isArray(countdowns) || countdowns.length > slideCount || !countdowns.every(isCountdown)) return undefined;
  return { revision, slide, isOn, cover, shift, countdowns: countdowns.map(([a, b, c, d]) => [a, b, c, d]) };
}

const LONGEST = 365 * 24 * 60 * 60_000;

const isCountdown = (row: unknown): row is [number, number, number, number] =>
  Array.isArray(row) &&
  row.length === 4 &&
  isWhole(row[0], 0, 100_000) &&
  isWhole(row[1], 0, LONGEST) &&
  isWhole(row[2], 0, LONGEST) &&
  isWhole(row[3], 0, Number.MAX_SAFE_INTEGER);

const isRecord = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === 'object' && data !== null && !Array.isArray(data);

const isWhole = (value: unknown, from: number, to: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= from && (value as number) <= to;
