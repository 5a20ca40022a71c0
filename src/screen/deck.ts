/// <reference lib="dom" />

import { keepState, keptState, slideIn } from './deck/address.ts';
import { followFullScreen, useCommands } from './deck/commands.ts';
import { useKeys, useQuietControls, useTouch } from './deck/hands.ts';
import { part, readSlides, sentence, write } from './deck/page.ts';
import { type Presenter, usePresenter } from './deck/presenter.ts';
import { firstState } from './deck/show-state.ts';
import { useStage } from './deck/stage.ts';
import { createStore } from './deck/store.ts';
import { linkPresenter, linkSlides } from './deck/two-windows.ts';

/**
 * Shows the deck: one slide fills the window, and a second window has the notes, the time and the plan. Both are this page; the
 * address of the second ends in `#presenter`. Without this script the page is a list of slides with their notes.
 */
const TICK = 250;
const slides = readSlides();
const isPresenter = location.hash === '#presenter';
const store = createStore(keptState(slides.length) ?? firstState(slideIn(location.hash, slides.length) ?? 1));
const presenter = isPresenter ? usePresenter(slides, store) : undefined;
const view = presenter ?? useStage(slides, store);

const link = presenter ? followSlides(presenter) : linkSlides(store, slides.length, sayItClosed);
const act = useCommands(slides, store, { openPresenter: () => link?.open() ?? false, presenter });
const isShowing = (): boolean => isPresenter || store.get().isOn === 1;

store.onChange((before) => {
  view.show(before);
  view.tick(Date.now());
  if (isPresenter) keepState(store.get(), '#presenter');
  else if (isShowing() || before.isOn) keepState(store.get(), `#slide-${store.get().slide}`);
});
addEventListener('hashchange', () => {
  const slide = slideIn(location.hash, slides.length);
  if (slide !== undefined && isShowing()) store.change({ slide });
});
useKeys(isShowing, act, (slide) => store.change({ slide: Math.min(slides.length, Math.max(1, slide)), cover: 0 }));
useTouch(isShowing, act);
useQuietControls();
followFullScreen();
part('begin').hidden = isPresenter;
view.show(undefined);
view.tick(Date.now());
setInterval(() => view.tick(Date.now()), TICK);

function followSlides(presenter: Presenter): undefined {
  linkPresenter(store, slides.length, presenter.isLinked);
}

function sayItClosed(): void {
  write(part('notice'), sentence('hasClosed'));
}
