import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { ScreenParts } from '../../../model/document.ts';
import type { Strings } from '../../strings.ts';
import type { Slide } from '../slide.ts';
import { button } from './button.ts';
import { helpDialog, numberDialog } from './dialogs.ts';
import { overview } from './overview.ts';
import { plans } from './plans.ts';
import { presenterView } from './presenter-view.ts';

/** Everything that a deck needs to be shown: controls, what they open, and the presenter window. */
export function deckTools(slides: readonly Slide[], course: string, words: Strings): ScreenParts {
  const hasClocks = slides.some(({ span }) => span?.start !== undefined);
  return {
    styles: ['slides/present.css', 'slides/presenter.css'],
    scripts: ['deck'],
    tools: [
      h('p', { className: ['sr'], role: 'status', dataLive: true }),
      h('p', { className: ['deck-notice'], role: 'status', dataNotice: true }),
      h('div', { dataWords: true, hidden: true, ...templates(course, words) }, plans(slides, words)),
      h('div', { className: ['cover-screen'], dataCover: true, hidden: true }),
      h('p', { className: ['wall-time'], ariaHidden: 'true', dataWallTime: true, hidden: true }),
      h('p', { className: ['deck-typed'], dataTyped: true, hidden: true }),
      controls(words),
      presenterView(words, hasClocks),
      overview(slides, words),
      numberDialog(words, slides.length),
      helpDialog(words),
    ],
  };
}

/** The buttons in the head of the page with which the show begins. */
export const startButtons = ({ present }: Strings): Element =>
  h('div', { className: ['buttons'], dataBegin: true, hidden: true }, [
    button('present', present.start, { className: ['first'] }),
    button('presenter', present.openPresenter),
    button('overview', present.overview),
    button('help', present.keys),
  ]);

/** The controls of the show: quiet until a pointer moves or one of them has the focus. */
function controls({ present }: Strings): Element {
  return h(
    'nav',
    { className: ['controls', 'show-controls'], ariaLabel: present.controls, dataControls: true, hidden: true },
    [
      button('back', present.back),
      button('goto', [h('span', { dataPlace: true }), h('span', { className: ['sr'] }, present.goTo)]),
      button('next', present.next, { className: ['first'] }),
      button('overview', present.overview),
      button('black', present.black, { ariaPressed: 'false' }),
      button('timer', present.countdown, { ariaPressed: 'false' }),
      button('fullscreen', present.fullScreen, { ariaPressed: 'false' }),
      button('presenter', present.openPresenter),
      button('help', present.keys),
      button('leave', present.leave),
    ],
  );
}

/** Sentences with braces, under the names by which the script asks for them; and how a clock is read. */
function templates(course: string, { present, halvesOfDay }: Strings): Properties {
  const [am, pm] = halvesOfDay ?? [];
  const sentences = {
    presenterTitle: present.presenterTitle(course),
    slideOf: present.slideOf,
    isBlack: present.isBlack,
    isWhite: present.isWhite,
    isSeen: present.isSeen,
    isBlocked: present.isBlocked,
    hasClosed: present.hasClosed,
    hasStarted: present.hasStarted,
    hasPaused: present.hasPaused,
    noMinutes: present.noMinutes,
    noSuchSlide: present.noSuchSlide,
    typed: present.typed,
    start: present.startCountdown,
    pause: present.pauseCountdown,
    left: present.left,
    over: present.over,
    onTime: present.onTime,
    behind: present.behind,
    ahead: present.ahead,
    farAway: present.farAway,
    notPlanned: present.notPlanned,
    planned: present.planned,
    moved: present.moved,
    nowSlide: present.nowSlide,
    nextSlide: present.nextSlide,
    lastSlide: present.lastSlide,
    linked: present.linked,
    alone: present.alone,
    minute: present.minute,
    minutes: present.minutes,
  };
  const said = Object.entries(sentences).map(([name, text]) => [
    `dataSay${name.charAt(0).toUpperCase()}${name.slice(1)}`,
    text,
  ]);
  return { ...Object.fromEntries(said), dataAm: am, dataPm: pm };
}
