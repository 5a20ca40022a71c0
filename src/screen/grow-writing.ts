/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import { onChange } from './fields/controls.ts';

/**
 * Gives what is written in an area to the element around it, marked `data-writing`, whose style lays it out unseen behind the area:
 * so the area is as high as its text, on a screen of any width, and on paper the text itself is printed, over as many pages as it takes.
 */
onChange((control) => {
  const areas = control ? [control] : document.querySelectorAll<HTMLTextAreaElement>('[data-writing] > textarea');
  for (const area of areas) {
    const around = area.closest<HTMLElement>('[data-writing]');
    if (around) around.dataset.writing = area.value;
  }
});
