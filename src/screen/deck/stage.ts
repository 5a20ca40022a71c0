/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { faceOf, isRunning, leftOf } from './countdown.ts';
import { type PageSlide, part, press, sentence, write } from './page.ts';
import { runRing } from './ring.ts';
import { countdownOf, type ShowState } from './show-state.ts';
import type { Store } from './store.ts';

/** The window that everybody sees: one slide, and whether anything is in front of it. */
export interface Stage {
  /** Shows what the state says; `before` is what was shown. */
  show(before: ShowState | undefined): void;
  tick(now: number): void;
}

export function useStage(slides: readonly PageSlide[], store: Store): Stage {
  const [controls, cover, wallTime, live] = [part('controls'), part('cover'), part('wall-time'), part('live')];
  const scale = (): void => {
    const fit = Math.min(innerWidth / 1280, innerHeight / 720);
    document.body.style.setProperty('--scale', String(fit));
  };
  addEventListener('resize', scale);
  scale();

  const leave = (slide: PageSlide | undefined): void => {
    for (const { frame } of slides) frame.hidden = false;
    if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
    slide?.frame.scrollIntoView({ block: 'start' });
    slide?.section.focus({ preventScroll: true });
  };
  return {
    show(before) {
      const state = store.get();
      const slide = slides[state.slide - 1];
      const isOn = state.isOn === 1;
      document.body.classList.toggle('is-showing', isOn);
      controls.hidden = !isOn;
      cover.hidden = !isOn || state.cover === 0;
      cover.classList.toggle('white', state.cover === 2);
      press('black', state.cover === 1);
      if (!isOn) {
        if (before?.isOn) leave(slide);
        return;
      }
      for (const it of slides) it.frame.hidden = it !== slide;
      write(part('place'), `${state.slide} / ${slides.length}`);
      if (!slide) return;
      slide.section.tabIndex = -1;
      const isNew = before?.slide !== state.slide || !before.isOn;
      if (isNew && !controls.contains(document.activeElement)) slide.section.focus({ preventScroll: true });
      if (state.cover !== 0) write(live, sentence(state.cover === 1 ? 'isBlack' : 'isWhite'));
      else if (isNew)
        write(live, sentence('slideOf', { slide: slide.number, count: slides.length, title: slide.title }));
      else if (before?.cover) write(live, sentence('isSeen'));
    },
    tick(now) {
      const state = store.get();
      const slide = slides[state.slide - 1];
      const countdown = slide?.span === undefined ? undefined : countdownOf(state, slide.span);
      if (slide) runRing(slide.section, countdown, now);
      press('timer', countdown !== undefined && isRunning(countdown));
      const left = countdown && isRunning(countdown) && slide?.kind === 'break' ? leftOf(countdown, now) : undefined;
      wallTime.hidden = left === undefined || !state.isOn || state.cover !== 0;
      if (left !== undefined) write(wallTime, faceOf(Math.max(0, left)));
    },
  };
}
