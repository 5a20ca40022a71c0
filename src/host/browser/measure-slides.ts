/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
import type { Page } from 'puppeteer-core';
import type { SlideFault } from '../../model/layout.ts';

/**
 * Finds the slides of a page that have no room for what is on them: each line of text and each picture is compared with the edges of
 * its slide and of the slide’s foot, each inner box with what it hides. What an element would scroll says less: it misses text in the
 * foot, and boxes that cut. Its scripts may be switched off. Slides are the `section`s with `data-box`.
 */
export const measureSlides = (page: Page): Promise<SlideFault[]> => page.evaluate(findFaults);

/** Runs in the page, so everything that it needs is in it. */
function findFaults(): SlideFault[] {
  /** Rounding of the layout. */
  const TOLERANCE = 1.5;
  type Edges = { left: number; top: number; right: number; bottom: number };
  type Found = Pick<SlideFault, 'edge' | 'by' | 'room'> & { element: Element; words: string };

  const judgeSlide = (slide: HTMLElement): SlideFault | undefined => {
    const box = slide.getBoundingClientRect();
    const scale = box.width / slide.offsetWidth || 1;
    const foot = slide.querySelector(':scope > footer');
    const footBox = foot?.getBoundingClientRect();
    const found: Found[] = [];

    const compare = (element: Element, words: string, rect: Edges): void => {
      const report = (edge: SlideFault['edge'], excess: number, room: number): void => {
        if (excess / scale > TOLERANCE) found.push({ element, words, edge, by: excess / scale, room: room / scale });
      };
      report('left', box.left - rect.left, box.width);
      report('right', rect.right - box.right, box.width);
      report('top', box.top - rect.top, box.height);
      const standsOverFoot =
        footBox &&
        !foot?.contains(element) &&
        rect.left < footBox.right - TOLERANCE &&
        rect.right > footBox.left + TOLERANCE;
      if (standsOverFoot) report('foot', rect.bottom - footBox.top, footBox.top - box.top);
      else report('bottom', rect.bottom - box.bottom, box.height);
    };

    /** What a box with an edge of its own cuts off or would scroll. */
    const judgeInner = (element: HTMLElement): void => {
      const style = getComputedStyle(element);
      const hidden = {
        x: style.overflowX === 'visible' ? 0 : element.scrollWidth - element.clientWidth,
        y: style.overflowY === 'visible' ? 0 : element.scrollHeight - element.clientHeight,
      };
      const by = Math.max(hidden.x, hidden.y);
      if (by <= TOLERANCE) return;
      const room = hidden.y >= hidden.x ? element.clientHeight : element.clientWidth;
      found.push({ element, words: element.textContent ?? '', edge: 'inner', by, room });
    };

    /** Letters stand inside their line, also where its height is less than that of the face. */
    const judgeText = (text: Text, parent: Element): void => {
      const words = text.data.trim();
      if (!words) return;
      const range = document.createRange();
      range.selectNodeContents(text);
      const lineHeight = Number.parseFloat(getComputedStyle(parent).lineHeight) * scale;
      for (const { left, top, right, bottom, width, height } of range.getClientRects()) {
        if (width < 0.5 || height < 0.5) continue;
        const lead = Math.max(0, (height - (lineHeight || height)) / 2);
        compare(parent, words, { left, right, top: top + lead, bottom: bottom - lead });
      }
    };

    const judge = (element: Element): void => {
      if (element.hasAttribute('data-bleed') || element.getClientRects().length === 0) return;
      if (/^(img|svg|table|hr)$/i.test(element.tagName)) compare(element, '', element.getBoundingClientRect());
      if (!(element instanceof HTMLElement)) return;
      // What is there for those who listen alone takes no room.
      if (element.offsetWidth === 1 && element.offsetHeight === 1) return;
      if (element !== slide) judgeInner(element);
      for (const child of element.childNodes) {
        if (child instanceof Element) judge(child);
        else if (child instanceof Text) judgeText(child, element);
      }
    };
    judge(slide);

    const [worst] = found.sort((one, other) => other.by - one.by);
    if (!worst) return undefined;
    // The foot is the same on many slides: what it has no room for is reported where it comes from.
    const owner = (foot?.contains(worst.element) && worst.element.closest<HTMLElement>('footer [data-box]')) || slide;
    const around = worst.element.closest('[data-box]');
    const kinds: Record<string, SlideFault['what']> = { img: 'image', svg: 'image', table: 'table', pre: 'code' };
    const named = worst.element.closest('img, svg, table, pre')?.tagName.toLowerCase() ?? '';
    return {
      kind: 'slide',
      box: Number(owner.dataset.box),
      within: around && around !== owner ? Number(around.getAttribute('data-box')) : undefined,
      title: slide.querySelector('h1, h2')?.textContent?.trim() ?? '',
      what: kinds[named] ?? 'text',
      words: worst.words.replace(/\s+/g, ' ').trim().slice(0, 200),
      edge: worst.edge,
      by: worst.by,
      room: worst.room,
    };
  };

  return [...document.querySelectorAll<HTMLElement>('section[data-box]')].flatMap((slide) => judgeSlide(slide) ?? []);
}
