import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { type Look, useScreen } from './support/open-screen.ts';

const screen = useScreen();
const PHONE: Look = { width: 375, height: 800, hasTouch: true };
const ACTIVITY = 'activity-history--put-it-in-order';

/** What the contents mark as being read, once the page has had the time to draw. */
async function currentOf(page: Page): Promise<string | undefined> {
  await settle(page);
  return page.evaluate(() => {
    const marked = [...document.querySelectorAll('[data-follow] [aria-current]')];
    if (marked.length > 1) throw new Error('Two places are marked.');
    return marked[0]?.getAttribute('href') ?? undefined;
  });
}

const settle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));

/** The id of the place that has the focus, or of what it stands in. */
const focusIn = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.closest('main [id]')?.id);

/** Writes into the field for times, whatever its form is in the language of the browser. */
async function askFor(page: Page, day: number, time: string): Promise<string> {
  await page.select('[data-clock] [data-day]', String(day));
  await page.$eval(
    '[data-time]',
    (input, value) => {
      if (input instanceof HTMLInputElement) input.value = value;
    },
    time,
  );
  await page.click('[data-clock] [type=submit]');
  await settle(page);
  return answerOf(page);
}

/** What the clock says, with plain spaces. */
const answerOf = (page: Page): Promise<string> =>
  page.$eval('[data-answer]', ({ textContent }) => (textContent ?? '').replaceAll('\u00a0', ' '));

