import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { mayHaveAddress, skipAddresses } from '../../../../src/parse/markdown/skip-addresses.ts';

const searched = unified().use(remarkParse).use(remarkGfm).freeze();
const unsearched = unified().use(remarkParse).use(remarkGfm).use(skipAddresses).freeze();

/** Pieces of addresses, of what may stand for their signs, and of what may stand between them. */
const PIECES = [
  ...['http', 'HTTPS', ':', '/', '//', '://', 'www', 'WWW', 'w', '.', 'example.org', 'me', '@', 'x.org'],
  ...[
    '&#64;',
    '&commat;',
    '&colon;',
    '&#x2F;',
    '&sol;',
    '\\',
    '\\/',
    '\\@',
    '\\:',
    '\\.',
    '*',
    '_',
    '`',
    '[',
    ']',
    '(',
    ')',
  ],
  ...[' ', '\n', '\n\n', '- ', '> ', '| a |\n| - |\n| ', '<', '>', '!', '~~', 'a', '[^1]', 'mailto:', 'xmpp:'],
];

describe('addresses that become links by themselves', () => {
  it.each(['see http://x.org', 'WWW.x.org', 'me@x.org', 'a&#64;x.org', 'http:\\//x.org', 'https&colon;//x.org'])(
    'may stand in “%s”',
    (text) => expect(mayHaveAddress(text)).toBe(true),
  );

  it.each(['At 10:30, not before', 'Either/or', 'One: two / three'])('do not stand in “%s”', (text) =>
    expect(mayHaveAddress(text)).toBe(false),
  );

  it('are found by the search in the texts that are searched', () => {
    const text = 'Write to me&#64;x.org';
    expect(unsearched.parse(text)).not.toEqual(searched.parse(text));
  });

  it('are found by no search in any other text', () => {
    let plain = 0;
    const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 12 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (written) => {
        if (mayHaveAddress(written)) return;
        plain += 1;
        expect(unsearched.parse(written)).toEqual(searched.parse(written));
      }),
      { numRuns: 4_000 },
    );
    expect(plain).toBeGreaterThan(400);
  });
});
