/// <reference lib="dom" />

import { type Countdown, leftOf, MINUTE, shareGone } from './countdown.ts';
import { sentence, write } from './page.ts';

/** Lets the ring of an activity run down with its countdown, by whole minutes: nothing moves that would draw the eye. */
export function runRing(slide: HTMLElement, countdown: Countdown | undefined, now: number): void {
  const ring = slide.querySelector<HTMLElement>('.ring');
  if (!ring) return;
  const planned = Number(ring.dataset.minutes);
  const minutes = countdown ? Math.max(0, Math.ceil(leftOf(countdown, now) / MINUTE)) : planned;
  ring
    .querySelector('.run')
    ?.setAttribute('stroke-dashoffset', countdown ? String(Math.round(shareGone(countdown, now) * 1000) / 10) : '0');
  const face = ring.querySelector<HTMLElement>('.left');
  face?.classList.toggle('three', minutes > 99);
  write(face ?? undefined, String(minutes));
  write(ring.querySelector<HTMLElement>('small') ?? undefined, sentence(minutes === 1 ? 'minute' : 'minutes'));
}
