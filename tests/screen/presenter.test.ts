import type { Page } from 'puppeteer-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reload } from '../support/reload.ts';
import { faultsOf, press, seen, setClock, slideTitled } from './support/deck.ts';
import { useScreen } from './support/open-screen.ts';

const screen = useScreen();
let slides: Page;
let presenter: Page;
let errors: string[] = [];

const watch = (page: Page): void => {
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
};

const openPresenter = async (key = 's'): Promise<Page> => {
  const popup = new Promise<Page | null>((resolve) => {
    slides.once('popup', resolve);
  });
  await press(slides, key);
  const page = await popup;
  if (!page) throw new Error('No presenter window');
  watch(page);
  await page.setViewport({ width: 1280, height: 690 });
  await page.waitForSelector('.is-presenter');
  return page;
};

/** What the presenter window says, by its parts. */
const dials = (): Promise<
  Record<'time' | 'left' | 'word' | 'status' | 'planned' | 'now' | 'next' | 'linked', string>
> =>
  presenter.evaluate(() => {
    const text = (name: string) =>
      document.querySelector(`[data-${name}]`)?.textContent?.replaceAll('\u00a0', ' ') ?? '';
    return {
      time: text('time'),
      left: text('left'),
      word: text('left-word'),
      status: text('status'),
      planned: text('planned'),
      now: text('now-title'),
      next: text('next-title'),
      linked: text('linked'),
    };
  });

const shows = async (part: string, text: string): Promise<void> => {
  await presenter.waitForFunction(
    (part, text) => document.querySelector(`[data-${part}]`)?.textContent?.replaceAll('\u00a0', ' ') === text,
    {},
    part,
    text,
  );
};

const bothAt = async (number: number): Promise<void> => {
  // A page that has just been loaded is a list of all slides, until the other window tells it which one is shown.
  await slides.waitForFunction(
    (number) => {
      const frames = [...document.querySelectorAll<HTMLElement>('[data-slide]')].filter((one) => one.checkVisibility());
      return frames.length === 1 && frames[0]?.dataset.slide === String(number);
    },
    {},
    number,
  );
  await presenter.waitForFunction(
    (number) => document.querySelector('[data-now-title]')?.textContent?.startsWith(`Slide ${number} of`),
    {},
    number,
  );
  expect((await seen(slides)).slides).toEqual([number]);
};

beforeEach(async () => {
  errors = [];
  slides = await screen.open('slides.html', { hash: '#slide-8' });
  watch(slides);
  presenter = await openPresenter();
});
afterEach(async () => {
  expect(errors).toEqual([]);
  for (const page of [presenter, slides]) if (!page.isClosed()) await page.close();
});

