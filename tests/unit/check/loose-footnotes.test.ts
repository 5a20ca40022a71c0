import { describe, expect, it } from 'vitest';
import { brief, checkBase } from '../../support/check-base.ts';

const found = (text: string): string[] =>
  brief(checkBase({ 'modules/values/module.md': [['Stand there again.', text]] })).map(
    (one) => one.split(' ')[0] ?? '',
  );

describe('a mark without a footnote', () => {
  it.each(['See here.[^1]', 'A line,\nand see here.[^1]'])('is broken in “%s”', (text) =>
    expect(found(text)).toEqual(['link/broken']),
  );

  it.each(['Write \\[^1\\] for a footnote.', 'Write \\[^1] there.', 'A line,\nand \\[^1\\].', '`[^1]`'])(
    'is meant to be printed in “%s”',
    (text) => expect(found(text)).toEqual([]),
  );
});
