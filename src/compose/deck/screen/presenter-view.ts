import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../../strings.ts';
import { button } from './button.ts';

/** The trainer's own window: time, plan, this slide, the next one, and the notes. A script fills what is empty here. */
export function presenterView(words: Strings, hasClocks: boolean): Element {
  const { present } = words;
  return h('div', { className: ['presenter-view'], dataPresenter: true, hidden: true }, [
    h('header', { className: ['dials'] }, [
      h('h1', { className: ['sr'] }, present.presenter),
      h('div', { className: ['dial'] }, [label(present.timeOfDay), h('p', { className: ['big'], dataTime: true })]),
      countdown(words),
      ...(hasClocks ? [agenda(words)] : []),
    ]),
    h('div', { className: ['desk'], role: 'main' }, [
      h('section', { className: ['this-slide'], ariaLabelledBy: 'now-title' }, [
        h('h2', { id: 'now-title', dataNowTitle: true }),
        h('div', { className: ['picture'], dataNow: true }),
      ]),
      h('section', { className: ['next-slide'], ariaLabelledBy: 'next-title' }, [
        h('div', { className: ['picture'], dataNext: true, ariaHidden: 'true' }),
        h('div', [h('h2', { id: 'next-title', dataNextTitle: true }), h('p', { dataNextName: true })]),
      ]),
      h('div', { className: ['script'] }, [
        h('div', { className: ['script-head'] }, [
          h('div', { dataWhere: true }),
          h('div', { className: ['buttons'] }, [
            button('smaller', letter('A−', present.smaller), { title: present.smaller }),
            button('larger', letter('A+', present.larger), { title: present.larger }),
          ]),
        ]),
        h('h2', { className: ['sr'], id: 'notes-title' }, present.notes),
        h('div', {
          className: ['script-text'],
          role: 'region',
          ariaLabelledBy: 'notes-title',
          tabIndex: 0,
          dataNotes: true,
        }),
      ]),
    ]),
    h('footer', { className: ['controls'] }, [
      button('back', keyed('←', present.back)),
      button('next', keyed('→', present.next), { className: ['first'] }),
      button('overview', keyed('O', present.overview)),
      button('goto', keyed('G', present.goTo)),
      button('black', keyed('B', present.black), { ariaPressed: 'false' }),
      button('help', keyed('?', present.keys)),
      h('p', { className: ['quiet'], role: 'status', dataLinked: true }),
    ]),
  ]);
}

/** A word with its key; the key is for the eye. */
const keyed = (key: string, word: string) => [h('kbd', { ariaHidden: 'true' }, key), ` ${word}`];

/** A letter for the eye that stands for a word. */
const letter = (shown: string, word: string) => [
  h('span', { ariaHidden: 'true' }, shown),
  h('span', { className: ['sr'] }, word),
];

const label = (text: string): Element => h('p', { className: ['label'] }, text);

function countdown({ present, minutes }: Strings): Element {
  return h('section', { className: ['dial', 'countdown'], ariaLabel: present.timeLeft, dataCountdown: true }, [
    label(present.timeLeft),
    h('p', { className: ['big'], role: 'timer' }, [
      h('span', { dataLeft: true }),
      ' ',
      h('small', { dataLeftWord: true }),
    ]),
    h('div', { className: ['buttons'] }, [
      button('timer', present.startCountdown, { className: ['first'] }),
      button('more', `+\u00a0${minutes(1)}`),
      button('again', present.again),
    ]),
  ]);
}

function agenda({ present, guideBook }: Strings): Element {
  return h('section', { className: ['dial', 'agenda-dial'], ariaLabel: guideBook.agenda }, [
    label(guideBook.agenda),
    h('p', { className: ['big', 'status'], dataStatus: true }),
    h('p', { className: ['planned'], dataPlanned: true }),
    h('div', { className: ['buttons'] }, [
      button('start-now', present.startNow),
      button('as-planned', present.asPlanned, { hidden: true }),
    ]),
  ]);
}