describe('the presenter window', () => {
  it('opens with the show, and has the slide, the next one and the notes', async () => {
    await bothAt(8);
    await shows('linked', 'The slides follow this window.');
    expect(await dials()).toMatchObject({ now: expect.stringMatching(/^Slide 8 of \d+$/), next: 'Next: slide 9' });
    expect(await presenter.title()).toMatch(/^Presenter: /);
    const view = await presenter.evaluate(() => ({
      now: document.querySelector('[data-now] h2')?.textContent,
      next: document.querySelector('[data-next-name]')?.textContent,
      notes: document.querySelector('[data-notes]')?.textContent,
      own: document.querySelector('#slide-8')?.nextElementSibling?.textContent,
      where: [...document.querySelectorAll('[data-where] p')].map((it) => it.textContent?.replaceAll('\u00a0', ' ')),
      twice: [...document.querySelectorAll('[id]')].filter(
        ({ id }, index, all) => all.findIndex((it) => it.id === id) !== index,
      ).length,
    }));
    expect(view).toMatchObject({ now: 'Welcome', next: 'Who is here', twice: 0 });
    expect(view.notes).toBe(view.own);
    expect(view.notes?.length).toBeGreaterThan(40);
    expect(view.where).toEqual(['Module 1: Creating a Safe Place', 'Welcome']);
  });

  it('drives the slides, and follows them', async () => {
    await press(presenter, 'ArrowRight');
    await bothAt(9);
    await press(presenter, 'PageDown', 'Space');
    await bothAt(11);
    await press(presenter, 'Shift+Space', '2', '5', 'Enter');
    await bothAt(25);
    await press(slides, 'ArrowLeft');
    await bothAt(24);
    await press(presenter, 'o', 'ArrowRight', 'Enter');
    await bothAt(25);
    await press(presenter, 'g', '4', '0', 'Enter');
    await bothAt(40);
    await press(presenter, 'b');
    await slides.waitForFunction(() => document.querySelector<HTMLElement>('[data-cover]')?.hidden === false);
    expect(await presenter.$eval('[data-do="black"]', (it) => it.getAttribute('aria-pressed'))).toBe('true');
    await press(slides, 'b');
    await presenter.waitForSelector('body:not(.is-covered)');
    await presenter.click('.presenter-view [data-do="next"]');
    await bothAt(41);
    await press(presenter, 'End');
    await presenter.waitForFunction(
      () => document.querySelector('[data-next-title]')?.textContent === 'This is the last slide',
    );
  });

  it('is not opened twice', async () => {
    const before = (await screen.browser.pages()).length;
    await press(slides, 'p', 's');
    await press(slides, 'ArrowRight');
    await bothAt(9);
    expect((await screen.browser.pages()).length).toBe(before);
  });

  it('finds the slides again when either is loaded anew', async () => {
    await setClock(slides, 9, 0);
    await setClock(presenter, 9, 0);
    await press(presenter, 't', 'ArrowRight', 'ArrowRight');
    await bothAt(10);
    await reload(presenter);
    await bothAt(10);
    await press(presenter, 'ArrowRight');
    await bothAt(11);
    await reload(slides);
    await press(presenter, 'ArrowRight');
    await bothAt(12);
    await press(slides, 'ArrowRight');
    await bothAt(13);
    await slides.goto(`${slides.url().split('#')[0]}?again#slide-2`);
    await bothAt(13);
    await press(slides, 'ArrowRight');
    await bothAt(14);
  });

  it('is missed when it is closed, and can be opened again', async () => {
    await presenter.close();
    await slides.waitForFunction(
      () => document.querySelector('[data-notice]')?.textContent === 'The presenter window is closed.',
    );
    await press(slides, 'ArrowRight');
    expect(await seen(slides)).toMatchObject({ slides: [9], notice: '' });
    presenter = await openPresenter('p');
    await bothAt(9);
  });

  it('goes on by itself when the slides are closed, and says so', async () => {
    await slides.close();
    await shows('linked', 'The window with the slides does not answer.');
    await press(presenter, 'ArrowRight');
    expect((await dials()).now).toMatch(/^Slide 9 of/);
  });

  it('hears nobody but the window that opened it, and nothing but figures', async () => {
    await bothAt(8);
    const state = { revision: 900, slide: 3, isOn: 1, cover: 0, shift: 0, countdowns: [] };
    await presenter.evaluate((state) => window.postMessage({ deck: 'state', state }, '*'), state);
    await slides.evaluate((state) => window.postMessage({ deck: 'state', state }, '*'), state);
    await presenter.evaluate((state) => {
      const opener = window.opener as Window;
      opener.postMessage({ deck: 'state', state: { ...state, slide: '<img src=x onerror=alert(1)>' } }, '*');
      opener.postMessage({ deck: 'state', state: { ...state, slide: 99_999 } }, '*');
      opener.postMessage('<script>', '*');
    }, state);
    await press(presenter, 'ArrowRight');
    await bothAt(9);
    await presenter.evaluate((state) => {
      (window.opener as Window).postMessage({ deck: 'state', state }, '*');
    }, state);
    await slides.waitForFunction(() => document.getElementById('slide-3')?.checkVisibility());
  });

  it('is read at the size that its reader likes', async () => {
    const size = () => presenter.$eval('[data-notes]', (it) => Number.parseFloat(getComputedStyle(it).fontSize));
    const first = await size();
    await press(presenter, 'n');
    expect(await size()).toBeGreaterThan(first);
    await press(presenter, '-', '-');
    expect(await size()).toBeLessThan(first);
    await presenter.click('[data-do="larger"]');
    expect(await size()).toBe(first);
  });

  it('lets the arrow keys read on in the notes that have the focus', async () => {
    const long = await presenter.evaluate(() => {
      const all = [...document.querySelectorAll<HTMLElement>('[data-slide]')];
      return (
        all
          .map((it) => it.children[1]?.textContent?.length ?? 0)
          .reduce((best, length, at, list) => (length > (list[best] ?? 0) ? at : best), 0) + 1
      );
    });
    await press(presenter, ...String(long), 'Enter');
    await bothAt(long);
    await presenter.focus('[data-notes]');
    await press(presenter, 'ArrowDown', 'ArrowDown');
    await presenter.waitForFunction(() => (document.querySelector('[data-notes]')?.scrollTop ?? 0) > 0);
    await bothAt(long);
    await press(presenter, 'PageDown');
    await bothAt(long + 1);
    await presenter.waitForFunction(() => document.querySelector('[data-notes]')?.scrollTop === 0);
  });

  it.each([
    [1280, 690],
    [1024, 660],
  ])('cuts nothing that matters at %d by %d', async (width, height) => {
    await presenter.setViewport({ width, height });
    const important =
      '.dials p, .dials button, [data-now], [data-next], [data-next-title], [data-where], [data-notes], .controls button';
    for (const number of ['7', '9', '16', '60']) {
      await press(presenter, ...number, 'Enter');
      await bothAt(Number(number));
      await press(presenter, 't');
      await presenter.$eval('[data-do="start-now"]', (button) => (button as HTMLElement).click());
      const cut = await presenter.$$eval(important, (all) =>
        all
          .filter((it) => it.checkVisibility() && it.textContent !== '')
          .filter((it) => {
            const { left, right, top, bottom } = it.getBoundingClientRect();
            const parent = it.parentElement?.getBoundingClientRect() ?? new DOMRect(0, 0, innerWidth, innerHeight);
            const isInside = left >= 0 && right <= innerWidth + 0.5 && top >= 0 && bottom <= innerHeight + 0.5;
            return !isInside || bottom > parent.bottom + 1 || right > parent.right + 1;
          })
          .map((it) => `${it.className} ${it.textContent?.slice(0, 30)}`),
      );
      expect(cut, number).toEqual([]);
      const [rows, page] = await presenter.evaluate(() => [
        document.querySelector('[data-next]')?.getBoundingClientRect().bottom ?? 0,
        document.querySelector('.presenter-view .controls')?.getBoundingClientRect().top ?? 0,
      ]);
      expect(rows).toBeLessThanOrEqual(page ?? 0);
      expect(await presenter.$eval('[data-notes]', ({ clientHeight }) => clientHeight)).toBeGreaterThan(200);
    }
  });

  it('has no fault that a program can find', async () => {
    for (const number of ['1', '7', '13']) {
      await press(presenter, ...number, 'Enter');
      await bothAt(Number(number));
      expect(await faultsOf(presenter), number).toEqual([]);
    }
    await presenter.setViewport({ width: 375, height: 700 });
    expect(await faultsOf(presenter)).toEqual([]);
    expect(await presenter.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
  });

  it('prints pages of notes, on white paper', async () => {
    const papers = presenter.evaluate(
      () =>
        new Promise<readonly [string, string]>((resolve) => {
          const paper = () => getComputedStyle(document.documentElement).getPropertyValue('--paper');
          let printed = '';
          addEventListener('beforeprint', () => {
            printed = paper();
          });
          addEventListener('afterprint', () => resolve([printed, paper()]));
        }),
    );
    const pdf = await presenter.pdf();
    expect(await papers).toEqual(['#ffffff', '#1b161d']);
    const count = await presenter.$$eval('[data-slide]', ({ length }) => length);
    const pages = Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b/g)?.length;
    expect(pages).toBeGreaterThanOrEqual(count);
  });

  it('can be worked with the Tab key', async () => {
    const reached = new Set<string>();
    for (let step = 0; step < 25; step++) {
      await press(presenter, 'Tab');
      reached.add(
        await presenter.evaluate(() => {
          const active = document.activeElement as HTMLElement;
          return 'notes' in active.dataset ? 'notes' : (active.dataset.do ?? active.tagName);
        }),
      );
    }
    const all = [
      'timer',
      'more',
      'again',
      'start-now',
      'smaller',
      'larger',
      'notes',
      'back',
      'next',
      'overview',
      'goto',
    ];
    expect([...reached]).toEqual(expect.arrayContaining([...all, 'black', 'help']));
  });
});

