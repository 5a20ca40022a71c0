import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What a participant in the room would see and hear of a deck. */
export interface Seen {
  /** Slides that are not hidden, by number. */
  readonly slides: readonly number[];
  readonly isShowing: boolean;
  /** `black`, `white`, or nothing in front of the slide. */
  readonly cover: string;
  /** What a screen reader was told last. */
  readonly said: string;
  readonly notice: string;
  readonly hash: string;
  /** The number of the slide, or the name of the control, that has the focus. */
  readonly focus: string;
  /** Which dialog is open. */
  readonly dialog: string;
}

export const seen = (page: Page): Promise<Seen> =>
  page.evaluate(() => {
    const text = (selector: string) => document.querySelector(selector)?.textContent?.replaceAll('\u00a0', ' ') ?? '';
    const cover = document.querySelector<HTMLElement>('[data-cover]');
    const active = document.activeElement as HTMLElement | null;
    const open = document.querySelector<HTMLElement>('dialog[open]');
    return {
      slides: [...document.querySelectorAll<HTMLElement>('[data-slide]')]
        .filter((frame) => frame.checkVisibility())
        .map((frame) => Number(frame.dataset.slide)),
      isShowing: document.body.classList.contains('is-showing'),
      cover:
        !cover || cover.hidden ? '' : getComputedStyle(cover).backgroundColor === 'rgb(0, 0, 0)' ? 'black' : 'white',
      said: text('[data-live]'),
      notice: text('[data-notice]'),
      hash: location.hash,
      focus: active?.id || active?.dataset.do || active?.dataset.tile || active?.tagName || '',
      dialog: ['help', 'overview', 'number'].find((name) => open && name in open.dataset) ?? '',
    };
  });

/** Presses keys one after the other: `g`, `ArrowRight`, `Shift+Space`. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    const [last = '', ...held] = key.split('+').reverse();
    for (const other of held) await page.keyboard.down(other as 'Shift');
    await page.keyboard.press(last as 'Enter');
    for (const other of held) await page.keyboard.up(other as 'Shift');
  }
}

/** Stops the clock of a page at a time of day of the room; asked again, it moves it. */
export async function setClock(page: Page, hours: number, minutes: number, seconds = 0): Promise<void> {
  await page.evaluate(
    (at) => {
      const time = new Date(2026, 10, 23, ...at).getTime();
      Date.now = () => time;
    },
    [hours, minutes, seconds] as [number, number, number],
  );
}

/** The number of the first slide with this title. */
export const slideTitled = (page: Page, title: string): Promise<number> =>
  page.evaluate((title) => {
    const frames = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
    const found = frames.find(({ dataset }) => dataset.title?.replaceAll('\u00a0', ' ') === title);
    if (!found) throw new Error(`No slide ${title}`);
    return Number(found.dataset.slide);
  }, title);

/** What axe-core finds in a page as it is now: WCAG 2.2 A and AA, and its best practices. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}
