import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import type { Page } from 'puppeteer-core';
import { getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { emitHtml } from '../../src/emit/html.ts';
import { readAssets } from '../../src/host/assets.ts';
import { composeBook, workbook } from '../support/compose-book.ts';
import { useScreen } from './support/open-screen.ts';

const screen = useScreen();

const STAND = `::write[Why are you here?]{#why lines=3}

::scale[I can stay with someone.]{#stay from=Never to=Always steps=5}

::plan[My plan]{#plan columns="Goal, By when" rows=2}

:::check[Which of these help?]{#help}
- [x] Listening *first*

  Because it opens.
- [ ] Waiting
:::`;
const PAGES = { content: 1, 'exercise-1': 3, 'exercise-3': 4, 'module-two': 6, glossary: 7 };

beforeAll(async () => {
  const book = composeBook(workbook, { stand: STAND, again: '::recall{of="one"}' });
  const html = emitHtml(book, await readAssets(), new Map(Object.entries(PAGES)));
  writeFileSync(join(screen.folder, 'book.html'), html);
});

const writtenIn = (page: Page, name: string): Promise<string> =>
  page.$eval(`[name="${name}"]`, (control) => (control as HTMLTextAreaElement).value);
const isChecked = (page: Page, selector: string): Promise<boolean> =>
  page.$eval(selector, (control) => (control as HTMLInputElement).checked);
const textOf = async (page: Page, selector: string): Promise<string> => {
  const text = await page.$eval(selector, (element) => (element as HTMLElement).innerText);
  return text.replaceAll('\u00a0', ' ').replace(/\s+/g, ' ').trim();
};
const press = (page: Page, action: string): Promise<void> => page.click(`[data-answers-do="${action}"]`);

/** Writes in one field of every kind. */
async function fillAll(page: Page): Promise<void> {
  await page.type('[name="name"]', 'Ade');
  await page.type('[name="exercise-1"]', 'Because of "them"\n& <others>');
  await page.click('[name="exercise-2"][value="4"]');
  await page.type('[name="exercise-3-row-2-column-1"]', 'Sleep');
  await page.click('[name="exercise-4-option-2"]');
}

const FILLED = ['Ade', 'Because of "them"\n& <others>', true, 'Sleep', true];
const statesOf = async (page: Page): Promise<unknown[]> => [
  await writtenIn(page, 'name'),
  await writtenIn(page, 'exercise-1'),
  await isChecked(page, '[name="exercise-2"][value="4"]'),
  await writtenIn(page, 'exercise-3-row-2-column-1'),
  await isChecked(page, '[name="exercise-4-option-2"]'),
];

/** Saves the answers, and gives the path of the file that came. */
async function save(page: Page): Promise<string> {
  const folder = mkdtempSync(join(screen.folder, 'saved-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const session = await screen.browser.target().createCDPSession();
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder, eventsEnabled: true });
  let name = '';
  session.on('Browser.downloadWillBegin', ({ suggestedFilename }) => {
    name = suggestedFilename;
  });
  const done = new Promise<void>((resolve) => {
    session.on('Browser.downloadProgress', ({ state }) => state === 'completed' && resolve());
  });
  await press(page, 'save');
  await done;
  await session.detach();
  return join(folder, name);
}

async function openCopy(path: string): Promise<Page> {
  const page = await screen.browser.newPage();
  await page.goto(pathToFileURL(path).href);
  return page;
}

describe('the fields of the workbook', () => {
  it('have the names that everybody sees', async () => {
    const page = await screen.open('book.html');
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const named = (role: string): string[] =>
      nodes
        .filter((node) => node.role?.value === role && !node.ignored)
        .map(({ name }) => String(name?.value).replaceAll('\u00a0', ' '));
    // The tree of a browser that nobody listens to has no certain order.
    expect(named('textbox').sort()).toEqual(
      [
        'This book belongs to',
        'Exercise 1 Why are you here?',
        'Your answer now Why are you here?',
        ...['Goal, row 1', 'Goal, row 2', 'By when, row 1', 'By when, row 2'].flatMap((cell) => [
          `${cell}. Exercise 3: My plan`,
          `${cell}. Your answer now. Exercise 3: My plan`,
        ]),
      ].sort(),
    );
    expect(named('radiogroup').sort()).toEqual([
      'Exercise 2 I can stay with someone.',
      'Your answer now I can stay with someone.',
    ]);
    expect([...new Set(named('radio'))].sort()).toEqual(
      [1, 2, 3, 4, 5].map((place) => `${place} of 5, from “Never” to “Always”`),
    );
    expect(named('checkbox').sort()).toEqual(['Listening first', 'Listening first', 'Waiting', 'Waiting']);
    expect(named('group')).toContain('Exercise 4 Which of these help?');
    await page.close();
  });

  it('have each a name and an id of their own in a whole curriculum, and places of one choice share theirs', async () => {
    const page = await screen.open('workbook.html');
    const found = await page.evaluate(() => {
      const names = [...document.querySelectorAll<HTMLInputElement>('[data-answer]')].map(({ name, type, value }) =>
        type === 'radio' ? `${name} ${value}` : name,
      );
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const named = [...document.querySelectorAll('[aria-labelledby]')].flatMap((element) =>
        (element.getAttribute('aria-labelledby') ?? '').split(' '),
      );
      return { names, ids, lost: named.filter((id) => !document.getElementById(id)) };
    });
    expect(found.names.length).toBeGreaterThan(150);
    expect(new Set(found.names).size).toBe(found.names.length);
    expect(new Set(found.ids).size).toBe(found.ids.length);
    expect(found.lost).toEqual([]);
    const session = await page.createCDPSession();
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const controls = nodes.filter((node) => /^(textbox|radio|checkbox|radiogroup)$/.test(String(node.role?.value)));
    expect(controls.filter(({ name }) => !name?.value)).toEqual([]);
    await page.close();
  });

  it.each([1280, 375])('are large enough for a finger, and fit a window of %i pixels', async (width) => {
    const page = await screen.open('workbook.html', { width });
    const sizes = await page.$$eval('[data-answer], .answer-bar button', (controls) =>
      controls
        .filter((control) => !(control as HTMLElement).hidden)
        .map((control) => control.getBoundingClientRect())
        .map((box) => Math.min(box.width, box.height)),
    );
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await page.close();
  });

  it('grow with what is written in them', async () => {
    const page = await screen.open('book.html');
    const heightOf = (): Promise<number> => page.$eval('[name="exercise-1"]', (area) => area.clientHeight);
    const before = await heightOf();
    await page.type('[name="exercise-1"]', 'one\n'.repeat(12));
    expect(await heightOf()).toBeGreaterThan(3 * before);
    await page.close();
  });

  it('are there without any script, and nothing that needs one', async () => {
    const page = await screen.browser.newPage();
    await page.setJavaScriptEnabled(false);
    await page.goto(pathToFileURL(join(screen.folder, 'book.html')).href);
    await page.type('[name="exercise-1"]', 'Still');
    expect(await writtenIn(page, 'exercise-1')).toBe('Still');
    const seen = await page.$$eval(
      'button, [data-answers-note], [data-answers-count], [data-then], .page-list form',
      (parts) => parts.filter((part) => part.checkVisibility()).length,
    );
    expect(seen).toBe(0);
    await page.close();
  });
});

describe('a copy with the answers', () => {
  it('opens with them, can be changed and saved again, and is the same page', async () => {
    const page = await screen.open('book.html');
    await fillAll(page);
    expect(await textOf(page, '[data-answers-count]')).toBe('4 of 4 answered');
    const first = await save(page);
    expect(first).toMatch(/\/book-with-answers\.html$/);
    expect(await textOf(page, '[data-answers-said]')).toContain('book-with-answers.html');
    const copy = await openCopy(first);
    expect(await statesOf(copy)).toEqual(FILLED);
    expect(await textOf(copy, '[data-answers-count]')).toBe('4 of 4 answered');
    await copy.click('[name="exercise-2"][value="1"]');
    await copy.click('[name="exercise-4-option-2"]');
    await copy.type('[name="exercise-3-row-1-column-2"]', 'May');
    const second = await save(copy);
    expect(second).toMatch(/\/book-with-answers\.html$/);
    const again = await openCopy(second);
    expect(await statesOf(again)).toEqual([FILLED[0], FILLED[1], false, FILLED[3], false]);
    expect(await isChecked(again, '[name="exercise-2"][value="1"]')).toBe(true);
    expect(await writtenIn(again, 'exercise-3-row-1-column-2')).toBe('May');
    // Without its answers, the copy of the copy is the page itself: its policy, its scripts, its words.
    const plain = (path: string): string =>
      readFileSync(path, 'utf8')
        .replace(/(<textarea[^>]*>)[^<]*/g, '$1')
        .replace(/ (checked|value)="[^"]*"/g, '');
    expect(plain(second)).toBe(plain(first));
    const policyOf = (path: string): string | undefined =>
      /http-equiv="content-security-policy" content="([^"]*)"/i.exec(readFileSync(path, 'utf8'))?.[1];
    expect(policyOf(second)?.replaceAll('&#x27;', "'")).toBe(
      policyOf(join(screen.folder, 'book.html'))?.replaceAll('&#x27;', "'"),
    );
    for (const one of [page, copy, again]) await one.close();
  });

  it('keeps every text to the letter, and runs none of it', async () => {
    const page = await screen.open('workbook.html');
    const hostile = [
      '</textarea><script>document.title = "owned"</script>',
      '"><img src=x onerror="document.title = \'owned\'">',
      '\n\nafter two empty lines\n',
      '<!-- --><plaintext>&amp;amp; &lt;',
      '$& $1 {file}',
    ];
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 30, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(texts, async (more) => {
        // No keyboard writes a null, and a text area keeps no other line break than this one.
        const all = [...hostile, ...more.map((text) => text.replace(/[\0\r]/g, ''))];
        await page.evaluate((written) => {
          const areas = [...document.querySelectorAll<HTMLTextAreaElement>('textarea[data-answer]')];
          for (const [index, area] of areas.entries()) area.value = written[index] ?? '';
          const name = document.querySelector<HTMLInputElement>('[name="name"]');
          if (name) name.value = written[1] ?? '';
        }, all);
        const copy = await openCopy(await save(page));
        const read = await copy.$$eval('textarea[data-answer]', (areas) =>
          areas.map((area) => (area as HTMLTextAreaElement).value),
        );
        expect(read.slice(0, all.length)).toEqual(all.slice(0, read.length));
        expect(await writtenIn(copy, 'name')).toBe(hostile[1]);
        expect(await copy.title()).not.toBe('owned');
        expect(await copy.$$('img[src="x"], plaintext')).toEqual([]);
        await copy.close();
      }),
      { numRuns: 4 },
    );
    await page.close();
  });

  it('holds nothing of what was cleared', async () => {
    const page = await screen.open('book.html');
    await fillAll(page);
    const first = await save(page);
    const copy = await openCopy(first);
    await press(copy, 'clear');
    await copy.click('[data-dialog="yes"]');
    const empty = readFileSync(await save(copy), 'utf8');
    expect(empty).not.toContain('Sleep');
    const marked = (html: string): number => html.match(/<input[^>]* data-answer="exercise[^>]* checked/g)?.length ?? 0;
    expect(marked(readFileSync(first, 'utf8'))).toBe(2);
    expect(marked(empty)).toBe(0);
    await page.close();
    await copy.close();
  });

  it('is the only place outside the page: nothing is kept in the browser', async () => {
    const page = await screen.open('book.html');
    await fillAll(page);
    await save(page);
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookies: document.cookie,
      databases: (await indexedDB.databases()).length,
      address: location.search + location.hash,
    }));
    expect(kept).toEqual({ local: 0, session: 0, cookies: '', databases: 0, address: '' });
    const session = await page.createCDPSession();
    expect((await session.send('Storage.getCookies')).cookies).toEqual([]);
    await page.close();
  });
});