describe('time', () => {
  /** Sets the clock of both windows; they are read again within a moment. */
  const clock = async (hours: number, minutes: number, seconds = 0): Promise<void> => {
    for (const page of [slides, presenter]) await setClock(page, hours, minutes, seconds);
    await shows('time', `${hours % 12 || 12}:${String(minutes).padStart(2, '0')} ${hours < 12 ? 'AM' : 'PM'}`);
  };

  it('counts the minutes of an activity down, in both windows, and says when they are over', async () => {
    await clock(9, 0);
    expect(await dials()).toMatchObject({ left: '15:00', word: 'left' });
    await press(presenter, 't');
    await clock(9, 5, 30);
    await shows('left', '9:30');
    await slides.waitForSelector('[data-controls] [data-do="timer"][aria-pressed="true"]');
    await press(slides, 't');
    await presenter.waitForFunction(
      () => document.querySelector('[data-countdown] [data-do="timer"]')?.textContent === 'Start',
    );
    await clock(9, 8);
    await shows('left', '9:30');
    await presenter.click('[data-countdown] [data-do="timer"]');
    await presenter.click('[data-countdown] [data-do="more"]');
    await shows('left', '10:30');
    await clock(9, 20);
    await shows('left', '−1:30');
    expect((await dials()).word).toBe('over time');
    await presenter.click('[data-countdown] [data-do="again"]');
    await shows('left', '15:00');
  });

  it('keeps the countdown of an activity while another slide is looked at', async () => {
    await clock(9, 0);
    await press(presenter, 't', 'ArrowRight');
    await shows('left', '20:00');
    await clock(9, 2);
    expect((await dials()).left).toBe('20:00');
    await press(presenter, 'ArrowLeft');
    await shows('left', '13:00');
    await press(presenter, 'ArrowLeft');
    await shows('left', '13:00');
    await press(presenter, 'End');
    await shows('left', '–');
  });

  it('says how the room stands by the agenda', async () => {
    await clock(9, 10);
    await shows('status', 'On time');
    expect((await dials()).planned).toBe('Planned 9:00 AM to 9:15 AM');
    await clock(9, 19, 30);
    await shows('status', '4 min behind');
    await press(presenter, 'ArrowRight');
    await shows('status', 'On time');
    await clock(9, 9);
    await shows('status', '6 min ahead');
    await press(presenter, 'Home', 'ArrowRight');
    await shows('status', '9 min behind');
    await press(presenter, 'End');
    await shows('status', 'Not on the agenda');
  });

  it('begins the plan anew where the trainer says so', async () => {
    await clock(19, 30);
    await shows('status', 'Another time of day than planned');
    await presenter.click('[data-do="start-now"]');
    await shows('status', 'On time');
    expect((await dials()).planned).toBe('Now 7:30 PM to 7:45 PM, planned at 9:00 AM');
    await clock(19, 48);
    await shows('status', '3 min behind');
    await press(presenter, 'ArrowRight');
    await shows('status', 'On time');
    await reload(presenter);
    await setClock(presenter, 19, 48);
    await shows('planned', 'Now 7:45 PM to 8:05 PM, planned at 9:15 AM');
    await presenter.click('[data-do="as-planned"]');
    await shows('status', 'Another time of day than planned');
  });

  it('counts a break by its minutes', async () => {
    const number = await slideTitled(presenter, 'Break. Back at 10:45 AM');
    await press(presenter, ...String(number), 'Enter');
    await clock(10, 31);
    await shows('left', '15:00');
    expect(await dials()).toMatchObject({ status: 'On time', planned: 'Planned 10:30 AM to 10:45 AM' });
  });
});
