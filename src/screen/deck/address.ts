/// <reference lib="dom" />

import { readState, type ShowState } from './show-state.ts';

/** The slide that an address names: `#slide-12`. */
export function slideIn(hash: string, slideCount: number): number | undefined {
  const number = Number(/^#slide-(\d{1,6})$/.exec(hash)?.[1]);
  return number >= 1 && number <= slideCount ? number : undefined;
}

/** What this entry of the history was left with, when the page is loaded again. It goes with the tab. */
export const keptState = (slideCount: number): ShowState | undefined =>
  readState((history.state as { readonly show?: unknown } | null)?.show, slideCount);

/** Keeps the address in step, in the same entry of the history: the way back leads out of the deck, not through it. */
export function keepState(state: ShowState, hash: string): void {
  try {
    history.replaceState({ show: state }, '', hash);
  } catch {
    // Some browsers refuse when it comes too often; the next slide is kept again.
  }
}
