import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { pdfStructure, pdfText } from '../host/support/poppler.ts';

const read = (file: string): Uint8Array => readFileSync(join(inject('reference').first, file));

/** Without whatever a line break, a ligature or a margin makes different. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
/** Read once, in the first test that asks. */
function once<Value>(make: (file: string) => Value): (file: string) => Value {
  const made = new Map<string, Value>();
  return (file) => {
    const value = made.get(file) ?? make(file);
    made.set(file, value);
    return value;
  };
}
const pagesOf = once((file) => pdfText(read(file)).split('\f').slice(0, -1));
const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ');

/** The text of a PDF in the order of its tags, and the text of every heading. */
const taggedText = once((file): { text: string; headings: { level: number; text: string }[] } => {
  const texts: string[] = [];
  const headings: { level: number; text: string }[] = [];
  let open: { depth: number; level: number; text: string } | undefined;
  for (const line of pdfStructure(read(file)).split('\n')) {
    const depth = line.length - line.trimStart().length;
    if (open && depth <= open.depth && line.trim()) {
      headings.push({ level: open.level, text: spaced(open.text).trim() });
      open = undefined;
    }
    const heading = /^\s*H([1-6])\b/.exec(line);
    if (heading) open = { depth, level: Number(heading[1]), text: '' };
    const text = /^\s*"(.*)"$/.exec(line)?.[1];
    if (text === undefined) continue;
    texts.push(text);
    if (open) open.text += text;
  }
  return { text: spaced(texts.join(' ')), headings };
});

/** Pages are counted from 1. */
const onPage = (pages: readonly string[], page: number): string => bare(pages[page - 1] ?? '');

/** Everything that a book says of a place, as `[what, page]`. */
const saidIn = (text: string, pattern: RegExp): [string, number][] =>
  [...text.matchAll(pattern)].map(([, what = '', page = '']) => [what, Number(page)]);

const wrong = (said: readonly [string, number][], pages: readonly string[]): [string, number][] =>
  said.filter(([what, page]) => !onPage(pages, page).includes(bare(what)));

describe.each(['workbook.pdf', 'guide.pdf'])('the page numbers in %s', (file) => {
  it('are right in the contents, for every module, section and page', async () => {
    const contents = pagesOf(file).find((page) => spaced(page).includes('Contents')) ?? '';
    const said = saidIn(
      pdfStructure(read(file))
        .split('Contents"')[1]
        ?.split(/^\s{4}\S/m)[0] ?? '',
      /"([^"\n]+)"\s+(?:NonStruct\s+"[^"]*"\s+)*?NonStruct\s+"(\d+)"/g,
    ).filter(([what]) => /[a-z]{3}/i.test(what));
    expect(contents).not.toBe('');
    expect(said.length).toBeGreaterThanOrEqual(19 + 3 + 8);
    expect(wrong(said, pagesOf(file))).toEqual([]);
  });

  it('are right for every word, place and source that a module looks up', () => {
    const said = saidIn(taggedText(file).text, /(?:^|; |Words |places |Sources )([^;]{3,60}?) ?, p\. ?(\d+)/g);
    expect(said.length).toBeGreaterThan(100);
    expect(
      said.filter(([what, page]) => {
        const [family = ''] = what.split(/,| & | et al/);
        return !onPage(pages, page).includes(bare(family));
      }),
    ).toEqual([]);
  });

  it('stand at the foot of every page but the cover: page x of y', () => {
    const feet = pagesOf(file).map((page) => /Page (\d+) of (\d+)/.exec(spaced(page))?.slice(1, 3).map(Number));
    expect(feet.slice(1)).toEqual(pages.slice(1).map((_, index) => [index + 2, pagesOf(file).length]));
  });

  it('let every module begin on the right hand, and its section face it', () => {
    const openings = pagesOf(file).flatMap((page, index) =>
      /(^|\n)Module\s+\d+\s/.test(page.slice(0, 400)) ? [index + 1] : [],
    );
    expect(openings.length).toBeGreaterThanOrEqual(19);
    expect(openings.filter((page) => page % 2 === 0)).toEqual([]);
  });

  it('are those of the bookmarks, which are the headings', async () => {
    const document = await getDocumentProxy(new Uint8Array(read(file)));
    const bookmarks: { title: string; dest: unknown }[] = [];
    const walk = (items: Awaited<ReturnType<typeof document.getOutline>>): void => {
      for (const { title, dest, items: inner } of items ?? []) {
        bookmarks.push({ title: spaced(title).trim(), dest });
        walk(inner);
      }
    };
    walk(await document.getOutline());
    expect(bookmarks.map(({ title }) => bare(title))).toEqual(taggedText(file).headings.map(({ text }) => bare(text)));
    expect(bookmarks.length).toBeGreaterThan(80);
  });
});

describe('what one book says of the other', () => {
  it('finds every exercise in the workbook, by its number and its page', () => {
    const said = saidIn(
      taggedText('guide.pdf').text,
      /(Exercise \d+) (?:(?!Exercise \d).)*?In the workbook ?, page (\d+)/g,
    );
    const inList = [...taggedText('workbook.pdf').text.matchAll(/Exercise (\d+)/g)].map(([, number]) => Number(number));
    expect(new Set(said.map(([what]) => what)).size).toBe(Math.max(...inList));
    expect(wrong(said, pagesOf('workbook.pdf'))).toEqual([]);
  });

  it('finds what a look back refers to, in the workbook', () => {
    const said = saidIn(taggedText('workbook.pdf').text, /Your answer then: (Exercise \d+) ?, page (\d+)/g);
    expect(said.length).toBeGreaterThan(4);
    expect(wrong(said, pagesOf('workbook.pdf'))).toEqual([]);
  });

  it('finds every activity on its page of the workbook', () => {
    const said = saidIn(taggedText('guide.pdf').text, /workbook page (\d+)()/g);
    expect(said.length).toBeGreaterThan(60);
  });

  it('shows every slide with its own number', () => {
    const said = [...pdfStructure(read('guide.pdf')).matchAll(/"Slide (\d+)"[\s\S]*?P \(block\)[\s\S]*?"([^"]+)"/g)];
    expect(said.length).toBeGreaterThan(50);
    const missing = said.filter(
      ([, number, title]) => !onPage(pagesOf('slides.pdf'), Number(number)).includes(bare(title ?? '')),
    );
    expect(missing.map(([, number, title]) => [number, title])).toEqual([]);
  });
});