describe.each(['guide.html', 'workbook.html'])('the contents of %s', (file) => {
  it('follow what is read, and show it', async () => {
    const page = await screen.open(file, { hash: `#${ACTIVITY}` });
    expect(await currentOf(page)).toBe(`#${ACTIVITY}`);
    const { isSeen, open } = await page.evaluate(() => {
      const list = document.querySelector('[data-follow]')?.getBoundingClientRect();
      const link = document.querySelector('[aria-current]')?.getBoundingClientRect();
      return {
        isSeen: list && link && link.top >= list.top && link.bottom <= list.bottom,
        open: [...document.querySelectorAll('[data-follow] ol ol ol')].filter(({ clientHeight }) => clientHeight > 0)
          .length,
      };
    });
    expect(isSeen).toBe(true);
    expect(open).toBe(1);
    await page.evaluate(() => document.querySelector('#license')?.scrollIntoView());
    expect(await currentOf(page)).toBe('#license');
    await page.evaluate(() => scrollTo(0, 0));
    expect(await currentOf(page)).toBeUndefined();
    await page.close();
  });

  it('lead to every place that they name, and mark it then', async () => {
    const page = await screen.open(file);
    const dead = await page.$$eval('[data-follow] a', (links) =>
      links.map((link) => link.getAttribute('href') ?? '').filter((href) => !document.getElementById(href.slice(1))),
    );
    expect(dead).toEqual([]);
    const modules = await page.$$eval('[data-follow] ol ol > li > a', (links) =>
      links.filter((link) => !link.parentElement?.parentElement?.matches('ol ol ol')).map((link) => link.hash),
    );
    expect(modules).toHaveLength(19);
    for (const hash of modules.slice(0, 4)) {
      await page.click(`[data-follow] a[href="${hash}"]`);
      expect(await currentOf(page)).toBe(hash);
    }
    await page.close();
  });

  it('keep the focus where it is while the page moves', async () => {
    const page = await screen.open(file);
    await page.focus('[data-follow] a');
    await page.evaluate(() => document.querySelector('#license')?.scrollIntoView());
    await settle(page);
    expect(await page.evaluate(() => document.activeElement?.matches('[data-follow] li:first-child > a'))).toBe(true);
    await page.close();
  });

  it('stand beside the text on a broad screen and cover none of it', async () => {
    for (const width of [1024, 1280]) {
      const page = await screen.open(file, { width, hash: `#${ACTIVITY}` });
      const {
        panel,
        text,
        page: whole,
      } = await page.evaluate(() => ({
        panel: document.querySelector('[data-panel]')?.getBoundingClientRect().right ?? 0,
        text: document.querySelector('main')?.getBoundingClientRect().left ?? 0,
        page: document.documentElement.scrollWidth,
      }));
      expect(panel).toBeGreaterThan(200);
      expect(text).toBeGreaterThanOrEqual(panel);
      expect(whole).toBe(width);
      await page.close();
    }
  });

  it('are a drawer on a phone, by keyboard as well as by touch', async () => {
    const page = await screen.open(file, { ...PHONE, hash: `#${ACTIVITY}` });
    const isOpen = () => page.$eval('[data-drawer]', (drawer) => drawer.hasAttribute('open'));
    expect(await page.$eval('[data-panel]', ({ clientHeight }) => clientHeight)).toBe(0);
    await page.tap('[data-open="contents"]');
    expect(await isOpen()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(`#${ACTIVITY}`);
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-open'))).toBe('contents');

    await page.keyboard.press('Enter');
    await page.$eval('[data-follow] a[href="#license"]', (link) => link.focus());
    await page.keyboard.press('Enter');
    expect(await isOpen()).toBe(false);
    expect(await currentOf(page)).toBe('#license');
    await page.close();
  });
});

describe.each(['guide.html', 'workbook.html'])('the search of %s', (file) => {
  it('finds a word, says where it stands, and leads there by keyboard', async () => {
    const page = await screen.open(file);
    await page.keyboard.press('/');
    await page.keyboard.type('NALÓXONE');
    const results = await page.$$eval('[role=option]', (lines) => lines.map(({ textContent }) => textContent ?? ''));
    expect(results.length).toBeGreaterThan(3);
    expect(await page.$$eval('[role=option] mark', (marks) => marks.map(({ textContent }) => textContent))).toContain(
      'naloxone',
    );
    expect(await page.$eval('[data-count]', ({ textContent }) => textContent)).toContain('places found');
    expect(
      await page.$$eval('[data-found-path]', (paths) =>
        paths.every(({ childElementCount, textContent }) => childElementCount === 0 || textContent !== ''),
      ),
    ).toBe(true);

    const input = '[role=combobox]';
    expect(await page.$eval(input, ({ ariaExpanded }) => ariaExpanded)).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const [active, chosen] = await page.evaluate(() => [
      document.querySelector('[role=combobox]')?.getAttribute('aria-activedescendant'),
      document.querySelector('[aria-selected=true]')?.id,
    ]);
    expect([active, chosen]).toEqual(['search-result-1', 'search-result-1']);
    await page.keyboard.press('Enter');
    await settle(page);
    const reached = await page.evaluate(() => {
      const place = document.activeElement;
      const top = place?.getBoundingClientRect().top ?? -1;
      return {
        text: place?.textContent ?? '',
        isSeen: top >= 0 && top < innerHeight,
        inMain: !!place?.closest('main'),
      };
    });
    expect(reached.text).toMatch(/naloxone/i);
    expect(reached).toMatchObject({ isSeen: true, inMain: true });
    await page.close();
  });

  it('finds the beginning of a word, several words together, and a slip of the keys', async () => {
    const page = await screen.open(file);
    const count = async (text: string): Promise<number> => {
      await page.keyboard.down('Control');
      await page.keyboard.press('k');
      await page.keyboard.up('Control');
      await page.keyboard.type(text);
      return page.$$eval('[role=option]', ({ length }) => length);
    };
    const whole = await count('naloxone');
    expect(await count('nalox')).toBeGreaterThanOrEqual(whole);
    expect(await count('naloxoen')).toBe(whole);
    expect(await count('naloxone qqqq')).toBe(0);
    await page.close();
  });

  it('says when nothing is found, and what hostile readers write stays text', async () => {
    const page = await screen.open(file);
    await page.keyboard.press('/');
    await page.keyboard.type('qqqq<img src=x onerror=alert(1)>');
    expect(await page.$eval('[data-count]', ({ textContent }) => textContent)).toBe(
      'No place holds “qqqq<img src=x onerror=alert(1)>”.',
    );
    expect(await page.$eval('[role=listbox]', (list) => (list as HTMLElement).hidden)).toBe(true);
    expect(await page.$eval('[role=combobox]', ({ ariaExpanded }) => ariaExpanded)).toBe('false');
    await page.keyboard.press('Escape');
    expect(await page.$eval('[role=combobox]', (input) => (input as HTMLInputElement).value)).toBe('');
    expect(await page.$eval('[data-count]', ({ textContent }) => textContent)).toBe('');
    await page.close();
  });

  it('gives its single key up where somebody writes, and where it is turned off', async () => {
    const page = await screen.open(file);
    const isThere = () => page.evaluate(() => document.activeElement?.matches('[data-words]') ?? false);
    await page.click('[data-keys] summary');
    await page.click('[data-single-keys]');
    await page.keyboard.press('/');
    expect(await isThere()).toBe(false);
    await page.click('[data-single-keys]');
    await page.keyboard.press('/');
    expect(await isThere()).toBe(true);
    await page.keyboard.press('/');
    expect(await page.$eval('[data-words]', (input) => (input as HTMLInputElement).value)).toBe('/');
    await page.close();
  });

  it('opens the drawer on a phone, and closes it at what was found', async () => {
    const page = await screen.open(file, PHONE);
    await page.tap('[data-open="search"]');
    await page.keyboard.type('naloxone');
    await page.tap('[role=option]');
    await settle(page);
    expect(await page.$eval('[data-drawer]', (drawer) => drawer.hasAttribute('open'))).toBe(false);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/naloxone/i);
    await page.close();
  });
});

