import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reload } from '../support/reload.ts';
import { faultsOf, press, seen, setClock, slideTitled } from './support/deck.ts';
import { type Look, useScreen } from './support/open-screen.ts';

const screen = useScreen();
let page: Page;
let errors: string[] = [];

const open = async (look: Look = {}): Promise<void> => {
  page = await screen.open('slides.html', look);
  errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
};
const present = (): Promise<void> => page.click('[data-begin] [data-do="present"]');
const count = (): Promise<number> => page.$$eval('[data-slide]', ({ length }) => length);

beforeEach(() => open());
afterEach(async () => {
  expect(errors).toEqual([]);
  await page.close();
});

describe('before the show', () => {
  it('the deck is a list with notes, and its keys are those of any page', async () => {
    const all = await seen(page);
    expect(all).toMatchObject({ isShowing: false, hash: '', dialog: '' });
    expect(all.slides).toHaveLength(await count());
    await press(page, 'ArrowDown', 'Space', 'b', 't', '4', 'Enter', 'PageDown');
    expect(await seen(page)).toMatchObject({ isShowing: false, hash: '', cover: '' });
  });

  it('shows the slide that an address names', async () => {
    await page.close();
    await open({ hash: '#slide-30' });
    const top = await page.$eval('#slide-30', (slide) => slide.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(300);
    await present();
    expect(await seen(page)).toMatchObject({ slides: [30], hash: '#slide-30' });
  });

  it('goes to a slide of the overview without a show', async () => {
    await press(page, 'o');
    expect(await seen(page)).toMatchObject({ dialog: 'overview', focus: '1' });
    await press(page, 'ArrowRight', 'Enter');
    expect(await seen(page)).toMatchObject({ dialog: '', hash: '#slide-2', isShowing: false });
  });
});

describe('the show', () => {
  beforeEach(present);

  it('fills the window with one slide, hides all others from everybody, and says where it is', async () => {
    const last = await count();
    expect(await seen(page)).toMatchObject({ isShowing: true, slides: [1], focus: 'slide-1', hash: '#slide-1' });
    expect((await seen(page)).said).toMatch(new RegExp(`^Slide 1 of ${last}: Recovery Coaching`));
    const box = await page.$eval('#slide-1', (slide) => slide.getBoundingClientRect().toJSON());
    expect(box).toMatchObject({ x: 0, y: 40, width: 1280, height: 720 });
    const tree = await page.accessibility.snapshot({ interestingOnly: false });
    const text = JSON.stringify(tree);
    expect(text).toContain('Harm Reduction Pathway');
    expect(text).not.toContain('We finish at');
    expect(text).not.toContain('Speaker notes');
    expect(await page.$$eval('h1, h2', (all) => all.filter((it) => it.checkVisibility()).length)).toBe(1);
  });

  it.each([
    [800, 900],
    [1600, 500],
    [375, 667],
  ])('keeps a slide whole and in the middle of a window of %d by %d', async (width, height) => {
    await page.setViewport({ width, height });
    await page.waitForFunction(() => {
      const { left, right, top, bottom } = document.getElementById('slide-1')?.getBoundingClientRect() ?? new DOMRect();
      const isFull = Math.abs(right - left - innerWidth) < 1 || Math.abs(bottom - top - innerHeight) < 1;
      const isCentered = Math.abs(left + right - innerWidth) < 2 && Math.abs(top + bottom - innerHeight) < 2;
      return isFull && isCentered && left > -1 && top > -1;
    });
  });

  it.each([
    ['ArrowRight', 6],
    ['ArrowDown', 6],
    ['PageDown', 6],
    ['Space', 6],
    ['ArrowLeft', 4],
    ['ArrowUp', 4],
    ['PageUp', 4],
    ['Shift+Space', 4],
    ['Home', 1],
  ])('from slide 5, %s leads to slide %d', async (key, target) => {
    await press(page, '5', 'Enter', key);
    expect(await seen(page)).toMatchObject({ slides: [target], hash: `#slide-${target}`, focus: `slide-${target}` });
    expect((await seen(page)).said).toMatch(new RegExp(`^Slide ${target} of `));
  });

  it('ends with the last slide, and begins with the first', async () => {
    const last = await count();
    await press(page, 'End', 'ArrowRight');
    expect((await seen(page)).slides).toEqual([last]);
    await press(page, 'Home', 'ArrowLeft');
    expect((await seen(page)).slides).toEqual([1]);
  });

  it('collects digits until Enter, shows them, and forgets them with Escape', async () => {
    await press(page, '1', '2');
    expect(await page.$eval('[data-typed]', (it) => it.textContent)).toBe('Slide 12: press Enter');
    expect((await seen(page)).slides).toEqual([1]);
    await press(page, 'Backspace', '4', 'Enter');
    expect((await seen(page)).slides).toEqual([14]);
    await press(page, '7', 'Escape', 'Enter');
    expect(await seen(page)).toMatchObject({ slides: [14], isShowing: true });
    expect(await page.$eval('[data-typed]', (it) => it.checkVisibility())).toBe(false);
  });

  it('asks for a number with G, and says which it does not have', async () => {
    await press(page, 'g');
    expect(await seen(page)).toMatchObject({ dialog: 'number', focus: 'number-field' });
    await page.keyboard.type('9999');
    await press(page, 'Enter');
    const problem = await page.$eval('#number-problem', (it) => it.textContent);
    expect(problem).toBe(`There is no slide 9999. The last one is ${await count()}.`);
    expect(await page.$eval('#number-field', (it) => it.getAttribute('aria-invalid'))).toBe('true');
    await page.keyboard.type('21');
    await press(page, 'Enter');
    expect(await seen(page)).toMatchObject({ dialog: '', slides: [21] });
  });

  it('goes black and white, and comes back', async () => {
    await press(page, '3', 'Enter', 'b');
    expect(await seen(page)).toMatchObject({ cover: 'black', said: 'The screen is black. Press B to see the slide.' });
    await press(page, '.');
    expect(await seen(page)).toMatchObject({ cover: '', said: 'The slide is on the screen again.', slides: [3] });
    await press(page, 'w');
    expect((await seen(page)).cover).toBe('white');
    await press(page, 'Escape');
    expect(await seen(page)).toMatchObject({ cover: '', isShowing: true });
    await press(page, 'b', 'ArrowRight');
    expect(await seen(page)).toMatchObject({ cover: '', slides: [4] });
  });

  it('shows all slides with O: arrow keys, headings, and the present one marked', async () => {
    await press(page, '8', 'Enter', 'o');
    expect(await seen(page)).toMatchObject({ dialog: 'overview', focus: '8' });
    expect(
      await page.$$eval('[data-tile][aria-current]', (tiles) => tiles.map((it) => it.getAttribute('data-tile'))),
    ).toEqual(['8']);
    const heads = await page.$$eval('[data-overview] section > :is(h3, h4)', (all) => all.map((it) => it.textContent));
    expect(heads.map((it) => it?.replaceAll('\u00a0', ' '))).toEqual(
      expect.arrayContaining(['Day 1', 'Day 2', 'Day 3', 'Making a Start', 'At the end']),
    );
    const picture = await page.$eval('[data-tile="8"] .slide', (slide) => {
      const [inner, outer] = [slide.getBoundingClientRect(), slide.parentElement?.getBoundingClientRect()];
      return outer ? [Math.round(inner.width - outer.width), slide.id] : [];
    });
    expect(picture).toEqual([0, '']);
    await press(page, 'ArrowRight', 'ArrowRight');
    expect((await seen(page)).focus).toBe('10');
    await press(page, 'ArrowDown', 'ArrowUp', 'End');
    expect((await seen(page)).focus).toBe(String(await count()));
    await press(page, 'Home', 'ArrowRight', 'Enter');
    expect(await seen(page)).toMatchObject({ dialog: '', slides: [2], focus: 'slide-2' });
    await press(page, 'o', 'o');
    expect(await seen(page)).toMatchObject({ dialog: '', slides: [2] });
  });

  it('lists its keys with ?, and can do without letters', async () => {
    await press(page, '?');
    expect((await seen(page)).dialog).toBe('help');
    expect(await page.$$eval('[data-help] kbd', ({ length }) => length)).toBeGreaterThan(20);
    await page.click('[data-letters]');
    await press(page, 'Escape');
    expect(await seen(page)).toMatchObject({ dialog: '', isShowing: true });
    await press(page, 'b', 'o', '5', 'Enter');
    expect(await seen(page)).toMatchObject({ cover: '', dialog: '', slides: [1] });
    await press(page, 'ArrowRight');
    expect((await seen(page)).slides).toEqual([2]);
  });

  it('fills the screen with F, and leaves it', async () => {
    const becomes = (isFull: boolean) =>
      page.waitForFunction(
        (isFull) => {
          const button = document.querySelector('[data-controls] [data-do="fullscreen"]');
          const isPressed = button?.getAttribute('aria-pressed') === 'true';
          return (document.fullscreenElement !== null) === isFull && isPressed === isFull;
        },
        {},
        isFull,
      );
    await press(page, 'f');
    await becomes(true);
    await press(page, 'ArrowRight', 'f');
    await becomes(false);
    expect((await seen(page)).slides).toEqual([2]);
  });

  it('ends with Escape where it was, in the list', async () => {
    await press(page, '1', '2', 'Enter', 'Escape');
    const after = await seen(page);
    expect(after).toMatchObject({ isShowing: false, focus: 'slide-12' });
    expect(after.slides).toHaveLength(await count());
    const top = await page.$eval('#slide-12', (slide) => slide.getBoundingClientRect().top);
    expect(Math.abs(top)).toBeLessThan(200);
    await present();
    expect((await seen(page)).slides).toEqual([12]);
  });

  it('leaves one entry in the history, however many slides were shown, and follows an address', async () => {
    const before = await page.evaluate(() => history.length);
    await press(page, ...Array<string>(12).fill('ArrowRight'));
    expect(await page.evaluate(() => history.length)).toBe(before);
    await page.evaluate(() => {
      location.hash = '#slide-44';
    });
    await page.waitForFunction(() => document.activeElement?.id === 'slide-44');
    await page.evaluate(() => {
      location.hash = '#slide-4444';
    });
    expect((await seen(page)).slides).toEqual([44]);
  });

  it('goes on where it was when the page is loaded again', async () => {
    await press(page, '1', '7', 'Enter');
    await reload(page);
    expect(await seen(page)).toMatchObject({ isShowing: true, slides: [17] });
  });

  it('keeps nothing in the browser, and asks for nothing', async () => {
    await press(page, '9', 'Enter', 'o', 'Escape', 'b', 't');
    expect(
      await page.evaluate(() => {
        const stores = ['localStorage', 'sessionStorage'] as const;
        return [
          document.cookie,
          ...stores.map((name) => window[name].length),
          performance.getEntriesByType('resource').length,
        ];
      }),
    ).toEqual(['', 0, 0, 0]);
  });

  it('can be worked with the Tab key and Enter alone', async () => {
    const names: string[] = [];
    for (let step = 0; step < 30; step++) {
      await press(page, 'Tab');
      const { focus } = await seen(page);
      if (names.includes(focus)) break;
      if (await page.$eval('[data-controls]', (it) => it.contains(document.activeElement))) {
        names.push(focus);
        const look = await page.$eval(':focus', (it) => {
          const { width, height } = it.getBoundingClientRect();
          return { width, height, outline: Number.parseFloat(getComputedStyle(it).outlineWidth) };
        });
        expect(Math.min(look.width, look.height), focus).toBeGreaterThanOrEqual(24);
        expect(look.outline, focus).toBeGreaterThanOrEqual(2);
      }
    }
    const all = ['back', 'goto', 'next', 'overview', 'black', 'timer', 'fullscreen', 'presenter', 'help', 'leave'];
    expect([...names].sort()).toEqual([...all].sort());
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('[data-controls]') ?? document.body).opacity === '1',
    );
    await page.focus('[data-controls] [data-do="next"]');
    await press(page, 'Enter', 'Space', 'Enter');
    expect(await seen(page)).toMatchObject({ slides: [4], focus: 'next' });
    await page.focus('[data-controls] [data-do="leave"]');
    await press(page, 'Enter');
    expect((await seen(page)).isShowing).toBe(false);
  });

  it('lets the ring of an activity run down with its countdown', async () => {
    const number = await slideTitled(page, 'Welcome');
    await press(page, ...String(number), 'Enter');
    const ring = () =>
      page.$eval(`#slide-${number} .ring`, (it) => [
        it.querySelector('.left')?.textContent,
        it.querySelector('small')?.textContent,
        it.querySelector('.run')?.getAttribute('stroke-dashoffset'),
      ]);
    expect(await ring()).toEqual(['15', 'minutes', '0']);
    await setClock(page, 9, 0);
    await press(page, 't');
    expect((await seen(page)).said).toBe('Countdown: 15:00 left');
    await setClock(page, 9, 3);
    await page.waitForSelector(`#slide-${number} .run[stroke-dashoffset="20"]`);
    expect(await ring()).toEqual(['12', 'minutes', '20']);
    await press(page, 't');
    expect((await seen(page)).said).toBe('Countdown stopped: 12:00 left');
    await press(page, 't');
    await setClock(page, 9, 14, 30);
    await page.waitForFunction((id) => document.querySelector(`#slide-${id} .left`)?.textContent === '1', {}, number);
    expect(await ring()).toEqual(['1', 'minute', '96.7']);
    await setClock(page, 9, 40);
    await page.waitForSelector(`#slide-${number} .run[stroke-dashoffset="100"]`);
    expect((await ring())[0]).toBe('0');
  });

  it('counts a break down where everybody sees it', async () => {
    const number = await slideTitled(page, 'Break. Back at 10:45 AM');
    await press(page, ...String(number), 'Enter');
    await setClock(page, 10, 30);
    await press(page, 't');
    await setClock(page, 10, 37, 20);
    await page.waitForFunction(() => document.querySelector('[data-wall-time]')?.textContent === '7:40');
    expect(await page.$eval('[data-wall-time]', (it) => it.checkVisibility())).toBe(true);
    await press(page, 'ArrowRight');
    expect(await page.$eval('[data-wall-time]', (it) => it.checkVisibility())).toBe(false);
  });

  it('says so when a slide has no minutes', async () => {
    await press(page, 'End', 't');
    expect((await seen(page)).notice).toBe('This slide has no minutes to count.');
    await press(page, 'ArrowLeft');
    expect((await seen(page)).notice).toBe('');
  });

  it.each([
    ['slide', []],
    ['solid slide', ['4', 'Enter']],
    ['agenda', ['2', 'Enter']],
    ['overview', ['o']],
    ['number', ['g', 'x', 'Enter']],
    ['help', ['?']],
  ])('has no fault that a program can find: %s', async (_, keys) => {
    await page.mouse.move(600, 300);
    await press(page, ...keys);
    await page.waitForFunction(() =>
      ['0', '1'].includes(getComputedStyle(document.querySelector('[data-controls]') ?? document.body).opacity),
    );
    expect(await faultsOf(page)).toEqual([]);
  });

  it('prints every slide with its notes, as without a show', async () => {
    await press(page, '5', 'Enter', 'o');
    await page.emulateMediaType('print');
    const printed = await page.evaluate(() => ({
      frames: [...document.querySelectorAll('[data-slide]')].filter((it) => it.checkVisibility()).length,
      notes: [...document.querySelectorAll('.speaker')].filter((it) => it.checkVisibility()).length,
      tools: [...document.querySelectorAll('dialog, .controls, .buttons')].filter((it) => it.checkVisibility()).length,
    }));
    expect(printed).toEqual({ frames: await count(), notes: await count(), tools: 0 });
  });
});

