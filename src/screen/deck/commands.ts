/// <reference lib="dom" />

import { minutesOfDay, shiftFor } from './against-agenda.ts';
import { type Countdown, faceOf, freshCountdown, isRunning, leftOf, toggled, withMore } from './countdown.ts';
import { openDialog, toggleDialog, useNumberDialog, useOverview } from './dialogs.ts';
import type { Verb } from './keys.ts';
import { type PageSlide, part, press, sentence, write } from './page.ts';
import type { Presenter } from './presenter.ts';
import { countdownOf, withCountdown } from './show-state.ts';
import type { Store } from './store.ts';

/** What differs between the two windows. */
export interface Side {
  /** Opens the presenter window, or brings it to the front; false if the browser does not allow it. */
  openPresenter(): boolean;
  readonly presenter: Presenter | undefined;
}

/** Does what a key, a button or a touch asks for. */
export function useCommands(slides: readonly PageSlide[], store: Store, side: Side): (verb: Verb) => void {
  const isShowing = (): boolean => store.get().isOn === 1 || side.presenter !== undefined;
  const showAt = (slide: number): void => {
    const inRange = Math.min(slides.length, Math.max(1, slide));
    store.change({ slide: inRange, isOn: 1, cover: 0 });
  };
  /** In the list a slide is gone to as with any link; in the show it is shown. */
  const goTo = (slide: number): void => {
    if (isShowing()) showAt(slide);
    else location.hash = `#slide-${slide}`;
  };
  const here = (): PageSlide | undefined => slides[store.get().slide - 1];
  const openOverview = useOverview(slides, goTo);
  const openNumber = useNumberDialog(slides.length, goTo);

  const count = (change: (countdown: Countdown, now: number) => Countdown): void => {
    const slide = here();
    if (slide?.span === undefined || slide.minutes === undefined) {
      write(part('notice'), sentence('noMinutes'));
      return;
    }
    const now = Date.now();
    const before = countdownOf(store.get(), slide.span) ?? freshCountdown(slide.minutes);
    const after = change(before, now);
    store.change(withCountdown(store.get(), slide.span, after));
    if (isRunning(before) === isRunning(after)) return;
    const time = faceOf(Math.max(0, leftOf(after, now)));
    write(part('live'), sentence(isRunning(after) ? 'hasStarted' : 'hasPaused', { time }));
  };
  const cover = (which: 1 | 2): void => store.change({ cover: store.get().cover === which ? 0 : which });

  const todo: Readonly<Record<Verb, () => void>> = {
    next: () => showAt(store.get().slide + 1),
    back: () => showAt(store.get().slide - 1),
    first: () => showAt(1),
    last: () => showAt(slides.length),
    present: () => showAt(isShowing() ? store.get().slide : slideInSight(slides)),
    leave() {
      if (openDialog()) openDialog()?.close();
      else if (store.get().cover !== 0) store.change({ cover: 0 });
      else if (!side.presenter) store.change({ isOn: 0 });
    },
    close: () => openDialog()?.close(),
    overview: () => openOverview(isShowing() ? store.get().slide : slideInSight(slides)),
    goto: () => openNumber(),
    fullscreen() {
      if (!isShowing()) showAt(slideInSight(slides));
      toggleFullScreen();
    },
    black: () => cover(1),
    white: () => cover(2),
    presenter() {
      if (side.presenter) return;
      if (!isShowing()) showAt(slideInSight(slides));
      if (!side.openPresenter()) write(part('notice'), sentence('isBlocked'));
    },
    timer: () => count(toggled),
    more: () => count((countdown) => withMore(countdown, 1)),
    again: () =>
      count((countdown, now) => ({ ...freshCountdown(here()?.minutes ?? 0), since: isRunning(countdown) ? now : 0 })),
    help: () => toggleDialog('help'),
    larger: () => side.presenter?.resize(1),
    smaller: () => side.presenter?.resize(-1),
    'start-now'() {
      const planned = here()?.planned;
      if (planned) store.change({ shift: shiftFor(planned.start, minutesOfDay(Date.now())) });
    },
    'as-planned': () => store.change({ shift: 0 }),
  };
  return (verb) => {
    write(part('notice'), '');
    todo[verb]();
  };
}

/** The slide that is being read in the list. */
function slideInSight(slides: readonly PageSlide[]): number {
  const edge = window.innerHeight / 3;
  return slides.find(({ frame }) => frame.getBoundingClientRect().bottom > edge)?.number ?? slides.length;
}

/** Not every browser has it on every device; then the window stays as large as it is. */
function toggleFullScreen(): void {
  const change = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen?.({ navigationUI: 'hide' });
  change?.catch(() => undefined);
}

/** Says on its buttons whether the screen is full. */
export function followFullScreen(): void {
  document.addEventListener('fullscreenchange', () => press('fullscreen', document.fullscreenElement !== null));
  if (document.fullscreenEnabled) return;
  for (const button of document.querySelectorAll<HTMLElement>('[data-do="fullscreen"]')) button.hidden = true;
}
