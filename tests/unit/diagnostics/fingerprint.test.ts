import { expect, it } from 'vitest';
import { compareWithBaseline, isJudged, knownProblems } from '../../../src/diagnostics/baseline.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { fingerprint } from '../../../src/diagnostics/fingerprint.ts';

const at = (line: number, column = 1, more: Partial<Diagnostic> = {}): Diagnostic => ({
  rule: 'link/broken',
  severity: 'error',
  message: 'Broken.',
  place: { file: 'c/a.md', line, column, endLine: line, endColumn: column + 1 },
  ...more,
});

/** In the order in which the problems are given. */
const prints = (text: string, ...diagnostics: Diagnostic[]): (string | undefined)[] => {
  const found = fingerprint(diagnostics, () => text);
  return diagnostics.map((one) => found.get(one));
};

it('is the same when other lines come and go, when the line is indented, and when the message is worded anew', () => {
  const [before] = prints('one\ntwo\n', at(2));
  expect(before).toMatch(/^[0-9a-f]{32}$/);
  expect(prints('new\r\none\r\n\t two \r\n', at(3, 3, { message: 'Worded anew.' }))).toEqual([before]);
});

it('is another for another rule, another file, another line and a line that says something else', () => {
  const [before] = prints('one\ntwo\n', at(2));
  const others = [
    prints('one\ntwo\n', at(2, 1, { rule: 'image/missing' })),
    prints('one\ntwo\n', at(2, 1, { place: { ...at(2).place, file: 'c/b.md' } })),
    prints('one\ntwo\n', at(1)),
    prints('one\ntwo!\n', at(2)),
  ].flat();
  expect(new Set([before, ...others]).size).toBe(5);
});

it('is another when names or minutes in its message are others, and the same when its words or days are', () => {
  const say = (message: string) => prints('hours: 18\n', at(1, 1, { message }))[0];
  const before = say('It promises 18 h 00 min, but the modules of “A” take 17 h 55 min; today is 2026-11-22.');
  expect(say('The modules of “A” take 17 h 55 min of 18 h 00 min, on 2026-11-23.')).toBe(before);
  expect(say('It promises 18 h 00 min, but the modules of “A” take 17 h 05 min; today is 2026-11-22.')).not.toBe(
    before,
  );
  expect(say('It promises 18 h 00 min, but the modules of “B” take 17 h 55 min; today is 2026-11-22.')).not.toBe(
    before,
  );
  expect(say('It ends at 12:30.')).not.toBe(say('It ends at 12:40.'));
});

it('tells apart what is alike, by its order, whatever order it is given in', () => {
  const [first, second, third] = [at(1, 1), at(1, 5), at(3, 1)];
  const inOrder = prints('same\nother\nsame\n', first, second, third);
  expect(new Set(inOrder).size).toBe(3);
  expect(prints('same\nother\nsame\n', third, first, second)).toEqual([inOrder[2], inOrder[0], inOrder[1]]);
});

it('does without the text of a file', () => {
  const one = at(1);
  expect(fingerprint([one], () => undefined).get(one)).toMatch(/^[0-9a-f]{32}$/);
});

it('knows again what a baseline lists, and nothing else', () => {
  const old = [at(1), at(1, 5)];
  const listed = knownProblems(
    old,
    fingerprint(old, () => 'same\n'),
  );
  const now = [at(2), at(2, 5), at(2, 9)];
  const found = compareWithBaseline(
    now,
    fingerprint(now, () => 'new\nsame\n'),
    listed,
  );
  expect(found).toEqual({ known: now.slice(0, 2), fresh: now.slice(2) });
});

it.each([
  ['c/a.md', 'link/broken', true],
  ['c-two/a.md', 'link/broken', false],
  ['c/a.md', 'layout/overflow', false],
  ['d/a.md', 'layout/overflow', true],
])('says whether a run would have found a problem again: %s, %s', (file, rule, expected) => {
  const known = { fingerprint: '', rule, file, line: 1, message: '' };
  expect(isJudged(known, { checked: ['c', 'd'], laidOut: ['d'] })).toBe(expected);
  expect(isJudged(known, { checked: ['.'], laidOut: ['.'] })).toBe(true);
});
