/** The keyboard alone reaches everything that can be pressed or filled in, shows where it is, and gets out again. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { useScreen } from './support/open-screen.ts';

const screen = useScreen();

interface Stop {
  /** The number of the element among all that take part, as its mark says. */
  readonly mark: string | undefined;
  readonly name: string;
  readonly isSeen: boolean;
  readonly hasRing: boolean;
}

/** Marks everything visible that a mouse could use, and counts it; of a group of choices the keyboard stops at one. */
const markTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]'),
    ];
    const isUsable = (element: HTMLElement): boolean =>
      element.checkVisibility({ visibilityProperty: true }) &&
      !element.matches('[tabindex="-1"], :disabled') &&
      !element.closest('[inert]');
    const groups = new Set<string>();
    const stops = targets.filter(isUsable).filter((element) => {
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    });
    return stops.map((element, index) => {
      element.dataset.stop = String(index);
      return `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
    });
  });

/** Where the focus is. */
const whereIs = (page: Page): Promise<Stop | undefined> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return undefined;
    const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
    const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && width > 0 && height > 0;
    // Some of it must not lie under anything, such as a bar that stays at the top.
    const points = [...element.getClientRects()].flatMap((rect) =>
      [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [rect.left + rect.width * x, rect.top + rect.height * y] as const),
      ),
    );
    const isOnTop = points.some(([x, y]) => {
      const there = document.elementFromPoint(x, y);
      return (
        there !== null &&
        (element.contains(there) || there.contains(element) || there.closest('label')?.control === element)
      );
    });
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const hasRing = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    return { mark: element.dataset.stop, name: element.outerHTML.slice(0, 120), isSeen: isInside && isOnTop, hasRing };
  });

it.each([
  ['index.html', 1280],
  ['trainer.html', 375],
  ['workbook.html', 1280],
  ['workbook.html', 375],
  ['guide.html', 1280],
  ['guide.html', 375],
  ['slides.html', 1280],
] as const)('walks through %s at %i pixels', async (file, width) => {
  const page = await screen.open(file, { width });
  const targets = await markTargets(page);
  expect(targets.length).toBeGreaterThan(3);
  const reached = new Set<string>();
  for (let step = 0; step < targets.length + 5; step++) {
    await page.keyboard.press('Tab');
    const stop = await whereIs(page);
    if (!stop) break;
    expect(stop, file).toMatchObject({ isSeen: true, hasRing: true });
    if (stop.mark !== undefined) reached.add(stop.mark);
  }
  // What has opened on the way is more than what was there at first.
  expect(targets.filter((_, index) => !reached.has(String(index)))).toEqual([]);
  await page.close();
});
