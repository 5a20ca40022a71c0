import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Place, View } from '../../src/screen/preview/place.ts';
import { useScreen } from './support/open-screen.ts';

const screen = useScreen('tests/fixtures/base');

/** What the script is called in the page of the test. */
interface Scope {
  readonly place: {
    readonly takePlace: (view: View) => Place;
    readonly putPlace: (view: View, place: Place, hasFocus: boolean) => void;
  };
}

const code = build({
  entryPoints: [join(import.meta.dirname, '../../src/screen/preview/place.ts')],
  bundle: true,
  write: false,
  format: 'iife',
  globalName: 'place',
}).then(({ outputFiles: [file] }) => file?.text ?? '');

/** A page with two frames: a document as it was, and a later version of it. */
async function twoVersions(before: string, after: string): Promise<Page> {
  const page = await screen.browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  await page.setContent(
    '<iframe id="before" width="700" height="400"></iframe><iframe id="after" width="700" height="400"></iframe>',
  );
  await page.addScriptTag({ content: await code });
  for (const [id, text] of [
    ['before', before],
    ['after', after],
  ] as const) {
    const frame = await (await page.$(`#${id}`))?.contentFrame();
    await frame?.setContent(`<style>body, p, h2 { margin: 0 } p, h2 { height: 50px }</style><main>${text}</main>`);
  }
  return page;
}

/** Brings the later version to the place of the earlier one. */
const bring = (page: Page, hasFocus = true): Promise<void> =>
  page.evaluate((focus) => {
    const { takePlace, putPlace } = (window as unknown as Scope).place;
    const view = (id: string): View => document.querySelector<HTMLIFrameElement>(`#${id}`)?.contentWindow as View;
    putPlace(view('after'), takePlace(view('before')), focus);
  }, hasFocus);

/** Runs in one of the versions. */
async function within<T>(page: Page, id: 'before' | 'after', work: () => T): Promise<Awaited<T>> {
  const frame = await (await page.$(`#${id}`))?.contentFrame();
  if (!frame) throw new Error(`There is no frame ${id}.`);
  return frame.evaluate(work) as Promise<Awaited<T>>;
}

const paragraphs = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `<p>Paragraph ${from + index}</p>`).join('');

/** The paragraph that begins first in the window, and how far from its top. */
const firstSeen = (): string => {
  const seen = [...document.querySelectorAll('p, h2')].find((one) => one.getBoundingClientRect().top >= 0);
  return `${seen?.textContent} at ${seen?.getBoundingClientRect().top}`;
};

describe('a later version of a page', () => {
  it('shows the same paragraph at the same height, whatever comes or goes before it', async () => {
    for (const after of [
      `<p>New</p><p>New as well</p>${paragraphs(1, 60)}`,
      paragraphs(9, 60),
      `<h2 id="x">Head</h2>${paragraphs(1, 10)}<section>${paragraphs(11, 60)}</section>`,
    ]) {
      const page = await twoVersions(paragraphs(1, 60), after);
      await within(page, 'before', () => scrollTo(0, 990));
      expect(await within(page, 'before', firstSeen)).toBe('Paragraph 21 at 10');
      await bring(page);
      expect(await within(page, 'after', firstSeen)).toBe('Paragraph 21 at 10');
      await page.close();
    }
  });

  it('stays where it is when the very paragraph that is looked at changes or goes', async () => {
    const changed = paragraphs(1, 60).replace('Paragraph 21<', 'Another text<');
    const gone = paragraphs(1, 60).replace('<p>Paragraph 21</p>', '');
    for (const [after, expected] of [
      [changed, 'Another text at 10'],
      [gone, 'Paragraph 20 at 10'],
    ] as const) {
      const page = await twoVersions(paragraphs(1, 60), after);
      await within(page, 'before', () => scrollTo(0, 990));
      await bring(page);
      expect(await within(page, 'after', firstSeen)).toBe(expected);
      await page.close();
    }
  });

  it('begins at its beginning if that is what was looked at', async () => {
    const page = await twoVersions(paragraphs(1, 60), `<p>New</p>${paragraphs(1, 60)}`);
    await bring(page);
    expect(await within(page, 'after', firstSeen)).toBe('New at 0');
    await page.close();
  });

  it('keeps what was typed, ticked, chosen, opened and scrolled inside, and tells its scripts', async () => {
    const form = (more: string): string => `${more}
      <label>Name <input id="name"></label><textarea name="plan"></textarea><input type="checkbox" name="yes">
      <input type="radio" name="r" value="1" checked><input type="radio" name="r" value="2">
      <select id="many"><option>a<option>b</select>
      <details id="more"><summary>More</summary>…</details><details><summary>Open</summary></details>
      <div id="box" style="height: 40px; overflow: auto"><p>1</p><p>2</p><p>3</p></div><input id="untouched" value="as before">`;
    const page = await twoVersions(
      form(''),
      form('<textarea name="new"></textarea><p>New</p>').replace('as before', 'by the author'),
    );
    await within(page, 'after', () => {
      document.addEventListener('input', ({ target }) => document.body.append((target as HTMLInputElement).name, '!'));
    });
    await within(page, 'before', () => {
      const one = (selector: string): HTMLInputElement => document.querySelector(selector) as HTMLInputElement;
      one('#name').value = 'Rosa';
      one('textarea').value = 'Two\nlines';
      one('[name="yes"]').checked = true;
      one('[value="2"]').checked = true;
      (document.querySelector('select') as HTMLSelectElement).value = 'b';
      for (const details of document.querySelectorAll('details')) details.open = true;
      (document.querySelector('#box') as HTMLElement).scrollTop = 60;
      one('#name').focus();
      one('#name').setSelectionRange(1, 3);
    });
    await bring(page);
    const after = await within(page, 'after', () => {
      const one = (selector: string): HTMLInputElement => document.querySelector(selector) as HTMLInputElement;
      return {
        values: ['#name', '[name="plan"]', '[name="new"]', '#many', '#untouched'].map(
          (selector) => one(selector).value,
        ),
        ticked: ['[name="yes"]', '[value="1"]', '[value="2"]'].map((selector) => one(selector).checked),
        open: [...document.querySelectorAll('details')].map((details) => details.open),
        box: document.querySelector('#box')?.scrollTop,
        focus: [document.activeElement?.id, one('#name').selectionStart, one('#name').selectionEnd],
        heard: document.body.innerText.includes('plan!'),
      };
    });
    expect(after).toEqual({
      values: ['Rosa', 'Two\nlines', '', 'b', 'by the author'],
      ticked: [true, false, true],
      open: [true, true],
      box: 60,
      focus: ['name', 1, 3],
      heard: true,
    });
    await page.close();
  });

  it('takes the focus from nobody who is elsewhere', async () => {
    const page = await twoVersions('<input id="a">', '<input id="a">');
    await within(page, 'before', () => document.querySelector<HTMLElement>('#a')?.focus());
    await bring(page, false);
    expect(await within(page, 'after', () => document.activeElement?.localName)).toBe('body');
    await page.close();
  });
});
