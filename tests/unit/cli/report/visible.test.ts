import fc from 'fast-check';
import { expect, it } from 'vitest';
import { visible, visibleJson } from '../../../../src/cli/report/visible.ts';

const isHarmless = (text: string): boolean =>
  [...text].every((character) => !/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(character));

it('shows control characters instead of sending them', () => {
  expect(visible('a\u001b[31mb\u0000\u007f\u009b\u2028')).toBe('a␛[31mb␀␡<U+009B><U+2028>');
  expect(visible('“Ünïcode” 日本 👩‍👩‍👧 – ok')).toBe('“Ünïcode” 日本 👩‍👩‍👧 – ok');
});

it('leaves nothing harmful in any text', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => isHarmless(visible(text))));
});

it('keeps the meaning of JSON and makes it harmless', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const written = visibleJson({ text });
      expect(JSON.parse(written)).toEqual({ text });
      expect(isHarmless(written.replaceAll('\n', ''))).toBe(true);
    }),
  );
});

it('holds nothing that a log takes for a command', () => {
  const text = '##vso[task.setvariable variable=x]y ##[error]x ###teamcity[a';
  expect(visibleJson({ text })).not.toMatch(/##[a-z]*\[/i);
  expect(JSON.parse(visibleJson({ text }))).toEqual({ text });
});
