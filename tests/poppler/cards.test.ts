import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser, type PrintBrowser } from '../../src/host/browser/print.ts';
import type { Paper } from '../../src/model/document.ts';
import { bookCurriculum } from '../support/compose-book.ts';
import { printCurriculum } from '../support/print-curriculum.ts';

/** Where a word stands, in millimeters from the top left corner of its page. */
interface Word {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const MM = 25.4 / 72;

function wordsOf(pdf: Uint8Array): { words: Word[]; width: number } {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 });
  const width = Number(/<page width="([\d.]+)"/.exec(stdout)?.[1]) * MM;
  const words = stdout
    .split('<page ')
    .slice(1)
    .flatMap((page, index) =>
      [...page.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</g)].map(
        ([, left, top, right, bottom, text = '']) => ({
          text,
          page: index + 1,
          left: Number(left) * MM,
          top: Number(top) * MM,
          right: Number(right) * MM,
          bottom: Number(bottom) * MM,
        }),
      ),
    );
  return { words, width };
}

/** Cards of many lengths: role `R7` says `w7x0 w7x1 …` in words as long as an author’s, every third of them in bold letters. */
const LENGTHS = [
  1, 2, 300, 25, 30, 36, 42, 48, 54, 60, 61, 62, 63, 66, 72, 80, 110, 130, 150, 170, 190, 210, 240, 280, 5, 900,
];
const wordsIn = (role: number): string[] =>
  Array.from(
    { length: LENGTHS[role] ?? 0 },
    (_, place) => `w${role}x${place}${'lorem'.slice(0, (place * 7 + role) % 6)}`,
  );
const textIn = (role: number): string =>
  wordsIn(role)
    .map((word, place) => `${role % 3 === 0 ? `**${word}**` : word}${place % 40 === 39 ? '\n\n' : ' '}`)
    .join('');
const STAND = LENGTHS.map((_, role) => `:::role[R${role}]\n${textIn(role)}\n:::\n`).join('\n');

let browser: PrintBrowser;
beforeAll(async () => {
  browser = await openBrowser({ browser: undefined, env: process.env, say: () => undefined });
});
afterAll(() => browser.close());

async function print(paper: Paper): Promise<{ words: Word[]; width: number }> {
  const curriculum = bookCurriculum({ stand: STAND });
  const outputs = await printCurriculum(browser, curriculum, { paper, only: ['cards'] });
  const pdf = outputs.find(({ name }) => name === 'cards.pdf');
  if (!pdf) throw new Error('There is no file of cards.');
  return wordsOf(pdf.bytes);
}

/** Top of the first row and height of each, as in page-*.css and card-paper.ts. */
const ROWS: Readonly<Record<Paper, readonly [top: number, height: number]>> = {
  a4: [27 + 21, 111],
  letter: [24 + 21, 105],
  'a4-large': [32 + 30, 98],
  'letter-large': [30 + 31, 90],
};

describe.each(['a4', 'letter', 'a4-large', 'letter-large'] as const)('cards on %s', (paper) => {
  const [top, row] = ROWS[paper];
  let words: Word[];
  let width: number;
  beforeAll(async () => {
    ({ words, width } = await print(paper));
  });
  const sheets = () => Math.max(...words.filter(({ text }) => /^R\d+$/.test(text)).map(({ page }) => page));
  const namesOn = (page: number) => words.filter((word) => word.page === page && /^R\d+$/.test(word.text));
  const rowOf = ({ top: y }: Word) => Math.floor((y - top) / row);
  const middle = ({ left, right }: Word) => (left + right) / 2;

  it('have every word of every role, once', () => {
    const printed = new Map<string, number>();
    for (const { text } of words) printed.set(text, (printed.get(text) ?? 0) + 1);
    for (const role of LENGTHS.keys()) expect(wordsIn(role).filter((word) => printed.get(word) !== 1)).toEqual([]);
  });

  it('have fronts on odd pages, and behind each front its back', () => {
    expect(namesOn(1)).toEqual([]);
    expect(namesOn(2)).toEqual([]);
    for (let front = 3; front <= sheets(); front += 2) {
      const backs = namesOn(front + 1);
      const fronts = namesOn(front);
      expect(fronts.length).toBeGreaterThan(0);
      expect(backs.map(({ text }) => text).sort()).toEqual(fronts.map(({ text }) => text).sort());
      for (const name of fronts) {
        const back = backs.find(({ text }) => text === name.text);
        if (!back) throw new Error(`No back of ${name.text}`);
        // Seen from the front, the back lies where the paper’s other side has it: its middle mirrored is over the card.
        const isFull = fronts.length === 1 && rowOf(name) === 0;
        if (!isFull) expect(rowOf(back)).toBe(rowOf(name));
        const behind = width - middle(back);
        if (paper.endsWith('-large') || Math.abs(behind - width / 2) < 1) continue;
        expect(behind < width / 2).toBe(middle(name) < width / 2);
      }
    }
  });

  it('have quarters in both columns, where a quarter is large enough to be one', () => {
    const columns = namesOn(3).map((name) => middle(name) < width / 2);
    expect(columns).toEqual(paper.endsWith('-large') ? [true, true] : [true, false]);
  });

  it('keep every word inside its own card, above its foot', () => {
    for (let front = 3; front <= sheets(); front += 2) {
      const own = words.filter(({ page }) => page === front);
      const feet = own.filter(({ text, bottom }) => text === 'Module' && bottom > top + row / 2);
      for (const name of namesOn(front)) {
        const role = name.text.slice(1);
        const text = own.filter((word) => word.text.startsWith(`w${role}x`));
        const foot = feet
          .filter((word) => word.top > name.bottom && Math.abs(word.left - name.left) < 3)
          .sort((a, b) => a.top - b.top)[0];
        expect(foot, name.text).toBeDefined();
        expect(Math.max(...text.map(({ bottom }) => bottom)), name.text).toBeLessThanOrEqual((foot?.top ?? 0) + 0.5);
        const isQuarter = namesOn(front).some((other) => other !== name && rowOf(other) === rowOf(name));
        const edge = isQuarter && name.left < width / 2 ? width / 2 : width - 22;
        expect(Math.max(...text.map(({ right }) => right)), name.text).toBeLessThanOrEqual(edge);
        expect(Math.min(...text.map(({ top: y }) => y)), name.text).toBeGreaterThanOrEqual(name.bottom - 1);
      }
    }
  });

  it('are not printed smaller than they are set', () => {
    const sizes = words.filter(({ text }) => /^w\d+x/.test(text)).map((word) => word.bottom - word.top);
    // What poppler gives is the height of the typeface’s box, 1.2 to 1.4 times its size: 12.75 points, 18 in large print.
    expect(Math.min(...sizes)).toBeGreaterThan((paper.endsWith('-large') ? 18 : 12.75) * MM);
  });
});