describe('the answers in the page', () => {
  it('are cleared only after a question, and come back, but not over what is new', async () => {
    const page = await screen.open('book.html');
    await fillAll(page);
    await press(page, 'clear');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Keep my answers');
    await page.keyboard.press('Enter');
    expect(await statesOf(page)).toEqual(FILLED);
    await press(page, 'clear');
    await page.click('[data-dialog="yes"]');
    expect(await statesOf(page)).toEqual(['', '', false, '', false]);
    expect(await textOf(page, '[data-answers-count]')).toBe('0 of 4 answered');
    await page.type('[name="exercise-1"]', 'New');
    await page.click('[name="exercise-2"][value="2"]');
    await press(page, 'undo');
    expect(await statesOf(page)).toEqual(['Ade', 'New', false, 'Sleep', true]);
    expect(await isChecked(page, '[name="exercise-2"][value="2"]')).toBe(true);
    expect(await page.$eval('[data-answers-do="undo"]', (button) => (button as HTMLElement).hidden)).toBe(true);
    await page.close();
  });

  it('are not lost without a warning, unless they are saved', async () => {
    const page = await screen.open('book.html');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    expect(asked).toEqual([]);
    await page.type('[name="exercise-1"]', 'Mine');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await page.type('[name="exercise-1"]', 'Mine');
    await save(page);
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await page.close();
  });

  it('are shown again where an earlier exercise is looked back at', async () => {
    const page = await screen.open('book.html');
    const then = (exercise: number): Promise<string> => textOf(page, `[data-then="exercise-${exercise}"]`);
    for (const exercise of [1, 2, 3, 4]) expect(await then(exercise)).toBe('Nothing is written there yet.');
    await fillAll(page);
    expect(await then(1)).toBe('Because of "them" & <others>');
    expect(await then(2)).toBe('4 of 5, from “Never” to “Always”');
    expect(await then(3)).toBe('Goal By when Sleep');
    expect(await then(4)).toBe('Waiting');
    await page.click('[name="exercise-4-option-2"]');
    expect(await then(4)).toBe('Nothing is written there yet.');
    await page.type('[name="exercise-1-again"]', 'Now');
    expect(await then(1)).toBe('Because of "them" & <others>');
    await page.close();
  });

  it('are printed on their lines, without the tools', async () => {
    const page = await screen.open('book.html');
    await fillAll(page);
    await page.type('[name="exercise-1"]', '\nmore'.repeat(70));
    const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    const texts = await Promise.all(
      Array.from({ length: pdf.numPages }, async (_, index) => {
        const { items } = await (await pdf.getPage(index + 1)).getTextContent();
        return (items as { str?: string }[]).map(({ str = '' }) => str).join(' ');
      }),
    );
    const text = texts.join(' ');
    expect(text).toContain('Because of "them"');
    expect(text).toContain('Sleep');
    expect(text.match(/\bmore\b/g)).toHaveLength(140);
    for (const tool of ['Save my answers', 'Go to page', 'answered', 'Nothing is written'])
      expect(text).not.toContain(tool);
    await pdf.destroy();
    await page.close();
  });
});

