/// <reference lib="dom" />
import type { Page } from 'puppeteer-core';
import type { BoxFault } from '../../model/layout.ts';

/**
 * Finds the boxes of a page that do not hold what is in them. The page is laid out as if it were printed, on one endless sheet as
 * wide as the type area; its scripts may be switched off. Boxes are the elements with `data-box`. Undefined for what has no paper.
 */
export async function measureBoxes(page: Page): Promise<BoxFault[] | undefined> {
  const measures = await page.evaluate(readMeasures);
  if (!measures) return undefined;
  const { width, height } = measures;
  await page.setViewport({ width: Math.round(width), height: Math.round(height) });
  return page.evaluate(findFaults, height);
}

/** The type area of the paper, in CSS pixels, as its style sheet says; what has no paper, as slides, has none. Runs in the page. */
function readMeasures(): { width: number; height: number } | undefined {
  const style = getComputedStyle(document.documentElement);
  const unit: Record<string, number> = { mm: 96 / 25.4, cm: 96 / 2.54, in: 96, pt: 96 / 72, px: 1 };
  const read = (name: string): number | undefined => {
    const [, figure, letters = ''] = /^\s*([\d.]+)([a-z]+)\s*$/.exec(style.getPropertyValue(name)) ?? [];
    const factor = unit[letters];
    return figure && factor ? Number(figure) * factor : undefined;
  };
  const [width, height] = [read('--measure-width'), read('--page-height')];
  return width && height ? { width, height } : undefined;
}

/** Runs in the page, so everything that it needs is in it. */
function findFaults(pageHeight: number): BoxFault[] {
  /** Rounding of the layout. */
  const TOLERANCE = 1.5;
  type Found = { box: Element; fault: BoxFault };
  const found: Found[] = [];
  const px = (length: string): number => Number.parseFloat(length) || 0;

  /** A fault belongs to the box that an element is or stands in, else to the first one in it that reaches below `edge`. */
  const report = (element: Element, kind: BoxFault['kind'], size: number, room: number, edge: number): void => {
    const isBelow = (inner: Element): boolean => inner.getBoundingClientRect().bottom > edge + TOLERANCE;
    const box = element.closest('[data-box]') ?? [...element.querySelectorAll('[data-box]')].find(isBelow);
    if (box) found.push({ box, fault: { box: Number(box.getAttribute('data-box')), kind, size, room } });
  };

  const judgeWidth = (box: HTMLElement, parent: HTMLElement): void => {
    const rect = box.getBoundingClientRect();
    const around = parent.getBoundingClientRect();
    const style = getComputedStyle(parent);
    const left = around.left + px(style.borderLeftWidth) + px(style.paddingLeft);
    const right = around.right - px(style.borderRightWidth) - px(style.paddingRight);
    const beyond = style.display === 'inline' ? 0 : Math.max(rect.right - right, left - rect.left, 0);
    const inside = box.clientWidth > 0 ? box.scrollWidth - box.clientWidth : 0;
    if (Math.max(beyond, inside) <= TOLERANCE) return;
    report(box, 'wide', rect.width + Math.max(inside - beyond, 0), rect.width - beyond, rect.top);
  };

  const judgeHeight = (element: HTMLElement): void => {
    const { top, height } = element.getBoundingClientRect();
    if (height > pageHeight + TOLERANCE && getComputedStyle(element).breakInside.startsWith('avoid'))
      report(element, 'high', height, pageHeight, top + pageHeight);
    const { scrollHeight, clientHeight } = element;
    if (clientHeight === 0 || scrollHeight <= clientHeight + TOLERANCE) return;
    // As computed, not as used: `auto` is what grows with its content.
    const styles = element.computedStyleMap();
    const isFixed = String(styles.get('height')) !== 'auto' || String(styles.get('max-height')) !== 'none';
    if (isFixed || getComputedStyle(element).overflowY !== 'visible')
      report(element, 'high', scrollHeight, clientHeight, top + clientHeight);
  };

  const isAway = (element: HTMLElement): boolean =>
    element.getClientRects().length === 0 && getComputedStyle(element).display !== 'contents';
  /** What is there for those who listen alone takes no room. */
  const isUnseen = (element: HTMLElement): boolean =>
    element.offsetWidth === 1 && element.offsetHeight === 1 && getComputedStyle(element).overflowX === 'hidden';

  /** A picture made of elements, such as that of a slide, fits or does not as a whole. */
  const isPicture = (element: HTMLElement): boolean => element.getAttribute('role') === 'img';

  const judge = (element: Element): void => {
    if (!(element instanceof HTMLElement) || isAway(element) || isUnseen(element) || isPicture(element)) return;
    if (element.hasAttribute('data-box') && element.parentElement) judgeWidth(element, element.parentElement);
    judgeHeight(element);
    for (const child of element.children) judge(child);
  };
  judge(document.body);

  const worst = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.fault.box} ${one.fault.kind}`;
    const excess = ({ fault }: Found): number => fault.size - fault.room;
    const other = worst.get(key);
    if (!other || excess(one) > excess(other)) worst.set(key, one);
  }
  // What makes a box too large makes those around it too large as well.
  const all = [...worst.values()];
  const isInside = (one: Found, other: Found): boolean =>
    other !== one && other.fault.kind === one.fault.kind && one.box.contains(other.box);
  return all.filter((one) => !all.some((other) => isInside(one, other))).map(({ fault }) => fault);
}
