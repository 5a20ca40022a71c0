import type { Frame, Page } from 'puppeteer-core';

/** What is found in a page that nobody but us should have written. */
export interface Found {
  /** Whether something ran that stood in a text. */
  readonly hit: boolean;
  readonly handlers: readonly string[];
  /** Elements that our pages do not have. */
  readonly strangers: readonly string[];
  readonly addresses: readonly string[];
  /** Ids and names under which a browser knows something else. */
  readonly clobbering: readonly string[];
}

export const NOTHING: Found = { hit: false, handlers: [], strangers: [], addresses: [], clobbering: [] };

/** Looks through a page that is loaded, in a browser with scripts switched on. */
export const lookForCode = async (page: Page | Frame): Promise<Found> =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('*')];
    const valuesOf = (...names: readonly string[]): string[] =>
      elements.flatMap((one) => names.flatMap((name) => one.getAttribute(name) ?? []));
    const stranger =
      /^(iframe|frame|object|embed|applet|base|link|video|audio|source|math|foreignobject|animate|set)$/i;
    const bad = /^\s*(?:javascript|vbscript|data:text|file|blob|filesystem):/i;
    const { body } = document;
    const blank = body.appendChild(document.createElement('iframe'));
    const { contentWindow: emptyWindow, contentDocument: empty } = blank;
    blank.remove();
    const isKnown = (name: string): boolean =>
      (emptyWindow !== null && name in emptyWindow) || (empty !== null && name in empty);
    // What a page says of itself has a name as well, and none in a window; `name` is that of a line for one’s name.
    const names = elements.flatMap((one) => [one.id, one.localName === 'meta' ? '' : (one.getAttribute('name') ?? '')]);
    return {
      hit: 'zqHit' in window,
      handlers: elements.flatMap((one) => one.getAttributeNames().filter((name) => /^on/i.test(name))),
      strangers: elements.filter((one) => stranger.test(one.localName)).map((one) => one.outerHTML.slice(0, 100)),
      addresses: [
        ...valuesOf('href', 'src', 'srcset', 'action', 'formaction', 'ping', 'xlink:href').filter((one) =>
          bad.test(one),
        ),
        ...valuesOf('style').filter((style) => /url\(|expression/i.test(style)),
      ],
      clobbering: [
        ...names.filter((name) => name && name !== 'name' && isKnown(name)),
        ...(document.cookie === undefined || body.localName !== 'body' ? ['cookie or body'] : []),
      ],
    };
  });
