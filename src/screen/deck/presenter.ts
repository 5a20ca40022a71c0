/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { clockFace, minutesOfDay, standingOf } from './against-agenda.ts';
import { faceOf, freshCountdown, isRunning, leftOf } from './countdown.ts';
import { copyOf, halvesOfDay, type PageSlide, part, partIfAny, press, sentence, write } from './page.ts';
import { runRing } from './ring.ts';
import { countdownOf, type ShowState } from './show-state.ts';
import type { Store } from './store.ts';

/** Sizes of the notes, as a factor. */
const SIZES = [0.9, 1, 1.2, 1.45, 1.75, 2.1];

/** The trainer's window: the slide, the next one, the notes, and the time. */
export interface Presenter {
  show(before: ShowState | undefined): void;
  tick(now: number): void;
  /** Larger notes with 1, smaller ones with -1. */
  resize(steps: 1 | -1): void;
  isLinked(isLinked: boolean): void;
}

export function usePresenter(slides: readonly PageSlide[], store: Store): Presenter {
  document.body.classList.add('is-presenter');
  darkenOnScreen();
  document.title = sentence('presenterTitle');
  part('presenter').hidden = false;
  for (const { frame } of slides) frame.hidden = true;
  const [now, next, notes] = [part('now'), part('next'), part('notes')];
  const scale = (): void => {
    for (const picture of [now, next]) picture.style.setProperty('--scale', String(picture.clientWidth / 1280));
  };
  const observer = new ResizeObserver(scale);
  observer.observe(now);
  observer.observe(next);
  let size = 1;

  const showSlide = (slide: PageSlide, count: number): void => {
    const following = slides[slide.number];
    now.replaceChildren(copyOf(slide.section));
    next.replaceChildren(...(following ? [copyOf(following.section)] : []));
    write(part('now-title'), sentence('nowSlide', { slide: slide.number, count }));
    write(part('next-title'), following ? sentence('nextSlide', { slide: following.number }) : sentence('lastSlide'));
    write(part('next-name'), following?.title ?? '');
    notes.replaceChildren(...notesOf(slide));
    readFromTheTop(notes);
    const plan = slide.span === undefined ? undefined : partIfAny(`plan="${slide.span}"`);
    part('where').replaceChildren(...(plan ? copyOf(plan).childNodes : []));
    scale();
  };
  return {
    show(before) {
      const state = store.get();
      const slide = slides[state.slide - 1];
      if (slide && before?.slide !== state.slide) {
        showSlide(slide, slides.length);
        write(part('live'), sentence('slideOf', { slide: slide.number, count: slides.length, title: slide.title }));
      }
      document.body.classList.toggle('is-covered', state.cover !== 0);
      press('black', state.cover === 1);
      if (before && before.cover !== state.cover) {
        write(part('live'), sentence(['isSeen', 'isBlack', 'isWhite'][state.cover] ?? 'isSeen'));
      }
    },
    tick(time) {
      const state = store.get();
      const slide = slides[state.slide - 1];
      if (!slide) return;
      write(part('time'), clockFace(minutesOfDay(time), halvesOfDay()));
      showCountdown(slide, state, time, now);
      showStanding(slide, state, time);
    },
    resize(steps) {
      size = Math.min(SIZES.length - 1, Math.max(0, size + steps));
      notes.style.setProperty('--notes', String(SIZES[size]));
    },
    isLinked: (isLinked) => {
      document.body.classList.toggle('is-alone', !isLinked);
      write(part('linked'), sentence(isLinked ? 'linked' : 'alone'));
    },
  };
}

/** Dark, because the room is; what is printed from here is paper. */
function darkenOnScreen(): void {
  const { dataset } = document.documentElement;
  const darken = (): void => {
    dataset.theme = 'dark';
  };
  darken();
  addEventListener('beforeprint', () => {
    delete dataset.theme;
  });
  addEventListener('afterprint', darken);
}

/** The notes of a slide with ids of their own, so that their footnotes lead to where one reads. */
function notesOf({ notes }: PageSlide): Element[] {
  const copy = notes.cloneNode(true) as HTMLElement;
  for (const node of copy.querySelectorAll('[id]')) node.id = `here-${node.id}`;
  for (const link of copy.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
    const id = `here-${decodeURIComponent(link.hash.slice(1))}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
    });
  }
  return [...copy.children];
}

/** A scroll that is still gliding would carry on in the new notes; it is over within this time. */
const GLIDES = 400;

/** Begins with the first line, and stays there until somebody reads on. */
function readFromTheTop(notes: HTMLElement): void {
  const gliding = new AbortController();
  const { signal } = gliding;
  const stay = (): void => {
    notes.scrollTop = 0;
  };
  stay();
  notes.addEventListener('scroll', stay, { signal });
  for (const kind of ['keydown', 'wheel', 'pointerdown'] as const) {
    addEventListener(kind, () => gliding.abort(), { signal, capture: true, passive: true });
  }
  setTimeout(() => gliding.abort(), GLIDES);
}

function showCountdown({ span, minutes }: PageSlide, state: ShowState, time: number, picture: HTMLElement): void {
  const touched = span === undefined ? undefined : countdownOf(state, span);
  const countdown = touched ?? (minutes === undefined ? undefined : freshCountdown(minutes));
  const dial = part('countdown');
  dial.classList.toggle('is-empty', !countdown);
  for (const button of dial.querySelectorAll('button')) button.disabled = !countdown;
  const slide = picture.firstElementChild;
  if (slide instanceof HTMLElement) runRing(slide, touched, time);
  const left = countdown ? leftOf(countdown, time) : undefined;
  const isOver = left !== undefined && left <= -1000;
  dial.classList.toggle('is-over', isOver);
  write(part('left'), left === undefined ? '–' : `${isOver ? '−' : ''}${faceOf(isOver ? left : Math.max(0, left))}`);
  write(part('left-word'), left === undefined ? '' : sentence(isOver ? 'over' : 'left'));
  const button = dial.querySelector<HTMLElement>('[data-do="timer"]') ?? undefined;
  write(button, sentence(countdown && isRunning(countdown) ? 'pause' : 'start'));
}

function showStanding({ planned, minutes }: PageSlide, { shift }: ShowState, time: number): void {
  const status = partIfAny('status');
  if (!status) return;
  const standing = planned && standingOf(planned, minutesOfDay(time), shift);
  status.dataset.status = standing?.kind ?? 'none';
  write(status, standing ? wordsFor(standing) : sentence('notPlanned'));
  const clock = (minutes: number): string => clockFace(minutes, halvesOfDay());
  const end = planned && (minutes === undefined ? planned.until : planned.start + minutes);
  const times = planned &&
    end !== undefined && {
      from: clock(planned.start),
      to: clock(end),
      movedFrom: clock(planned.start + shift),
      movedTo: clock(end + shift),
    };
  write(partIfAny('planned'), times ? sentence(shift === 0 ? 'planned' : 'moved', times) : '');
  const buttons = status.parentElement;
  const startNow = buttons?.querySelector<HTMLButtonElement>('[data-do="start-now"]');
  if (startNow) startNow.disabled = !planned;
  const asPlanned = buttons?.querySelector<HTMLElement>('[data-do="as-planned"]');
  if (asPlanned) asPlanned.hidden = shift === 0;
}

function wordsFor(standing: ReturnType<typeof standingOf>): string {
  if (standing.kind === 'on-time') return sentence('onTime');
  return 'minutes' in standing ? sentence(standing.kind, { minutes: standing.minutes }) : sentence('farAway');
}
