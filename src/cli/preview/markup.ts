import { createHash } from 'node:crypto';
import type { Element, RootContent } from 'hast';
import { h } from 'hastscript';
import { spriteFor } from '../../compose/signs.ts';
import { inlineStyles } from '../../emit/styles.ts';
import { writePage } from '../../emit/write-page.ts';
import type { Assets } from '../../model/document.ts';

/** A tree as HTML: whatever a text holds, it stays text. */
export const markupOf = (...nodes: readonly RootContent[]): string =>
  writePage({ type: 'root', children: [...nodes] }, []);

/** A page of the preview itself. */
export interface OwnPage {
  readonly title: string;
  /** Style sheets under `templates/`, in order. */
  readonly styles: readonly string[];
  readonly body: Element;
  /** The name of the one script that it may run. */
  readonly script?: string;
}

/** A page of the preview as HTML, with the policy that it is to be served with: nothing but itself and this server. */
export function emitOwnPage(
  { title, styles, body, script: name }: OwnPage,
  assets: Assets,
): { readonly html: string; readonly policy: string } {
  const script = name === undefined ? undefined : assets.scripts.get(name);
  if (name !== undefined && script === undefined) throw new RangeError(`No script ${name}`);
  const look = { title, description: '', author: '', language: 'en', styles, css: '', body };
  const sprite = spriteFor(body);
  const page = h('html', { lang: 'en' }, [
    h('head', [
      h('meta', { charSet: 'utf-8' }),
      h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      h('title', title),
      h('style', inlineStyles(look, assets)),
    ]),
    { ...body, children: [...(sprite ? [sprite] : []), ...body.children, ...(script ? [h('script', script)] : [])] },
  ]);
  const own =
    script === undefined ? '' : ` script-src 'sha256-${createHash('sha256').update(script).digest('base64')}';`;
  return {
    html: `${writePage({ type: 'root', children: [{ type: 'doctype' }, page] }, script === undefined ? [] : [script])}\n`,
    policy: `default-src 'none';${own} style-src 'unsafe-inline'; font-src data:; img-src data:; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
  };
}
