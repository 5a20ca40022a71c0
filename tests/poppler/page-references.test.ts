import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, inject, it } from 'vitest';
import { pdfText } from '../host/support/poppler.ts';

/** Reads the printed books back with readers that are not ours, and follows everything that they say of a page. */

const BOOKS = ['workbook.pdf', 'guide.pdf'];

const read = (file: string): Uint8Array => readFileSync(join(inject('reference').first, file));

/** Without whatever a line break, a ligature or a margin makes different. */
const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .toLowerCase();
const spaced = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();

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
const isOn = (file: string, page: number, text: string): boolean =>
  text !== '' && bare(pagesOf(file)[page - 1] ?? '').includes(bare(text));

/** A piece of text in the order of the tags, with the heading that it belongs to. */
interface Piece {
  readonly text: string;
  readonly heading: string;
}

interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

const taggedText = once(async (file): Promise<{ pieces: Piece[]; headings: string[] }> => {
  const document = await getDocumentProxy(new Uint8Array(read(file)));
  const pieces: Piece[] = [];
  const headings: string[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const marked = new Map<string, string>();
    const open: (string | undefined)[] = [];
    for (const item of (await page.getTextContent({ includeMarkedContent: true })).items) {
      if ('str' in item) {
        const id = open.findLast((it) => it !== undefined);
        if (id !== undefined) marked.set(id, `${marked.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
      } else if (item.type === 'endMarkedContent') open.pop();
      else open.push(item.id);
    }
    const walk = (tag: Tag, isHeading: boolean): void => {
      if (tag.type === 'content') {
        const text = spaced(marked.get(tag.id ?? '') ?? '');
        if (text && isHeading) headings.push(`${headings.pop() ?? ''} ${text}`.trim());
        if (text) pieces.push({ text, heading: headings.at(-1) ?? '' });
        return;
      }
      const opensHeading = /^H[1-6]$/.test(tag.role ?? '');
      if (opensHeading) headings.push('');
      for (const child of tag.children ?? []) walk(child, isHeading || opensHeading);
    };
    walk((await page.getStructTree()) as Tag, false);
  }
  // A heading that goes over a page is met again there, without its text.
  return { pieces, headings: headings.filter(Boolean) };
});

/** Every place where a book says this before a number, with what stands around it. */
async function saidAfter(file: string, words: string): Promise<{ before: Piece[]; heading: string; page: number }[]> {
  const { pieces } = await taggedText(file);
  return pieces.flatMap(({ text, heading }, index) =>
    text === words
      ? [{ before: pieces.slice(Math.max(0, index - 40), index), heading, page: Number(pieces[index + 1]?.text) }]
      : [],
  );
}

describe.each(BOOKS)('the page numbers in %s', (file) => {
  it('are right in the contents, for every section, module and page', async () => {
    const lines = (await taggedText(file)).pieces.filter(({ heading }) => heading === 'Contents');
    const said = lines.flatMap(({ text }, index) => {
      const after = lines.slice(index + 1).find((next) => !/^\d+ min$/.test(next.text))?.text ?? '';
      const page = /^\d+$/.test(after) ? after : undefined;
      return /[a-z]{3}/i.test(text) && !/^\d+ min$/.test(text) && page ? [{ title: text, page: Number(page) }] : [];
    });
    expect(said.length).toBeGreaterThanOrEqual(19 + 3 + 8);
    expect(said.filter(({ title, page }) => !isOn(file, page, title))).toEqual([]);
  });

  it('are right for every word, place and source that a module looks up', async () => {
    const said = (await saidAfter(file, ', p.')).map(({ before, page }) => ({ name: before.at(-1)?.text ?? '', page }));
    expect(said.length).toBeGreaterThan(80);
    // A source is listed by its authors’ full names: the first family name is what both have.
    expect(said.filter(({ name, page }) => !isOn(file, page, name.split(/,| & | et al/)[0] ?? ''))).toEqual([]);
  });

  it('stand at the foot of every page but the cover: page x of y', async () => {
    const feet = pagesOf(file).map((page) => /Page (\d+) of (\d+)/.exec(spaced(page))?.slice(1, 3).map(Number));
    expect(feet.slice(1)).toEqual(feet.slice(1).map((_, index) => [index + 2, feet.length]));
  });

  it('let every module begin on the right hand, and every section face its first', async () => {
    const titles = (await taggedText(file)).pieces.filter(({ heading }) => heading === 'Contents');
    const numbered = titles.flatMap(({ text }, index) =>
      /^\d+$/.test(text) && / min$/.test(titles[index + 2]?.text ?? '') ? [Number(titles[index + 3]?.text)] : [],
    );
    expect(numbered).toHaveLength(19);
    expect(numbered.filter((page) => page % 2 === 0)).toEqual([]);
  });

  it('are those of the bookmarks, and the bookmarks are the headings', async () => {
    const document = await getDocumentProxy(new Uint8Array(read(file)));
    const bookmarks: { title: string; page: number }[] = [];
    const walk = async (items: Awaited<ReturnType<typeof document.getOutline>>): Promise<void> => {
      for (const { title, dest, items: inner } of items ?? []) {
        const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
        bookmarks.push({ title, page: (await document.getPageIndex(target?.[0])) + 1 });
        await walk(inner);
      }
    };
    await walk(await document.getOutline());
    expect(bookmarks.map(({ title }) => bare(title))).toEqual((await taggedText(file)).headings.map(bare));
    expect(bookmarks.length).toBeGreaterThan(80);
    expect(bookmarks.filter(({ title, page }) => !isOn(file, page, title))).toEqual([]);
  });
});

describe('what one document says of another', () => {
  it('finds every exercise in the workbook, by its number and its page', async () => {
    const said = (await saidAfter('guide.pdf', ', page'))
      .filter(({ before }) => /^(In the workbook|Exercise \d+)$/.test(before.at(-1)?.text ?? ''))
      .map(({ before, page }) => ({
        name: before.findLast(({ text }) => /^(Exercise \d+|Handout|Look back)$/.test(text))?.text ?? '',
        page,
      }));
    const numbers = new Set(said.map(({ name }) => name).filter((name) => /\d/.test(name)));
    expect([...Array(66).keys()].slice(1).filter((n) => !numbers.has(`Exercise ${n}`))).toEqual([]);
    expect(said.filter(({ name, page }) => !isOn('workbook.pdf', page, name))).toEqual([]);
  });

  it('finds the pages of the guide that its checklists name', async () => {
    const said = (await saidAfter('guide.pdf', ', page'))
      .map(({ before, page }) => ({ title: before.at(-1)?.text ?? '', page }))
      .filter(({ title }) => !/^(In the workbook|Exercise \d+)$/.test(title));
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter(({ title, page }) => !isOn('guide.pdf', page, title))).toEqual([]);
  });

  it('lists every exercise with its page', async () => {
    const pieces = (await taggedText('workbook.pdf')).pieces.filter(({ heading }) => heading === 'Exercises by number');
    const said = pieces.flatMap(({ text }, index) =>
      /^\d+$/.test(text) && !/^\d+$/.test(pieces[index + 1]?.text ?? '1')
        ? [{ number: text, page: Number(pieces.slice(index + 1).find((next) => /^\d+$/.test(next.text))?.text) }]
        : [],
    );
    expect(said.map(({ number }) => Number(number))).toEqual(said.map((_, index) => index + 1));
    expect(said.length).toBe(80);
    expect(said.filter(({ number, page }) => !isOn('workbook.pdf', page, `Exercise ${number}`))).toEqual([]);
  });

  it('finds what a look back refers to', async () => {
    const said = (await saidAfter('workbook.pdf', ', page')).map(({ before, page }) => ({
      name: /Exercise \d+|Handout: .*/.exec(before.at(-1)?.text ?? '')?.[0].replace('Handout: ', '') ?? '',
      page,
    }));
    expect(said.length).toBeGreaterThan(4);
    expect(said.filter(({ name, page }) => !isOn('workbook.pdf', page, name))).toEqual([]);
  });

  it('finds every activity on its page of the workbook', async () => {
    const said = await saidAfter('guide.pdf', 'workbook page');
    expect(said.length).toBeGreaterThan(60);
    expect(said.filter(({ heading, page }) => !isOn('workbook.pdf', page, heading))).toEqual([]);
  });

  it('shows every slide with the number that it has in the deck', async () => {
    const { pieces } = await taggedText('guide.pdf');
    const said = pieces.flatMap(({ text, heading }, index) => {
      const [, from, to = from] = /^Slides?\s(\d+)(?:–(\d+))?$/.exec(text) ?? [];
      const next = pieces[index + 1]?.text ?? '';
      const title = /^(?:workbook page$|Exercises?\s\d)/.test(spaced(next)) ? heading : next;
      return from ? [{ title, from: Number(from), to: Number(to) }] : [];
    });
    expect(said.length).toBeGreaterThan(100);
    const shows = ({ title, from, to }: (typeof said)[number]): boolean =>
      Array.from({ length: to - from + 1 }, (_, index) => from + index).some((it) => isOn('slides.pdf', it, title));
    expect(said.filter((one) => !shows(one))).toEqual([]);
  });
});
