/** Whatever an outline is made of, each of its words is in the skeleton, or in the report. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importOutline } from '../../../src/import/import-outline.ts';

/** Lines that mean something to an import; `@` is a word that stands nowhere else. */
const LINES = [
  ...[
    'COURSE @',
    'Heading @',
    'Heading @ (20 minutes)',
    'Heading @ (10–15 min)',
    '9:00–10:30 Heading @',
    'Coffee Break @',
  ],
  ...['Introduction', 'Conclusion', 'Module 6: Heading @', '2. Heading @', 'Is @ a question?', 'Break (15 min)'],
  ...['Takeaway/s: @ is taken home.', 'Takeaways:', 'Objectives: name @', 'Purpose: to show @', 'Duration: 45 minutes'],
  ...['Duration: 45 minutes, with @', 'Duration:', 'Time: 10 to 15 minutes @', 'Minutes: 20', 'LEARNING OBJECTIVES'],
  ...['Audience', 'Prerequisites', '- entry @', '  - deeper @', '1. numbered @', '@ begins a paragraph.'],
  ...[
    'Participants will be able to:',
    'A paragraph about @ that is long enough to be no heading, for it goes on and on.',
    '',
  ],
];

const MARKDOWN = [
  ...[
    '# Title @',
    '## Heading @ (20 minutes)',
    '### Deeper @ (10 min)',
    '### Duration',
    '### Takeaways',
    '## Overview',
  ],
  ...['> quoted @', '| a @ | b @ |', '1. first @', '**Duration:** 45 minutes', '---', '### Purpose', 'Objectives:'],
];

it.each([
  ['txt', LINES],
  ['md', [...LINES, ...MARKDOWN]],
] as const)('keeps every word of a .%s', (kind, known) => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.constantFrom(...known), fc.boolean()), { minLength: 1, maxLength: 25 }),
      (lines) => {
        let count = 0;
        const written = lines
          .map(([line, isApart]) => line.replace(/@/g, () => `Quux${letters(count++)}`) + (isApart ? '\n\n' : '\n'))
          .join('');
        const result = importOutline({ name: 'x', kind, bytes: new TextEncoder().encode(written), language: 'en' });
        if ('fault' in result) return;
        const kept = [...Object.values(result.files), ...result.findings.map(({ message }) => message)].join('\n');
        const words = Array.from({ length: count }, (_, index) => `Quux${letters(index)}`);
        expect(
          words.filter((word) => !new RegExp(`${word}(?!\\p{L})`, 'u').test(kept)).map((word) => [word, written]),
        ).toEqual([]);
      },
    ),
    { numRuns: 400 },
  );
});

/** A name in small letters for a number. */
const letters = (number: number): string => [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