describe('the clock of the guide', () => {
  it('leads to the activity that is on, to its step, and to a break', async () => {
    const page = await screen.open('guide.html');
    expect(await askFor(page, 1, '10:52')).toContain('Mark your place (10:45–10:55 AM)');
    expect(await page.evaluate(() => location.hash)).toBe(await focusIn(page).then((id) => `#${id}`));
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-note'))).toContain('10:48');
    expect(await askFor(page, 1, '10:45')).toContain('Mark your place');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-stretch'))).toBe('activity');
    expect(await askFor(page, 2, '12:30')).toContain('Lunch');
    expect(await page.evaluate(() => document.activeElement?.closest('section')?.id)).toBe('day-2');
    await page.close();
  });

  it('leads at every minute at which something begins to what begins then', async () => {
    const page = await screen.open('guide.html');
    const showings = await page.$$eval('[data-showings] > li', (lines) =>
      lines.map(({ dataset, firstElementChild }) => ({
        day: Number(dataset.day),
        from: Number(dataset.from),
        hash: firstElementChild?.getAttribute('href'),
      })),
    );
    expect(showings.length).toBeGreaterThan(60);
    for (const { day, from, hash } of showings.filter((_, index) => index % 9 === 0)) {
      const time = `${String(Math.floor(from / 60)).padStart(2, '0')}:${String(from % 60).padStart(2, '0')}`;
      await askFor(page, day, time);
      expect(await page.evaluate(() => location.hash)).toBe(hash);
    }
    await page.close();
  });

  it('says when nothing is on, and when no time was written', async () => {
    const page = await screen.open('guide.html');
    expect(await askFor(page, 1, '05:00')).toMatch(/^Nothing is on at 05:00\. Day 1: 8:45 AM–4:30 PM\.$/);
    expect(await askFor(page, 1, '')).toBe('Write a time, such as 10:30.');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-time'))).toBe(true);
    await page.close();
  });

  it('takes the time of the device for “Now”', async () => {
    const page = await screen.open('guide.html');
    await page.evaluate(() => {
      const Real = Date;
      globalThis.Date = class extends Real {
        constructor() {
          super(2027, 2, 1, 10, 52);
        }
      } as DateConstructor;
    });
    await page.click('[data-now]');
    expect(await answerOf(page)).toBe('10:52: Mark your place (10:45–10:55 AM)');
    await page.close();
  });

  it('is not in the workbook', async () => {
    const page = await screen.open('workbook.html');
    expect(await page.$('[data-clock], [data-open="clock"], [data-from]')).toBeNull();
    await page.close();
  });
});

describe.each(['guide.html', 'workbook.html'])('%s', (file) => {
  it('shows no tool in print and leaves the text its width', async () => {
    const page = await screen.open(file);
    await page.emulateMediaType('print');
    const shown = await page.$$eval('[data-bar], [data-panel], [data-drawer]', (tools) =>
      tools.filter((tool) => tool.getClientRects().length > 0),
    );
    expect(shown).toEqual([]);
    expect(await page.$eval('body', (body) => getComputedStyle(body).paddingInlineStart)).toBe('0px');
    await page.close();
  });

  it('is whole without its scripts', async () => {
    const page = await screen.open(file);
    await page.setJavaScriptEnabled(false);
    await page.reload();
    const { tools, links } = await page.evaluate(() => ({
      tools: [...document.querySelectorAll('[data-search], [data-clock], [data-bar], [data-keys]')].filter(
        (tool) => tool.getClientRects().length > 0,
      ).length,
      links: document.querySelectorAll('[data-follow] a').length,
    }));
    expect(tools).toBe(0);
    expect(links).toBeGreaterThan(60);
    await page.close();
  });

  it('fits a phone, and a page of 320 pixels, without scrolling sideways', async () => {
    for (const width of [375, 320]) {
      const page = await screen.open(file, { width });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      await page.close();
    }
  });

  it('never covers what has the focus with its bar', async () => {
    const page = await screen.open(file, { ...PHONE, hash: `#${ACTIVITY}` });
    for (let step = 0; step < 25; step++) {
      await page.keyboard.press('Tab');
      const covered = await page.evaluate(() => {
        const { activeElement } = document;
        if (!activeElement?.closest('main')) return undefined;
        const { top, bottom } = activeElement.getBoundingClientRect();
        const bar = document.querySelector('[data-bar]')?.getBoundingClientRect().top ?? innerHeight;
        return top >= bar || bottom <= 0 ? activeElement.outerHTML.slice(0, 80) : undefined;
      });
      expect(covered).toBeUndefined();
    }
    await page.close();
  });
});
