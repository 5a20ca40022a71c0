import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countdownOf, firstState, readMessage, readState, withCountdown } from '../../../src/screen/deck/show-state.ts';
import { createStore } from '../../../src/screen/deck/store.ts';

const COUNT = 203;
const state = withCountdown({ ...firstState(12), revision: 7, isOn: 1, shift: -12 }, 3, {
  length: 600_000,
  spent: 12,
  since: 0,
});

describe('what one window says to the other', () => {
  it('is read back as it was', () => {
    expect(readMessage(structuredClone({ deck: 'hello', state }), COUNT)).toEqual({ deck: 'hello', state });
    expect(countdownOf(state, 3)).toEqual({ length: 600_000, spent: 12, since: 0 });
    expect(countdownOf(state, 4)).toBeUndefined();
  });

  it.each([
    ['a word', 'hello'],
    ['nothing', null],
    ['a list', [state]],
    ['another verb', { deck: 'eval', state }],
    ['no state', { deck: 'state' }],
    ['a slide that is not there', { deck: 'state', state: { ...state, slide: 204 } }],
    ['slide 0', { deck: 'state', state: { ...state, slide: 0 } }],
    ['a slide in words', { deck: 'state', state: { ...state, slide: '<img src=x onerror=alert(1)>' } }],
    ['half a slide', { deck: 'state', state: { ...state, slide: 1.5 } }],
    ['no number', { deck: 'state', state: { ...state, revision: Number.NaN } }],
    ['another cover', { deck: 'state', state: { ...state, cover: 3 } }],
    ['a shift of days', { deck: 'state', state: { ...state, shift: 5000 } }],
    ['a countdown of three figures', { deck: 'state', state: { ...state, countdowns: [[1, 2, 3]] } }],
    ['a countdown of words', { deck: 'state', state: { ...state, countdowns: [[1, 2, 3, 'x']] } }],
    ['too many countdowns', { deck: 'state', state: { ...state, countdowns: Array(204).fill([1, 2, 3, 4]) } }],
  ])('is refused if it is %s', (_, data) => {
    expect(readMessage(data, COUNT)).toBeUndefined();
  });

  it('keeps nothing that is not known', () => {
    const read = readState({ ...state, html: '<b>', countdowns: [[1, 2, 3, 4]] }, COUNT);
    expect(Object.keys(read ?? {}).sort()).toEqual(Object.keys(state).sort());
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(readMessage(data, COUNT)).toBeUndefined();
        expect(() => readMessage({ deck: 'state', state: data }, COUNT)).not.toThrow();
      }),
    );
  });
});

describe('the state in a window', () => {
  it('counts what is changed here, and does not count what is heard or what is the same', () => {
    const store = createStore(firstState(1));
    const heard: [number, boolean][] = [];
    store.onChange((before, isOwn) => heard.push([before.slide, isOwn]));
    store.change({ slide: 2 });
    store.change({ slide: 2 });
    expect(store.get()).toMatchObject({ slide: 2, revision: 1 });
    store.adopt({ ...store.get(), slide: 9, revision: 5 });
    store.adopt({ ...store.get() });
    expect(store.get()).toMatchObject({ slide: 9, revision: 5 });
    expect(heard).toEqual([
      [1, true],
      [2, false],
    ]);
  });
});
