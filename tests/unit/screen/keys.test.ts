import { describe, expect, it } from 'vitest';
import { isVerb, type KeyState, VERBS, verbOf } from '../../../src/screen/deck/keys.ts';

const showing: KeyState = { shift: false, isRightToLeft: false, isShowing: true, hasLetters: true };

describe('the keys of the show', () => {
  it.each([
    ['ArrowRight', 'next'],
    ['ArrowDown', 'next'],
    ['PageDown', 'next'],
    [' ', 'next'],
    ['ArrowLeft', 'back'],
    ['ArrowUp', 'back'],
    ['PageUp', 'back'],
    ['Home', 'first'],
    ['End', 'last'],
    ['g', 'goto'],
    ['O', 'overview'],
    ['f', 'fullscreen'],
    ['b', 'black'],
    ['.', 'black'],
    ['w', 'white'],
    ['s', 'presenter'],
    ['P', 'presenter'],
    ['t', 'timer'],
    ['n', 'larger'],
    ['+', 'larger'],
    ['-', 'smaller'],
    ['?', 'help'],
  ])('%s asks for %s', (key, verb) => {
    expect(verbOf(key, showing)).toBe(verb);
  });

  it('goes back with shift and space', () => {
    expect(verbOf(' ', { ...showing, shift: true })).toBe('back');
  });

  it('reads from right to left where the page does', () => {
    expect(verbOf('ArrowLeft', { ...showing, isRightToLeft: true })).toBe('next');
    expect(verbOf('ArrowRight', { ...showing, isRightToLeft: true })).toBe('back');
    expect(verbOf('ArrowDown', { ...showing, isRightToLeft: true })).toBe('next');
  });

  it('leaves the list to those who scroll it', () => {
    for (const key of ['ArrowRight', 'ArrowDown', 'PageDown', ' ', 'Home', 'End', 'b', 't', 'n'])
      expect(verbOf(key, { ...showing, isShowing: false }), key).toBeUndefined();
    expect(verbOf('f', { ...showing, isShowing: false })).toBe('fullscreen');
    expect(verbOf('?', { ...showing, isShowing: false })).toBe('help');
  });

  it('does without letters where nobody wants them', () => {
    const quiet = { ...showing, hasLetters: false };
    for (const key of ['b', 'o', '?', 't', '.', '+']) expect(verbOf(key, quiet), key).toBeUndefined();
    expect(verbOf('ArrowRight', quiet)).toBe('next');
    expect(verbOf(' ', quiet)).toBe('next');
  });

  it('knows nothing that objects know', () => {
    for (const key of ['constructor', 'toString', '__proto__', 'x', 'Tab', 'Enter'])
      expect(verbOf(key, showing)).toBeUndefined();
    expect(isVerb('constructor')).toBe(false);
    expect(isVerb(undefined)).toBe(false);
    expect(VERBS.every(isVerb)).toBe(true);
  });
});
