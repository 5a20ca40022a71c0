import { describe, expect, it } from 'vitest';
import { checkBase } from '../../support/check-base.ts';

const FILE = 'modules/values/module.md';
/** The second activity takes 45 minutes. */
const LINE = 'Tell each other what you saw. Look back at [your place](#stand-on-the-line).';
const found = (text: string) => checkBase({ [FILE]: [[LINE, text]] });

describe('minutes in prose', () => {
  it.each([
    ['Talk (50 min).', '(50 min)'],
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
    '```\nAllow 50 minutes.\n```',
  ])('says nothing of “%s”', (text) => {
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