describe('a finger', () => {
  const swipe = async (points: readonly (readonly [number, number])[]): Promise<void> => {
    const client = await page.createCDPSession();
    const [first, ...rest] = points;
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: readonly [number, number]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [{ x: point[0], y: point[1] }] : [] });
    await touch('touchStart', first);
    for (const point of rest) await touch('touchMove', point);
    await touch('touchEnd');
    await client.detach();
  };
  const shown = async (number: number): Promise<void> => {
    await page.waitForFunction((id) => document.getElementById(`slide-${id}`)?.checkVisibility(), {}, number);
    expect((await seen(page)).slides).toEqual([number]);
  };

  beforeEach(async () => {
    await page.close();
    await open({ width: 375, height: 667, hasTouch: true, hash: '#slide-10' });
    await page.$eval('[data-begin] [data-do="present"]', (button) => (button as HTMLElement).click());
    await shown(10);
  });

  it('turns the slide to the side it pulls, and not up or down', async () => {
    await swipe([
      [300, 300],
      [220, 302],
      [120, 305],
    ]);
    await shown(11);
    await swipe([
      [80, 300],
      [180, 300],
      [300, 295],
    ]);
    await shown(10);
    await swipe([
      [200, 300],
      [190, 400],
      [180, 520],
    ]);
    await swipe([
      [200, 300],
      [180, 300],
    ]);
    await shown(10);
  });

  it('turns the slide where it taps near an edge', async () => {
    await page.touchscreen.tap(360, 200);
    await shown(11);
    await page.touchscreen.tap(12, 200);
    await shown(10);
    await page.touchscreen.tap(190, 200);
    await shown(10);
  });

  it('enlarges with a second one, and turns nothing', async () => {
    const client = await page.createCDPSession();
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...touchPoints: { x: number; y: number; id: number }[]
    ) => client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', { x: 180, y: 300, id: 1 });
    await touch('touchStart', { x: 180, y: 300, id: 1 }, { x: 220, y: 300, id: 2 });
    await touch('touchMove', { x: 20, y: 300, id: 1 }, { x: 360, y: 300, id: 2 });
    await touch('touchEnd');
    await shown(10);
    expect(await page.$eval('[data-stage]', (it) => getComputedStyle(it).touchAction)).toBe('manipulation');
  });
});
