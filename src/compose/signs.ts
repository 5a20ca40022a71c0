import type { Element } from 'hast';
import { s } from 'hastscript';
import { visit } from 'unist-util-visit';
import { SIGN_SHAPES, type SignName } from './sign-shapes.ts';

export type { SignName } from './sign-shapes.ts';

/** A sign, drawn from the sprite. The word beside it says what it means; `label` names it where there is no word. */
export function sign(name: SignName, label?: string): Element {
  const voice = label === undefined ? { ariaHidden: 'true' } : { role: 'img', ariaLabel: label };
  return s('svg', { className: ['sign'], viewBox: '0 0 24 24', ...voice }, s('use', { href: `#${symbolId(name)}` }));
}

/** The symbols that the signs of a tree point to, and no others: a participant's file carries no trainer's sign. */
export function spriteFor(tree: Element): Element | undefined {
  const used = new Set<string>();
  visit(tree, 'element', (node) => {
    if (node.tagName === 'use') used.add(String(node.properties.href).slice(1));
  });
  const names = (Object.keys(SIGN_SHAPES) as SignName[]).filter((name) => used.has(symbolId(name)));
  if (names.length === 0) return undefined;
  const symbols = names.map((name) =>
    s('symbol', { id: symbolId(name), viewBox: '0 0 24 24' }, [...SIGN_SHAPES[name]]),
  );
  return s(
    'svg',
    { className: ['sprite'], ariaHidden: 'true', focusable: 'false', width: 0, height: 0 },
    s('defs', symbols),
  );
}

const symbolId = (name: SignName): string => `sign-${name}`;
