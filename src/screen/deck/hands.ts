/// <reference lib="dom" />

import { openDialog } from './dialogs.ts';
import { isVerb, type Verb, verbOf } from './keys.ts';
import { isRightToLeft, part, sentence, write } from './page.ts';
import { edgeOf, type Point, swipeOf } from './swipe.ts';

const CONTROLS = 'button, a[href], summary, select';
const FIELDS = 'input, textarea, [contenteditable]';
/** Keys with which one reads on in the notes. Page keys turn slides there, too: clickers send them. */
const READING_KEYS = new Set(['ArrowUp', 'ArrowDown', 'Home', 'End', ' ']);

/** Keys, digits before Enter, and buttons. */
export function useKeys(isShowing: () => boolean, act: (verb: Verb) => void, goTo: (slide: number) => void): void {
  const letters = part<HTMLInputElement>('letters');
  const field = part('typed');
  let typed = '';
  const type = (digits: string): void => {
    typed = digits.slice(0, 6);
    field.hidden = typed === '';
    write(field, typed === '' ? '' : sentence('typed', { slide: typed }));
  };
  addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || event.isComposing) return;
    const element = target instanceof Element ? target : document.body;
    const dialog = openDialog();
    const state = {
      shift: event.shiftKey,
      isRightToLeft: isRightToLeft(),
      isShowing: isShowing(),
      hasLetters: letters.checked,
    };
    const verb = verbOf(key, state);
    if (element.closest(FIELDS) && element !== letters) return;
    if (dialog) {
      // The key that opened a dialog closes it; everything else belongs to the dialog, Escape included.
      const isOwn =
        (verb === 'help' && 'help' in dialog.dataset) || (verb === 'overview' && 'overview' in dialog.dataset);
      if (isOwn && verb) done(event, () => act(verb));
      return;
    }
    if (!state.isShowing && !verb) return;
    if (key === 'Escape') {
      if (typed) done(event, () => type(''));
      else done(event, () => act('leave'));
      return;
    }
    if (/^\d$/.test(key) && state.hasLetters) return done(event, () => type(typed + key));
    if (typed && key === 'Backspace') return done(event, () => type(typed.slice(0, -1)));
    if (typed && key === 'Enter') {
      const slide = Number(typed);
      type('');
      return done(event, () => goTo(slide));
    }
    if (key === ' ' && element.closest(CONTROLS)) return;
    if (READING_KEYS.has(key) && element.closest('[data-notes]')) return;
    if (!verb) return;
    type('');
    done(event, () => act(verb));
  });
  document.addEventListener('click', ({ target }) => {
    const verb = (target instanceof Element ? target.closest<HTMLElement>('[data-do]') : undefined)?.dataset.do;
    if (isVerb(verb)) act(verb);
  });
}

function done(event: Event, action: () => void): void {
  event.preventDefault();
  action();
}

/** Fingers: a swipe to the side, a tap near an edge. Two fingers enlarge, and an enlarged slide is moved, not turned. */
export function useTouch(isShowing: () => boolean, act: (verb: Verb) => void): void {
  const stage = part('stage');
  let from: Point | undefined;
  const pointOf = ({ clientX, clientY }: Touch): Point => ({ x: clientX, y: clientY });
  const isEnlarged = (): boolean => (window.visualViewport?.scale ?? 1) > 1.05;
  stage.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [touch] = touches;
      from = isShowing() && touches.length === 1 && touch && !isEnlarged() ? pointOf(touch) : undefined;
    },
    { passive: true },
  );
  stage.addEventListener('touchcancel', () => {
    from = undefined;
  });
  stage.addEventListener('touchend', ({ changedTouches, touches }) => {
    const [touch] = changedTouches;
    if (!from || !touch || touches.length > 0) return;
    const turn = swipeOf(from, pointOf(touch), isRightToLeft());
    from = undefined;
    if (turn) act(turn);
  });
  stage.addEventListener('click', ({ target, clientX }) => {
    if (!isShowing() || isEnlarged() || (target instanceof Element && target.closest(CONTROLS))) return;
    if (document.getSelection()?.isCollapsed === false) return;
    const turn = edgeOf(clientX, window.innerWidth, isRightToLeft());
    if (turn) act(turn);
  });
}

/** The controls are seen while a pointer moves, and for a moment after. */
export function useQuietControls(): void {
  const AWAKE = 3000;
  let sleep: ReturnType<typeof setTimeout> | undefined;
  const wake = (): void => {
    document.body.classList.add('is-awake');
    clearTimeout(sleep);
    sleep = setTimeout(() => document.body.classList.remove('is-awake'), AWAKE);
  };
  for (const kind of ['pointermove', 'pointerdown'] as const) addEventListener(kind, wake, { passive: true });
  wake();
}
