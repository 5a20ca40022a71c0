import type { Element } from 'hast';
import { describe, expect, it } from 'vitest';
import { courseLine, coursePath, lineFor, lineOf } from '../../../src/compose/course-line.ts';
import { elements, textOf } from '../../support/hast.ts';
import { activity, agenda, day, module, sampleCurriculum, sampleOptions } from '../../support/sample-curriculum.ts';

const first = module(1, 'first', 'First', { activities: [activity('a', 'A', 30), activity('b', 'B', 20)] });
const second = module(2, 'second', 'Second');

describe('lineOf', () => {
  it('joins the parts of a module that only a break or a meal divides', () => {
    const schedule = [
      { module: first, activities: ['a'] },
      { break: 15 },
      { module: first, activities: ['b'] },
      { lunch: 60 },
      { module: second },
    ];
    expect(lineOf(agenda([day(1, 'Day 1', 540, schedule)]))).toEqual([
      [
        { module: 1, minutes: 50 },
        { module: 2, minutes: 45 },
      ],
    ]);
  });

  it('begins a new segment after another module, after an event and on another day', () => {
    const parts = [
      { module: first, activities: ['a'] },
      { event: 'Film', minutes: 20 },
      { module: first, activities: ['b'] },
    ];
    const mixed = [{ module: first, activities: ['a'] }, { module: second }, { module: first, activities: ['b'] }];
    expect(lineOf(agenda([day(1, 'Day 1', 540, parts)]))[0]).toHaveLength(2);
    expect(lineOf(agenda([day(1, 'Day 1', 540, mixed)]))[0]?.map((it) => it.module)).toEqual([1, 2, 1]);
    const apart = [
      day(1, 'Day 1', 540, [{ module: first, activities: ['a'] }]),
      day(2, 'Day 2', 540, [{ module: first, activities: ['b'] }]),
    ];
    expect(lineOf(agenda(apart))).toEqual([[{ module: 1, minutes: 30 }], [{ module: 1, minutes: 20 }]]);
  });

  it('leaves a day without modules empty', () => {
    expect(lineOf(agenda([day(1, 'Day 1', 540, [{ event: 'Film', minutes: 60 }])]))).toEqual([[]]);
  });
});

it('puts all modules on one line where there are no days', () => {
  const curriculum = sampleCurriculum();
  expect(lineFor(curriculum, agenda([], { delivery: 'self-study' }))).toEqual([
    [
      { module: 1, minutes: 45 },
      { module: 2, minutes: 60 },
      { module: 3, minutes: 45 },
    ],
  ]);
  expect(lineFor(curriculum, sampleOptions(curriculum).agenda)).toHaveLength(2);
});

describe('courseLine', () => {
  const days = [
    [
      { module: 1, minutes: 90 },
      { module: 2, minutes: 30 },
    ],
    [{ module: 3, minutes: 60 }],
  ];
  const draw = (here: number[], labels = true) =>
    courseLine(days, here, { name: 'Module 2 of 3', labels, dayLabel: (number) => `Day ${number}` });

  /** From left to right. */
  const piecesOf = (line: Element) =>
    elements(line, 'path')
      .flatMap(({ properties: { d, strokeWidth } }) =>
        [...String(d).matchAll(/M([\d.]+) 18H([\d.]+)/g)].map(([, from, to]) => ({
          from: Number(from),
          to: Number(to),
          weight: Number(strokeWidth),
        })),
      )
      .sort((a, b) => a.from - b.from);

  it('draws each module as long as its minutes, and nothing beyond the width', () => {
    const pieces = piecesOf(draw([]));
    const lengths = pieces.map(({ from, to }) => to - from + 14);
    expect(lengths[0]).toBeCloseTo((lengths[1] ?? 0) * 3, 0);
    expect(lengths[0]).toBeCloseTo((lengths[2] ?? 0) * 1.5, 0);
    expect(Math.max(...pieces.map(({ to }) => to))).toBeLessThanOrEqual(1660);
  });

  it('makes the modules heavy where the reader is', () => {
    expect(piecesOf(draw([2])).map(({ weight }) => weight)).toEqual([8, 20, 8]);
  });

  it('says where the reader is, and names the days only if asked', () => {
    expect(draw([2]).properties).toMatchObject({ role: 'img', ariaLabel: 'Module 2 of 3' });
    expect(elements(draw([2]), 'text').map(textOf)).toEqual(['Day 1', 'Day 2']);
    expect(elements(draw([2], false), 'text')).toEqual([]);
  });

  it('keeps a module of a minute within its length, and survives a course without minutes', () => {
    const tiny = courseLine(
      [
        [
          { module: 1, minutes: 1 },
          { module: 2, minutes: 2000 },
        ],
      ],
      [1],
      { name: '', labels: false },
    );
    expect(Number(elements(tiny, 'path')[0]?.properties.strokeWidth)).toBeLessThanOrEqual(2);
    expect(JSON.stringify(courseLine([], [], { name: '', labels: true }))).not.toContain('NaN');
    expect(JSON.stringify(coursePath([[{ module: 1, minutes: 0 }]]))).not.toContain('NaN');
  });
});

