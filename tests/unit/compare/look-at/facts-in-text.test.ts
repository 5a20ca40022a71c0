import { describe, expect, it } from 'vitest';
import { compareFacts } from '../../../../src/compare/look-at/facts-in-text.ts';

const freshIn = (after: string): string[] =>
  compareFacts({ before: '', after }).flatMap(({ kind, fresh }) => fresh.map((fact) => `${kind} ${fact}`));

describe('facts that do harm if they are wrong', () => {
  it.each([
    ['Call 988 now.', ['phone 988']],
    ['Otherwise 911 comes; in Europe it is **112**.', ['phone 911', 'phone 112']],
    ['Give **0.4** mg, 4&nbsp;mg, 4\u202fmg or _2_ mg', ['dose 0.4 mg', 'dose 4 mg', 'dose 4 mg', 'dose 2 mg']],
    ['Text 741741.', ['phone 741741']],
    ['Llame al 112.', ['phone 112']],
    ['phone: 1-800-662-4357', ['phone 1-800-662-4357']],
    ['1-800-662-HELP (4357)', ['phone 1-800-662-HELP (4357)']],
    ['(555) 010-0199 or +44 20 7946 0958', ['phone (555) 010-0199', 'phone +44 20 7946 0958']],
    ['call 555-0199', ['phone 555-0199']],
    ['4 mg, then 0.4mg/ml, then 2–4 mg', ['dose 4 mg', 'dose 0.4mg/ml', 'dose 2–4 mg']],
    ['Two doses; 50% of them; 12,5 µg', ['dose Two doses', 'dose 50%', 'dose 12,5 µg']],
    ['Dos dosis de 4 mililitros', ['dose Dos dosis', 'dose 4 mililitros']],
    ['So it is :cite[who-2014].', ['citation who-2014']],
    ['https://example.org/a?b=1 and www.example.org', ['address https://example.org/a?b=1', 'address www.example.org']],
  ])('finds them in %s', (text, facts) => {
    expect(freshIn(text)).toEqual(facts);
  });

  it.each([
    'Give it 10 minutes, from 10:30 to 11:15.',
    'It was so in 2019–2021, and on 2026-11-22.',
    'Version 1.0.0 has 18 hours.',
    'One module, two groups, 3 people.',
    '4 mgs',
    'Room 1.911, 911-5 and 911,000 people.',
  ])('finds none in %s', (text) => {
    expect(freshIn(text)).toEqual([]);
  });

  it('tells what came from what went, as often as it did', () => {
    expect(compareFacts({ before: '4 mg, 4 mg, 8 mg', after: '4 mg, 2 mg' })).toEqual([
      { kind: 'dose', gone: ['4 mg', '8 mg'], fresh: ['2 mg'] },
    ]);
    expect(compareFacts({ before: '4 mg, then 8 mg', after: '8 mg, then 4 mg' })).toEqual([]);
  });

  it.each([
    '1 '.repeat(100_000),
    '('.repeat(100_000),
    '1-'.repeat(100_000),
    'one to '.repeat(50_000),
    `call ${'1'.repeat(100_000)}`,
  ])('is not kept busy by a long text (%#)', (text) => {
    expect(compareFacts({ before: text, after: `${text}; 4 mg` }).flatMap(({ fresh }) => fresh)).toContain('4 mg');
  });
});
