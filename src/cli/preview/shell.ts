import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Assets } from '../../model/document.ts';
import { emitOwnPage } from './markup.ts';
import { WORDS } from './words.ts';

const STYLES = ['shared/tokens.css', 'shared/base.css', 'preview/preview.css'];

/** The page around the documents: what is shown, how it stands, and what is wrong. `agenda` is the one that is shown first. */
export const shellPage = (agenda: string | undefined, assets: Assets): ReturnType<typeof emitOwnPage> =>
  emitOwnPage({ title: WORDS.title, styles: STYLES, script: 'preview', body: shellBody(agenda) }, assets);

/** A page that stands where a document would, and says why there is none. */
export const insteadOfPage = (title: string, text: string, assets: Assets): ReturnType<typeof emitOwnPage> =>
  emitOwnPage(
    {
      title,
      styles: STYLES,
      body: h(
        'body',
        { className: ['instead'] },
        h('main', [h('h1', { className: ['title-2'] }, title), h('p', text)]),
      ),
    },
    assets,
  );

function shellBody(agenda: string | undefined): Element {
  return h('body', { className: ['preview'], dataPreview: '', dataFirstAgenda: agenda, ...says() }, [
    h('header', { className: ['bar'] }, [
      h('h1', { className: ['label'] }, WORDS.preview),
      h('div', { className: ['choices'], role: 'group', ariaLabel: WORDS.bar }, [
        choice(WORDS.curriculum, 'curriculum', true),
        choice(WORDS.document, 'document'),
        choice(WORDS.agenda, 'agenda'),
      ]),
      h(
        'button',
        {
          type: 'button',
          className: ['status'],
          dataStatus: '',
          dataMood: 'waiting',
          ariaExpanded: 'false',
          ariaControls: 'problems',
        },
        [h('span', { className: ['lamp'], ariaHidden: 'true' }), h('span', { dataStatusText: '' }, WORDS.connecting)],
      ),
      h('button', { type: 'button', className: ['pdf'], dataMakePdf: '', hidden: true }, WORDS.makePdf),
    ]),
    h('p', { className: ['sr'], role: 'status', dataSays: '' }),
    h('div', { className: ['pdf-says'], role: 'status', dataPdfSays: '' }),
    h('main', { className: ['stage'], dataStage: '' }, h('noscript', h('p', WORDS.noScript))),
    problemsPanel(),
  ]);
}

/** What the script says, for it has no words of its own. */
const says = (): Readonly<Record<string, string>> => ({
  dataBuilding: WORDS.building,
  dataLost: WORDS.lost,
  dataLostMore: WORDS.lostMore,
  dataEnded: WORDS.ended,
  dataEndedMore: WORDS.endedMore,
});

function choice(label: string, name: string, isHidden = false): Element {
  return h('label', { className: ['choice', name], hidden: isHidden }, [
    h('span', label),
    h('select', { dataChoice: name }),
  ]);
}

function problemsPanel(): Element {
  const [before, after] = WORDS.earlier;
  const earlier = [before, h('b', { className: ['nums'], dataEarlierTime: '' }), after];
  return h('section', { className: ['problems'], id: 'problems', ariaLabelledBy: 'problems-title', hidden: true }, [
    h('div', { className: ['problems-head'] }, [
      h('h2', { className: ['title-4'], id: 'problems-title', dataProblemsTitle: '' }, WORDS.problems),
      h('button', { type: 'button', dataCloseProblems: '' }, WORDS.close),
    ]),
    h('p', { dataEarlier: '', hidden: true }, earlier),
    h('p', { dataAsFar: '', hidden: true }, WORDS.asFar),
    h('p', { dataAway: '', hidden: true }),
    h('div', { dataProblems: '' }),
    h('div', { dataLate: '', hidden: true }, [
      h('h3', { className: ['title-4'] }, WORDS.late),
      h('div', { dataLateProblems: '' }),
    ]),
  ]);
}
