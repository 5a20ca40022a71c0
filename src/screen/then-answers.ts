/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { type Control, controlsIn, isFilled, onChange } from './fields/controls.ts';

/** Shows in every `data-then` what the reader has answered at the exercise that it names: words, a place on a line, ticks, a table. */
const controls = controlsIn(document);
const places = [...document.querySelectorAll<HTMLElement>('[data-then]')].map((place) => ({
  place,
  asked: controls.filter(({ dataset }) => dataset.answer === place.dataset.then),
}));

for (const { place } of places) place.hidden = false;
onChange((control) => {
  for (const { place, asked } of places) if (!control || asked.includes(control)) show(place, asked);
});

function show(place: HTMLElement, asked: readonly Control[]): void {
  const isSome = asked.some(isFilled);
  setHidden(place.querySelector('[data-then-some]'), !isSome);
  setHidden(place.querySelector('[data-then-none]'), isSome);
  for (const said of place.querySelectorAll<HTMLElement>('[data-then-said]'))
    said.textContent = textOf(asked.filter(({ name }) => name === said.dataset.thenSaid));
  for (const ticked of place.querySelectorAll<HTMLElement>('[data-then-ticked]'))
    ticked.hidden = !asked.some((control) => control.name === ticked.dataset.thenTicked && isFilled(control));
  for (const row of place.querySelectorAll<HTMLElement>('[data-then-row]'))
    row.hidden = [...row.querySelectorAll('[data-then-said]')].every(({ textContent }) => !textContent?.trim());
}

/** Words, or what is said of the place that is chosen. */
function textOf(controls: readonly Control[]): string {
  const [first] = controls;
  if (first?.type !== 'radio') return first?.value ?? '';
  return controls.find(isFilled)?.getAttribute('aria-label') ?? '';
}

function setHidden(element: HTMLElement | null, hidden: boolean): void {
  if (element) element.hidden = hidden;
}
