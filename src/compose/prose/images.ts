import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { addressOf } from '../theme/pictures.ts';
import type { ProseContext } from './context.ts';
import { type Scope, targetOf } from './scope.ts';

/** An image of the curriculum, carried inside the document; where there is none, what it would have shown. */
export function imageOf(url: string, alt: string, scope: Scope | undefined, context: ProseContext): ElementContent {
  const path = scope && targetOf(scope.path, url);
  const image = path === undefined ? undefined : context.curriculum.images.get(path);
  if (!image) return { type: 'text', value: alt };
  return h('img', { src: addressOf(image), alt }) as Element;
}
