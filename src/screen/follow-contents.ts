/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { placeAt } from './book/place-at.ts';

/**
 * Marks, in every list of links with `data-follow`, the link whose place is being read. Assistive technology hears it as the
 * current location; the lines that it stands in, marked `data-stop`, are marked `data-here`, and the list shows it. The focus
 * stays where it is.
 */
for (const list of document.querySelectorAll<HTMLElement>('[data-follow]')) follow(list);

function follow(list: HTMLElement): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const places = links.flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target ? [{ link, target }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const { innerHeight, scrollY } = window;
    const isAtEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    const tops = places.map(({ target }) => target.getBoundingClientRect().top);
    const asked = places.findIndex(({ link }) => link.hash === location.hash);
    const here = places[placeAt(tops, { edge: isAtEnd ? innerHeight : innerHeight / 3, asked }) ?? -1]?.link;
    if (here !== current) moveMark(list, current, here);
    current = here;
  };
  for (const stale of list.querySelectorAll('[aria-current], [data-here], [data-kept]')) {
    unmark(stale);
    stale.removeAttribute('data-kept');
  }
  let isWaiting = false;
  const soon = (): void => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('hashchange', soon);
  addEventListener('resize', () => {
    soon();
    if (current) bringIntoView(list, current);
  });
  mark();
}

function moveMark(list: HTMLElement, from: HTMLAnchorElement | undefined, to: HTMLAnchorElement | undefined): void {
  for (const line of list.querySelectorAll('[data-here]')) {
    unmark(line);
    if (line.contains(document.activeElement)) keepOpen(line);
  }
  from?.removeAttribute('aria-current');
  if (!to) return;
  to.setAttribute('aria-current', 'location');
  for (let line = to.closest('[data-stop]'); line; line = line.parentElement?.closest('[data-stop]') ?? null) {
    line.setAttribute('data-here', '');
  }
  bringIntoView(list, to);
}

function unmark(element: Element): void {
  element.removeAttribute('aria-current');
  element.removeAttribute('data-here');
}

/** A part of the list in which somebody is stays open until they leave it: the focus must not vanish with it. */
function keepOpen(line: Element): void {
  line.setAttribute('data-kept', '');
  const leave = ({ relatedTarget }: Event & { readonly relatedTarget?: EventTarget | null }): void => {
    if (relatedTarget instanceof Node && line.contains(relatedTarget)) return;
    line.removeAttribute('data-kept');
    line.removeEventListener('focusout', leave);
  };
  line.addEventListener('focusout', leave);
}

/** Moves only what the list stands in, never the page, and not while somebody is at work in there. */
function bringIntoView(list: HTMLElement, link: HTMLElement): void {
  const box = scrollerOf(list);
  if (!box || box.contains(document.activeElement)) return;
  const [inside, line] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  const room = box.clientHeight / 4;
  if (line.top >= inside.top + room && line.bottom <= inside.bottom - room) return;
  box.scrollTop += line.top - inside.top - box.clientHeight / 3;
}

/** The element that scrolls the list; undefined where it does not scroll, or only the page does. */
function scrollerOf(list: HTMLElement): HTMLElement | undefined {
  for (let box: HTMLElement | null = list; box && box !== document.body; box = box.parentElement) {
    if (box.scrollHeight > box.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(box).overflowY)) return box;
  }
  return undefined;
}
