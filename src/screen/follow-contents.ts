/// <reference lib="dom" />
/// <reference lib="dom.iterable" />

/**
 * Marks, in every list of links with `data-follow`, the link whose place is being read: the last one whose target begins above
 * a third of the window. Assistive technology hears it as the current location.
 */
for (const list of document.querySelectorAll('[data-follow]')) follow(list);

function follow(list: Element): void {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')];
  const places = links.flatMap((link) => {
    const target = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    return target ? [{ link, target }] : [];
  });
  let current: HTMLAnchorElement | undefined;
  const mark = (): void => {
    const edge = window.innerHeight / 3;
    const here = places.findLast(({ target }) => target.getBoundingClientRect().top <= edge)?.link;
    if (here === current) return;
    current?.removeAttribute('aria-current');
    here?.setAttribute('aria-current', 'location');
    current = here;
  };
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
  addEventListener('resize', soon);
  mark();
}
