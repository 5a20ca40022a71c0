/// <reference lib="dom" />

/**
 * Leads to a place of the book: the drawer goes, the address names the place (so that “back” comes back), the window shows it, and
 * the focus is there, from where the keyboard goes on. Until it leaves, the place is marked by `data-found`.
 */
export function jumpTo(place: HTMLElement): void {
  document.querySelector<HTMLDialogElement>('dialog[data-drawer][open]')?.close();
  const anchor = place.closest<HTMLElement>('[id]')?.id;
  if (anchor && decodeURIComponent(location.hash.slice(1)) !== anchor) location.hash = anchor;
  place.scrollIntoView({ block: 'start' });
  place.tabIndex = -1;
  place.dataset.found = '';
  place.focus({ preventScroll: true });
  place.addEventListener('blur', () => leave(place), { once: true });
}

function leave(place: HTMLElement): void {
  place.removeAttribute('tabindex');
  delete place.dataset.found;
}
