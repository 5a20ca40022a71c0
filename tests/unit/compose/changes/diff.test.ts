import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffFields, type FieldWords, figureOf, listFields } from '../../../../src/compose/changes/diff-fields.ts';
import { type DiffLine, diffLines } from '../../../../src/compose/changes/diff-text.ts';
import { plainInline, plainText } from '../../../../src/compose/changes/plain-text.ts';
import { factOf } from '../../../../src/compose/prose/facts.ts';
import { stringsFor } from '../../../../src/compose/strings.ts';
import type { Agenda } from '../../../../src/model/agenda.ts';
import { content, sampleCurriculum } from '../../../support/sample-curriculum.ts';

const words: FieldWords = {
  nameOf: (key) => (key === 'per' ? '' : key),
  valueOf: (value) => (typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined),
};

describe('fields', () => {
  it('are told apart by their names, lists item by item', () => {
    const before =
      'title: Stand\nminutes: 25\nobjectives:\n  - text: See\n    supports: [a, b]\n  - Go\ntakeaways: [One]';
    const now = 'title: Stand\nminutes: 30\nobjectives:\n  - text: See\n    supports: [a]\n  - Go\noptional: true';
    expect(diffFields(before, now, words)).toEqual([
      { key: 'minutes', before: ['25'], now: ['30'] },
      { key: 'objectives', before: ['See; supports: a, b', 'Go'], now: ['See; supports: a', 'Go'] },
      { key: 'takeaways', before: ['One'], now: [] },
      { key: 'optional', before: [], now: ['yes'] },
    ]);
  });

  it('leave out names that their values need not, and say what belongs together in one line', () => {
    const now = 'placement:\n  after: [a, b]\n  slot: c\nmaterials:\n  - item: Cards\n    quantity: 1\n    per: group';
    expect(diffFields('', now, words)).toEqual([
      { key: 'placement', before: [], now: ['after: a, b', 'slot: c'] },
      { key: 'materials', before: [], now: ['Cards; quantity: 1; group'] },
    ]);
  });

  it('are nothing where both works read the same', () => {
    const called = (title: string): FieldWords => ({
      ...words,
      valueOf: (value) => (Array.isArray(value) ? undefined : title),
    });
    expect(diffFields('activities: [a, c]', 'activities: [c, a]', called('A'))).toEqual([]);
    expect(diffFields('order: [a]', 'order: [b]', called('Old'), called('New'))).toEqual([
      { key: 'order', before: ['Old'], now: ['New'] },
    ]);
  });

  it('of an agenda are lines, entry by entry', () => {
    const days =
      'days:\n  - title: Day 1\n    start: "09:00"\n    schedule:\n      - welcome\n      - break: 15\n      - module: values\n        activities: [line]';
    expect(diffFields('', days, words)[0]?.now).toEqual([
      'Day 1; start: 09:00',
      'welcome',
      'break: 15',
      'values; activities: line',
    ]);
  });

  it('that are an order alone are lines', () => {
    expect(diffFields('b\na: c', 'a: c\nb', words)).toEqual([
      { key: 'order', before: ['b', 'a: c'], now: ['a: c', 'b'] },
    ]);
  });

  it('name activities only where those that stayed changed places', () => {
    expect(diffFields('activities: [a, b]', 'activities: [a, c, b]', words)).toEqual([]);
    expect(diffFields('activities: [a, b]', 'activities: [b, c, a]', words)).toHaveLength(1);
  });

  it('are listed as far as they are asked for', () => {
    expect(listFields('minutes: 20\npurpose: Secret', ['minutes', 'takeaways'], words)).toEqual([
      { key: 'minutes', before: [], now: ['20'] },
    ]);
    expect([figureOf('minutes: 20', 'minutes'), figureOf('minutes: soon', 'minutes')]).toEqual([20, undefined]);
  });
});

const shown = (lines: readonly DiffLine[]): string[] =>
  lines.map((line) =>
    line.kind === 'gap'
      ? `… ${line.count} …`
      : line.kind === 'mixed'
        ? line.pieces.map(({ kind, text }) => ({ same: text, old: `[-${text}-]`, new: `{+${text}+}` })[kind]).join('')
        : `${{ same: ' ', old: '-', new: '+' }[line.kind]}${line.text}`,
  );

