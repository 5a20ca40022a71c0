import { expect, it } from 'vitest';
import { unbroken } from '../../../src/compose/prose/unbroken.ts';
import { textOf } from '../../support/hast.ts';

it.each([
  ['1-800-QUIT-NOW', ['1-800-QUIT-NOW']],
  ['Call 988 or 1-800-222-1222 today', ['1-800-222-1222']],
  ['Sample, n.d.-a', ['n.d.-a']],
  ['a well-known line, 2020', []],
  ['', []],
])('%s is broken nowhere in %j', (text, whole) => {
  const nodes = unbroken(text);
  expect(nodes.map(textOf).join('')).toBe(text);
  expect(nodes.filter(({ type }) => type === 'element').map(textOf)).toEqual(whole);
});
