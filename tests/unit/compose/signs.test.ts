import { h } from 'hastscript';
import { expect, it } from 'vitest';
import { sign, spriteFor } from '../../../src/compose/signs.ts';
import { elements } from '../../support/hast.ts';

it('carries only the signs that a page uses, each once', () => {
  const sprite = spriteFor(h('main', [sign('book'), h('p', sign('write')), sign('book')]));
  expect(sprite && elements(sprite, 'symbol').map(({ properties }) => properties.id)).toEqual([
    'sign-book',
    'sign-write',
  ]);
});

it('carries none where no sign is used', () => {
  expect(spriteFor(h('main', 'Text'))).toBeUndefined();
});

it('is silent beside its word, and speaks where there is none', () => {
  expect(sign('care').properties).toMatchObject({ ariaHidden: 'true' });
  expect(sign('care', 'Take care').properties).toMatchObject({ role: 'img', ariaLabel: 'Take care' });
});
