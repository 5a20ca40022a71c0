/// <reference lib="dom" />

import { readMessage } from './show-state.ts';
import type { Store } from './store.ts';

/** How often the presenter window asks whether the slides are still there, and how many questions may stay open. */
const ASKS_EVERY = 1000;
const OPEN_QUESTIONS = 3;
const NAME = 'coursewright-presenter';

/** The window with the slides: it opens the presenter window, and obeys it. Whoever is not opened by this window is not heard. */
export function linkSlides(store: Store, slideCount: number, hasClosed: () => void): { open(): boolean } {
  let presenter: Window | undefined;
  addEventListener('message', ({ source, data }) => {
    if (!isOwnPresenter(source)) return;
    const message = readMessage(data, slideCount);
    if (!message) return;
    presenter = source;
    if (message.state.revision > store.get().revision) store.adopt(message.state);
    if (message.deck === 'hello') source.postMessage({ deck: 'state', state: store.get() }, '*');
  });
  store.onChange((_, isOwn) => {
    if (isOwn) presenter?.postMessage({ deck: 'state', state: store.get() }, '*');
  });
  setInterval(() => {
    if (!presenter?.closed) return;
    presenter = undefined;
    hasClosed();
  }, ASKS_EVERY);
  return {
    open() {
      if (presenter && !presenter.closed) {
        presenter.focus();
        return true;
      }
      const [address] = location.href.split('#');
      presenter = window.open(`${address}#presenter`, NAME, 'popup,width=1280,height=760') ?? undefined;
      return presenter !== undefined;
    },
  };
}

/** From files the origin says nothing: it is `null` for everybody. What counts is who opened whom. */
function isOwnPresenter(source: MessageEventSource | null): source is Window {
  try {
    return source !== null && source !== window && 'opener' in source && source.opener === window;
  } catch {
    return false;
  }
}

/** The presenter window: it hears only the window that opened it, and asks it again and again, so that either can be loaded anew. */
export function linkPresenter(store: Store, slideCount: number, isLinked: (isLinked: boolean) => void): void {
  const slides = (): Window | undefined => {
    const opener: unknown = window.opener;
    return opener && !(opener as Window).closed ? (opener as Window) : undefined;
  };
  let asked = 0;
  const ask = (): void => {
    slides()?.postMessage({ deck: 'hello', state: store.get() }, '*');
    asked++;
    if (asked > OPEN_QUESTIONS || !slides()) isLinked(false);
  };
  addEventListener('message', ({ source, data }) => {
    if (!source || source !== slides()) return;
    const message = readMessage(data, slideCount);
    if (!message) return;
    asked = 0;
    isLinked(true);
    if (message.state.revision >= store.get().revision) store.adopt(message.state);
  });
  store.onChange((_, isOwn) => {
    if (isOwn) slides()?.postMessage({ deck: 'state', state: store.get() }, '*');
  });
  setInterval(ask, ASKS_EVERY);
  ask();
}
