/// <reference lib="dom" />

/** The element that a selector names; the page is composed with it. */
export function one<T extends HTMLElement = HTMLElement>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (!found) throw new RangeError(selector);
  return found;
}