describe('texts', () => {
  it('are nothing where they are the same', () => {
    expect(diffLines('a\n\nb', 'a\nb')).toEqual([]);
  });

  it('show words within a line, and whole lines where little is common', () => {
    expect(shown(diffLines('We meet at nine in the morning.', 'We meet at ten in the morning.'))).toEqual([
      'We meet at [-nine-]{+ten+} in the morning.',
    ]);
    expect(shown(diffLines('We meet.', 'Nobody goes there today.'))).toEqual([
      '-We meet.',
      '+Nobody goes there today.',
    ]);
  });

  it('show a sentence that was written anew as a whole, and words beside each other as one change', () => {
    const before = 'You have looked at what it is and where it comes from. Next you explain it to somebody else.';
    const now = 'You have looked at what it is and where it comes from. It grew, and the laws come next.';
    expect(shown(diffLines(before, now))).toEqual([
      'You have looked at what it is and where it comes from. [-Next you explain it to somebody else.-]{+It grew, and the laws come next.+}',
    ]);
    expect(
      shown(diffLines('Please choose two of the four people.', 'Please choose one or two of the five people.')),
    ).toEqual(['Please choose {+one or +}two of the [-four-]{+five+} people.']);
  });

  it('leave the end of a sentence as it was', () => {
    expect(
      shown(
        diffLines(
          'The stories touch on risk, shame, and medication. You can watch.',
          'The stories touch on risk and shame. You can watch.',
        ),
      ),
    ).toEqual(['The stories touch on risk[-, shame, and medication-]{+ and shame+}. You can watch.']);
  });

  it('keep a sentence that another one follows', () => {
    expect(
      shown(diffLines('You may leave. Take your time now.', 'You may leave. Take your time now. Others stay.')),
    ).toEqual(['You may leave. Take your time now. {+Others stay.+}']);
  });

  it('never split a figure, a clock time or a number to call', () => {
    expect(shown(diffLines('The day begins at 8:45 AM, as always.', 'The day begins at 8:30 AM, as always.'))).toEqual([
      'The day begins at [-8:45-]{+8:30+} AM, as always.',
    ]);
    expect(shown(diffLines('Please call 1-800-799-7233 now.', 'Please call 1-800-656-4673 now.'))).toEqual([
      'Please call [-1-800-799-7233-]{+1-800-656-4673+} now.',
    ]);
  });

  it('keep one line beside a change, and count the others', () => {
    const lines = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    expect(shown(diffLines(lines.join('\n'), [...lines.slice(0, 3), 'new', ...lines.slice(3)].join('\n')))).toEqual([
      '… 2 …',
      ' c',
      '+new',
      ' d',
      '… 3 …',
    ]);
  });

  it('cut long stretches within a line, and nothing that is old or new', () => {
    const long = Array.from({ length: 60 }, (_, index) => `word${index}`).join(' ');
    const [line] = diffLines(`${long} here ${long}`, `${long} there ${long}`);
    const pieces = line?.kind === 'mixed' ? line.pieces : [];
    expect(pieces.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual(['here', 'there']);
    for (const { kind, text } of pieces) if (kind === 'same') expect(text.length).toBeLessThan(150);
  });

  it('always hold every old line that is gone and every new one, and no other words', () => {
    const text = fc.array(
      fc.constantFrom('one two three', 'four five', 'six', 'one two four', 'seven eight nine ten'),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(text, text, (before, now) => {
        const sides = { old: '', new: '' };
        let hidden = 0;
        for (const line of diffLines(before.join('\n'), now.join('\n'))) {
          if (line.kind === 'gap') hidden += line.count;
          else if (line.kind === 'mixed')
            for (const piece of line.pieces)
              for (const side of ['old', 'new'] as const)
                if (piece.kind === 'same' || piece.kind === side) sides[side] += piece.text;
          if (line.kind === 'old' || line.kind === 'same') sides.old += line.text;
          if (line.kind === 'new' || line.kind === 'same') sides.new += line.text;
        }
        if (hidden > 0) return;
        const same = before.join('\n') === now.join('\n');
        expect(sides).toEqual(same ? { old: '', new: '' } : { old: before.join(''), new: now.join('') });
      }),
    );
  });
});

describe('Markdown', () => {
  const sample = sampleCurriculum();
  const own = {
    ...sample,
    references: [
      { id: 'r-2020', type: 'book', title: 'R', authors: [{ family: 'Reed' }], year: '2020', place: sample.place },
    ] as unknown as typeof sample.references,
  };
  const [module] = own.modules;
  const handouts = [
    { path: `${module?.folder}/handouts/line.md`, title: 'The line', hasTitle: true, content: content() },
  ];
  const reader = {
    curriculum: own,
    agenda: own.agendas[0],
    module: module && { ...module, handouts },
    words: stringsFor('en-US'),
  };

  it('is read to those who do not write it', () => {
    const plain = plainText(
      [
        '<!-- only for writers -->',
        ':::say{minutes=5}',
        'Hello **all**, see :cite[r-2020] and [our page](https://example.org). 2 * 3 * 4, snake_case_name.',
        'And on.',
        ':::',
        'It goes on here.',
        '',
        '- one',
        '  and more of it',
        '- two',
        '### A heading',
        '::write[What do I need?]{#need lines=3}',
        '::handout{file="handouts/line.md"}',
        '![A line](images/line.png)',
        ':::participant',
        ':::unknown[Odd]',
        '> quoted \\*stars\\*',
      ].join('\n'),
      reader,
    );
    expect(plain.split('\n')).toEqual([
      'Say (5\u00a0min):',
      'Hello all, see (Reed, 2020) and our page. 2 * 3 * 4, snake_case_name. And on.',
      'It goes on here.',
      '• one and more of it',
      '• two',
      'A heading',
      'Write: What do I need?',
      'Handout: The line',
      'Picture: A line',
      'In the book:',
      'unknown: Odd',
      'quoted *stars*',
    ]);
  });

  it('leaves no id, no name of a figure and no straight quote', () => {
    expect(plainInline('It has :fact[hours] hours and :fact[days] days :cite[gone-1999].', reader)).toBe(
      `It has ${factOf('hours', own, own.agendas[0] as Agenda, reader.words)} hours and ${own.agendas[0]?.days.length} days.`,
    );
    expect(plainInline(`They say: "It's mine."`, reader)).toBe('They say: “It’s mine.”');
  });

  it('leaves the cells of a table and none of its lines', () => {
    const table = [
      '| Peer work | It may |  |',
      '| --- | :-: | --- |',
      '| "March." | leave a \\| b | |',
      '',
      '---',
      'End',
    ];
    expect(plainText(table.join('\n'), reader).split('\n')).toEqual([
      'Peer work · It may',
      '“March.” · leave a | b',
      'End',
    ]);
  });
});
