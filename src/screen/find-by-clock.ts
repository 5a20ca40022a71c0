/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

import { dateOf, findShowing, readTime, timeOf } from './book/find-showing.ts';
import { jumpTo } from './book/jump-to.ts';
import { fill } from './shared/fill.ts';

/** “What is on at …”: a day and a clock time lead to the activity or the break of then, and to the step that is its turn. */
const form = document.querySelector<HTMLFormElement>('[data-clock]');
const day = form?.querySelector<HTMLSelectElement>('[data-day]');
const time = form?.querySelector<HTMLInputElement>('[data-time]');
const answer = form?.querySelector<HTMLElement>('[data-answer]');
if (form && day && time && answer) start(form, day, time, answer);

function start(form: HTMLFormElement, day: HTMLSelectElement, time: HTMLInputElement, answer: HTMLElement): void {
  const showings = [...form.querySelectorAll<HTMLElement>('[data-showings] > li')].map((line) => ({
    ...spanOf(line),
    day: Number(line.dataset.day),
    span: line.dataset.span ?? '',
    link: line.querySelector('a'),
  }));

  const show = (): void => {
    const minute = readTime(time.value);
    if (minute === undefined) {
      answer.textContent = answer.dataset.missing ?? '';
      time.focus();
      return;
    }
    const found = findShowing(showings, Number(day.value), minute);
    const place = found?.link && document.getElementById(found.link.hash.slice(1));
    const said = { time: time.value, span: found?.span ?? '', what: found?.link?.textContent ?? '' };
    if (place) {
      answer.textContent = fill(answer.dataset.on ?? '', said);
      jumpTo(stepIn(place, minute) ?? place);
      return;
    }
    const chosen = day.selectedOptions[0];
    const span = chosen?.dataset.span ?? '';
    answer.textContent = fill(answer.dataset.nothing ?? '', { ...said, span, day: chosen?.textContent ?? '' });
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show();
  });
  form.querySelector('[data-now]')?.addEventListener('click', () => {
    const now = new Date();
    const today = [...day.options].find(({ dataset }) => dataset.date === dateOf(now));
    if (today) day.value = today.value;
    time.value = timeOf(now);
    show();
  });
  form.hidden = false;
}

function spanOf({ dataset }: HTMLElement): { readonly from: number; readonly to: number } {
  return { from: Number(dataset.from), to: Number(dataset.to) };
}

/** The step whose turn it is, unless it is the one with which the activity begins: then the activity itself is the place. */
function stepIn(activity: HTMLElement, minute: number): HTMLElement | undefined {
  const steps = [...activity.querySelectorAll<HTMLElement>('[data-from]')].map((element) => ({
    ...spanOf(element),
    day: 0,
    element,
  }));
  const found = findShowing(steps, 0, minute)?.element;
  return found === steps[0]?.element ? undefined : found;
}
