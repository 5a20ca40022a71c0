import { describe, expect, it } from 'vitest';
import type { Box } from '../../../../src/emit/layout/boxes.ts';
import { oncePerPlace, overflowProblems } from '../../../../src/emit/layout/overflow.ts';
import type { SlideFault } from '../../../../src/model/layout.ts';

const at = (line: number) => ({ file: 'c/m.md', line, column: 1, endLine: line, endColumn: 9 });
const MM = 96 / 25.4;
const boxes: Box[] = [
  { name: 'table', place: at(1) },
  { name: 'heading', place: at(2) },
  { name: 'slide', place: at(3) },
];
const wide = { box: 0, kind: 'wide', size: 211.2 * MM, room: 166.4 * MM } as const;

describe('overflowProblems', () => {
  it('gives both figures in millimeters, the document and its paper, and what to do', () => {
    expect(overflowProblems([wide], boxes, { file: 'workbook.pdf', paper: 'letter-large' })).toEqual([
      {
        rule: 'layout/overflow',
        message: 'This table is 212 mm wide; in workbook.pdf on Letter in large print there is room for 166 mm.',
        place: at(1),
        hint: 'Give it fewer columns, or shorter words in them, or turn its rows into columns.',
      },
    ]);
  });

  it('never gives the same figure twice, however little is missing', () => {
    const [problem] = overflowProblems([{ ...wide, size: 167.4 * MM, room: 167 * MM }], boxes, {
      file: 'guide.pdf',
      paper: 'a4',
    });
    expect(problem?.message).toContain('is 168 mm wide; in guide.pdf on A4 there is room for 167 mm');
    const [exact] = overflowProblems([{ ...wide, size: 168 * MM, room: 167.5 * MM }], boxes, {
      file: 'guide.pdf',
      paper: 'a4',
    });
    expect(exact?.message).toContain('is 168 mm wide; in guide.pdf on A4 there is room for 167 mm');
  });

  it('says something of every box, and nothing of what is none', () => {
    const [heading, ...more] = overflowProblems(
      [
        { box: 1, kind: 'high', size: 9, room: 8 },
        { box: 3, kind: 'high', size: 9, room: 8 },
      ],
      boxes,
      { file: 'workbook.pdf', paper: undefined },
    );
    expect(heading).toMatchObject({ place: at(2), hint: 'Divide it, or shorten it.' });
    expect(more).toEqual([]);
  });
});

describe('a slide', () => {
  const fault = {
    kind: 'slide',
    box: 2,
    within: 1,
    title: 'What we agree on',
    what: 'text',
    words: 'Speak for yourself',
    edge: 'foot',
    by: 42.3,
    room: 636,
  } as const;
  const report = (more: Partial<SlideFault>) =>
    overflowProblems([{ ...fault, ...more }], boxes, { file: 'slides.pdf', paper: undefined })[0];

  it('is reported at its line, with both figures, and what does not fit beside it', () => {
    expect(report({})).toEqual({
      rule: 'slide/overflow',
      message:
        'The slide “What we agree on” has 636 px of height above its foot; its text (“Speak for yourself”) reaches 43 px below that.',
      place: at(3),
      hint: 'Take out words, or make two slides of it. Text is never set smaller to make it fit.',
      related: [{ message: 'This does not fit.', place: at(2) }],
    });
  });

  it.each([
    ['bottom', 'is 636 px high; its text (“Speak for yourself”) reaches 43 px below that.'],
    ['top', 'is 636 px high; its text (“Speak for yourself”) begins 43 px above it.'],
    ['left', 'is 636 px wide; its text (“Speak for yourself”) reaches 43 px beyond its left edge.'],
    ['right', 'is 636 px wide; its text (“Speak for yourself”) reaches 43 px beyond its right edge.'],
    ['inner', 'has 636 px of room for its text (“Speak for yourself”), which takes 43 px more.'],
  ] as const)('says which edge is crossed: %s', (edge, said) => {
    expect(report({ edge })?.message).toBe(`The slide “What we agree on” ${said}`);
  });

  it('has a foot, whose words have a place of their own', () => {
    expect(report({ box: 1, within: undefined, edge: 'inner' })).toMatchObject({
      message: expect.stringMatching(/^The foot of the slide “What we agree on” has 636 px of room/),
      place: at(2),
      hint: 'Shorten it: it stands on every slide.',
      related: [],
    });
  });

  it('names a picture without words, and shortens long ones', () => {
    expect(report({ what: 'image', words: '' })?.message).toContain('; its image reaches');
    expect(report({ words: 'word '.repeat(40) })?.message).toMatch(/\(“(word ){9}wor…”\)/);
  });
});

describe('oncePerPlace', () => {
  it('keeps the first report of a mistake that shows on several papers', () => {
    const reports = (['a4', 'letter'] as const).flatMap((paper) =>
      overflowProblems([wide, { ...wide, box: 1 }], boxes, { file: 'workbook.pdf', paper }),
    );
    expect(oncePerPlace(reports).map(({ message, place }) => [place.line, /on (\w+)/.exec(message)?.[1]])).toEqual([
      [1, 'A4'],
      [2, 'A4'],
    ]);
  });
});