describe('coursePath', () => {
  it('puts a ring where a module begins and one disc where the course ends', () => {
    const circles = elements(
      coursePath([
        [
          { module: 1, minutes: 60 },
          { module: 2, minutes: 60 },
        ],
        [{ module: 3, minutes: 60 }],
      ]),
      'circle',
    );
    expect(circles.filter(({ properties }) => properties.fill === 'var(--paper)')).toHaveLength(3);
    expect(circles.filter(({ properties }) => properties.fill === 'currentColor')).toHaveLength(1);
  });

  it('keeps the rings of short modules apart', () => {
    const path = coursePath([[60, 5, 5, 300].map((minutes, index) => ({ module: index + 1, minutes }))]);
    const rings = elements(path, 'circle').filter(({ properties }) => properties.fill === 'var(--paper)');
    const [, second = 0, third = 0] = rings.map(({ properties }) => Number(properties.cx));
    const radius = Number(rings[0]?.properties.r);
    expect(third - second).toBeGreaterThan(radius);
    expect(radius).toBeLessThan(32);
  });

  it('stays within its height however many days there are', () => {
    const evenings = Array.from({ length: 12 }, (_, index) => [{ module: index + 1, minutes: 120 }]);
    const height = Number(String(coursePath(evenings, { dayLabel: String }).properties.viewBox).split(' ')[3]);
    expect(height).toBeLessThanOrEqual(920);
  });
});

describe('in writing from right to left', () => {
  const days = [
    [
      { module: 1, minutes: 50 },
      { module: 2, minutes: 45 },
    ],
    [{ module: 3, minutes: 30 }],
  ];
  const dayLabel = (number: number): string => `Day ${number}`;
  const xOf = (tree: ReturnType<typeof courseLine>, tagName: string, name: string): number[] =>
    elements(tree, tagName).map(({ properties }) => Number(properties[name]));

  it('the folded line is its own mirror image, and its labels keep their anchors', () => {
    const [plain, mirrored] = [coursePath(days, { dayLabel }), coursePath(days, { dayLabel, isMirrored: true })];
    for (const [tag, name] of [
      ['circle', 'cx'],
      ['text', 'x'],
    ] as const) {
      expect(xOf(plain, tag, name).length).toBeGreaterThan(0);
      expect(xOf(mirrored, tag, name)).toEqual(xOf(plain, tag, name).map((x) => 1660 - x));
    }
    const anchors = (tree: typeof plain) => elements(tree, 'text').map(({ properties }) => properties.textAnchor);
    expect(anchors(mirrored)).toEqual(anchors(plain));
  });

  it('the straight line begins on the right', () => {
    const options = { name: 'Line', labels: true, dayLabel };
    const line = courseLine(days, [1], { ...options, isMirrored: true });
    expect(xOf(line, 'text', 'x')[0]).toBe(1660);
    const starts = elements(line, 'path').map(({ properties }) =>
      Number(/^M([\d.]+) /.exec(String(properties.d))?.[1]),
    );
    expect(starts).toEqual(starts.toSorted((a, b) => b - a));
  });
});
