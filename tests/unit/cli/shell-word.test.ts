import { expect, it } from 'vitest';
import { shellWord } from '../../../src/cli/shell-word.ts';

it.each([
  ['curriculum/my-course', 'curriculum/my-course'],
  ['日本/a_b.c', '日本/a_b.c'],
  ['Our Town!', "'Our Town!'"],
  ['Our Town', '"Our Town"'],
  ['x: #y', '"x: #y"'],
  ['$(reboot)', "'$(reboot)'"],
  ["it's `x`", "'it'\\''s `x`'"],
  ['--x', './--x'],
])('a path is one word for a shell: %s', (path, word) => {
  expect(shellWord(path)).toBe(word);
});
