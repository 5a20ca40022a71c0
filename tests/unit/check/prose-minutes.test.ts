import { describe, expect, it } from 'vitest';
import { checkBase } from '../../support/check-base.ts';

const FILE = 'modules/values/module.md';
/** The second activity takes 45 minutes. */
const LINE = 'Tell each other what you saw. Look back at [your place](#stand-on-the-line).';
const found = (text: string) => checkBase({ [FILE]: [[LINE, text]] });

describe('minutes in prose', () => {
  it.each([
    ['Talk (50 min).', '(50 min)'],
    ['Practice with naloxone (50 min).', '(50 min)'],
    [':::do\nGive each pair 50 minutes to talk about naloxone.\n:::', 'Give each pair 50 minutes'],
    ['### Film: naloxone (50 min)', '(50 min)'],
    [':::do[The ride, 50 min]\nTalk.\n:::', '50 min'],
    ['Talk (50 minutes).', '(50 minutes)'],
    ['Talk (about 50 min.) now.', '(about 50 min.)'],
    ['Talk (40–50 min).', '(40–50 min)'],
    ['Talk (40-50 min).', '(40-50 min)'],
    ['Give them 50 minutes.', 'Give them 50 minutes'],
    ['Giving each pair 50 minutes is enough.', 'Giving each pair 50 minutes'],
    ['Allow 50 minutes.', 'Allow 50 minutes'],
    ['This takes 50 minutes.', 'takes 50 minutes'],
    ['This takes about 40 to 50 minutes.', 'takes about 40 to 50 minutes'],
    ['Take a 50-minute walk.', 'Take a 50-minute'],
    ['Take **50** minutes.', 'Take 50 minutes'],
    ['> Allow 46 min here.', 'Allow 46 min'],
    [':::say[Talk (50 min)]\nTalk.\n:::', '(50 min)'],
    ['| a |\n| - |\n| (50 min) |', '(50 min)'],
    ['Talk (50 min each).', '(50 min each)'],
    ['Talk (pairs, about 50 minutes).', '(pairs, about 50 minutes)'],
    ['Talk [50 min].', '[50 min]'],
    ['Spend fifty minutes on it.', 'Spend fifty minutes'],
    ['Give each pair forty to fifty minutes.', 'Give each pair forty to fifty minutes'],
    ['### A second look: 40–50 minutes', '40–50 minutes'],
    ['### 50 min – a second look', '50 min'],
    ['### A second look (50 min)', '(50 min)'],
    ['- A second look, 50 minutes', '50 minutes'],
    ['1. 50 min: a second look', '50 min'],
    ['| Step | Time |\n| - | - |\n| Talk | about 50 min |', 'about 50 min'],
    ['| Step | Minutes |\n| - | - |\n| Talk | 50 |', '50 min'],
    ['| Step | Time (min) |\n| - | - |\n| Talk | 40-50 |', '40-50 min'],
  ])('%s', (text, words) => {
    const [diagnostic, ...others] = found(text);
    expect(others).toEqual([]);
    expect(diagnostic?.rule).toBe('activity/prose-minutes');
    expect(diagnostic?.message).toContain(`“${words}”`);
    expect(diagnostic?.message).toContain('45 min in all');
  });

  it.each([
    'Talk (45 min).',
    'Give them 45 minutes.',
    'The bus takes half an hour.',
    'It is 500 minutes away.',
    'Nearly 200 people took part (in 50 towns).',
    'Take 50 steps. Minutes later you stop.',
    'Give them 500 minuscule cards.',
    '`(50 min)`',
    '- The town is 50 minutes away.',
    'By bus: 50 minutes',
    'Give the naloxone 90 minutes to wear off.',
    'Methadone takes 240 minutes to peak.',
    'An ambulance takes about 60 minutes here, and the ride takes 75 minutes each way.',
    'She had to take 50 minutes off work.',
    'Take one tablet every 60 minutes. Give nothing by mouth for 60 minutes.',
    'Allow 60 minutes for the bleach to dry.',
    'The onset (60 min) is later with food, and the second dose (90 min) comes after.',
    'The film “Overdose” (96 min) is on the shelf.',
    '- Heroin: 45 minutes\n- Naloxone (90 minutes)\n- Methadone, 240 minutes',
    '| Drug | Onset | Minutes |\n| - | - | - |\n| Methadone | slow | 240 |',
    '> Give people 60 minutes.\n>\n> — Doe',
    'Here.[^n]\n\n[^n]: Allow 60 minutes.',
    'This takes none of the fifty minutes.',
    '### After 50 minutes of walking',
    '| Step | Number |\n| - | - |\n| Talk | 50 |',
    '(Write down what you saw in the last 500 years.)',
    '```\nAllow 50 minutes.\n```',
  ])('says nothing of “%s”', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['- Talk (20 min)\n- Write (15 min)\n- Share (20 min)', 'the items of this list', '55 min', 11],
    ['1. Talk: 30–40 min\n2. Share: 20 min', 'the items of this list', '50 min', 10],
    ['| Step | Minutes |\n| - | - |\n| Talk | 30 |\n| Share | 20 |', 'the rows of this table', '50 min', 12],
    ['### Talk (25 min)\n\nTalk.\n\n### Share (25 min)\n\nShare.', 'the headings', '50 min', 13],
  ])('add up: %s', (text, name, sum, line) => {
    const [diagnostic, ...others] = found(text);
    expect(others).toEqual([]);
    expect(diagnostic?.message).toContain(`The minutes of ${name} add up to ${sum}, but`);
    expect(diagnostic?.place.line).toBe(line);
  });

  it.each([
    '- Talk (20 min)\n- Share (25 min)',
    '- Talk (20 min each)\n- Share (30 min)',
    '- Talk (30 min)\n- Share',
    'Choose one of these:\n\n- Talk (30 min)\n- Walk (30 min)',
    '| Step | Minutes |\n| - | - |\n| Talk | 25 |\n| Share | 20 |\n| In all | 45 |',
    '- Talk (20–30 min)\n- Share (20–30 min)',
  ])('may fill it together: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('names the place of the words', () => {
    const [diagnostic] = found('You may *now* allow 50 minutes for it.');
    expect(diagnostic?.place).toMatchObject({ line: 9, column: 15, endLine: 9, endColumn: 31 });
  });

  it('reads English only', () => {
    const text = 'Talk (50 min).';
    const edits = { [FILE]: [[LINE, text]] as const };
    expect(checkBase({ ...edits, 'curriculum.yaml': [['language: en-US', 'language: es']] })).toEqual([]);
  });
});
