import picocolors from 'picocolors';
import { describe, expect, it } from 'vitest';
import { type Block, code, fresh, old, strong } from '../../../../src/cli/diff/blocks.ts';
import { pretty } from '../../../../src/cli/diff/pretty.ts';

const LINE: Block = {
  kind: 'list',
  items: [
    [strong('Where We Stand'), ' (', code('values'), '): ', old('20 min'), ' → ', fresh('25 min, and more words')],
  ],
};
const plain = { colors: picocolors.createColors(false) };

describe('a comparison at a terminal', () => {
  it('breaks lines between words, and keeps them under their sign', () => {
    expect(pretty([LINE], { ...plain, width: 36 })).toBe(
      '  • Where We Stand (values): [-20\n    min-] → {+25 min, and more\n    words+}\n',
    );
  });

  it('keeps every word in its color', () => {
    const text = pretty([LINE], { colors: picocolors.createColors(true), width: 36 });
    expect(text).toContain('\u001b[31m[-20\u001b[39m\n    \u001b[31mmin-]\u001b[39m');
  });

  it('breaks no line of a file', () => {
    expect(pretty([LINE], { ...plain, width: undefined })).toBe(
      '  • Where We Stand (values): [-20 min-] → {+25 min, and more words+}\n',
    );
  });

  it('lets no author break a line, or color it', () => {
    const text = pretty([{ kind: 'text', line: ['a\nb\u001b[2J', fresh('c\rd')] }], { ...plain, width: 60 });
    expect(text).toBe('a␊b␛[2J{+c␍d+}\n');
  });
});