describe('the pages of the printed book', () => {
  const placeOf = (page: Page): Promise<string> => page.evaluate(() => location.hash);

  it('are marked where they begin, and lead to where they are read', async () => {
    const page = await screen.open('book.html');
    const marks = await page.$$eval('[role="doc-pagebreak"]', (found) =>
      found.map((mark) => [mark.id, mark.getAttribute('aria-label'), mark.closest('[id]:not([role])')?.id]),
    );
    expect(marks).toEqual([
      ['page-1', 'Page\u00a01', 'content'],
      ['page-3', 'Page\u00a03', 'exercise-1'],
      ['page-4', 'Page\u00a04', 'exercise-3'],
      ['page-6', 'Page\u00a06', 'module-two'],
      ['page-7', 'Page\u00a07', 'glossary'],
    ]);
    const links = await page.$$eval('nav[aria-label="Pages of the print edition"] a', (found) =>
      found.map((link) => [link.textContent, link.getAttribute('href')]),
    );
    expect(links).toEqual([
      ['1', '#page-1'],
      ['2', '#content'],
      ['3', '#page-3'],
      ['4', '#page-4'],
      ['5', '#exercise-3'],
      ['6', '#page-6'],
      ['7', '#page-7'],
    ]);
    await page.close();
  });

  it('are gone to by number, with the keyboard alone', async () => {
    const page = await screen.open('book.html');
    await page.focus('.page-list summary');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'page-wanted');
    await page.keyboard.type('9');
    await page.keyboard.press('Enter');
    expect(await textOf(page, '[data-pages-said]')).toBe('There is no page 9: the printed book has pages 1 to 7.');
    expect(await placeOf(page)).toBe('');
    await page.keyboard.press('Backspace');
    await page.keyboard.type('4');
    await page.keyboard.press('Enter');
    expect(await placeOf(page)).toBe('#page-4');
    expect(await page.$eval('.page-list', (list) => (list as HTMLDetailsElement).open)).toBe(false);
    const top = await page.$eval('#page-4', (mark) => mark.getBoundingClientRect().top);
    const bar = await page.$eval('.answer-bar', (element) => element.getBoundingClientRect().bottom);
    expect(top).toBeGreaterThanOrEqual(bar);
    await page.focus('.page-list summary');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'page-wanted');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    await page.close();
  });

  it('are not spoken of where nothing is printed', async () => {
    const page = await screen.open('workbook.html');
    expect(await page.$$('.page-list, [data-page-list], [role="doc-pagebreak"]')).toEqual([]);
    await page.close();
  });
});
