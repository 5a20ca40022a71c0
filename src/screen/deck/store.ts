import type { ShowState } from './show-state.ts';

/** The state of the show in this window. */
export interface Store {
  get(): ShowState;
  /** Changes it here; the other window hears of it. */
  change(change: Partial<Omit<ShowState, 'revision'>>): void;
  /** Takes what the other window says. */
  adopt(state: ShowState): void;
  /** Calls back after every change, with what was before; `isOwn` if it was made here. */
  onChange(listener: (before: ShowState, isOwn: boolean) => void): void;
}

export function createStore(first: ShowState): Store {
  let state = first;
  const listeners: ((before: ShowState, isOwn: boolean) => void)[] = [];
  const become = (next: ShowState, isOwn: boolean): void => {
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    const before = state;
    state = next;
    for (const listener of listeners) listener(before, isOwn);
  };
  return {
    get: () => state,
    change(change) {
      const next = { ...state, ...change };
      if (JSON.stringify(next) !== JSON.stringify(state)) become({ ...next, revision: state.revision + 1 }, true);
    },
    adopt: (next) => become(next, false),
    onChange(listener) {
      listeners.push(listener);
    },
  };
}
