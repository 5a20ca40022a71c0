/** Everything that the deck can be asked for: by a key, a button, a touch, or the other window. */
export const VERBS = [
  'next',
  'back',
  'first',
  'last',
  'present',
  'leave',
  'close',
  'overview',
  'goto',
  'fullscreen',
  'black',
  'white',
  'presenter',
  'timer',
  'more',
  'again',
  'help',
  'larger',
  'smaller',
  'start-now',
  'as-planned',
] as const;
export type Verb = (typeof VERBS)[number];

export const isVerb = (text: string | undefined): text is Verb =>
  (VERBS as readonly (string | undefined)[]).includes(text);

/** What a page knows when a key is pressed. */
export interface KeyState {
  readonly shift: boolean;
  /** Written from right to left: what comes next is on the left. */
  readonly isRightToLeft: boolean;
  /** False while the page is a list that one scrolls. */
  readonly isShowing: boolean;
  /** False if whoever sits there wants no single letters as keys. */
  readonly hasLetters: boolean;
}

const MOVES: Readonly<Record<string, Verb>> = {
  ArrowDown: 'next',
  PageDown: 'next',
  ArrowUp: 'back',
  PageUp: 'back',
  Home: 'first',
  End: 'last',
};
const LETTERS: Readonly<Record<string, Verb>> = {
  o: 'overview',
  g: 'goto',
  f: 'fullscreen',
  s: 'presenter',
  p: 'presenter',
  '?': 'help',
};
const LETTERS_OF_SHOW: Readonly<Record<string, Verb>> = {
  b: 'black',
  '.': 'black',
  w: 'white',
  t: 'timer',
  n: 'larger',
  '+': 'larger',
  '=': 'larger',
  '-': 'smaller',
  '−': 'smaller',
};

/** What a key asks for; `key` as the browser names it. Digits are not here: they are collected. */
export function verbOf(key: string, { shift, isRightToLeft, isShowing, hasLetters }: KeyState): Verb | undefined {
  if (hasLetters) {
    const letter = key.length === 1 ? key.toLowerCase() : '';
    if (Object.hasOwn(LETTERS, letter)) return LETTERS[letter];
    if (isShowing && Object.hasOwn(LETTERS_OF_SHOW, letter)) return LETTERS_OF_SHOW[letter];
  }
  if (!isShowing) return undefined;
  if (key === ' ') return shift ? 'back' : 'next';
  if (key === 'ArrowRight') return isRightToLeft ? 'back' : 'next';
  if (key === 'ArrowLeft') return isRightToLeft ? 'next' : 'back';
  return Object.hasOwn(MOVES, key) ? MOVES[key] : undefined;
}
