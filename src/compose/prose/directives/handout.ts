import type { Element } from 'hast';
import { h } from 'hastscript';
import type { DirectiveNode } from '../../../model/content.ts';
import type { Handout, Module } from '../../../model/module.ts';
import { exerciseAnchor, fileAnchor } from '../../anchors.ts';
import { pagePhrase } from '../../page-phrase.ts';
import { sign } from '../../signs.ts';
import type { ProseContext } from '../context.ts';
import { type Draw, nothing, type Renderers } from '../draw.ts';
import { targetOf } from '../scope.ts';
import { pointer } from './exercise.ts';
import { stepFrame } from './frame.ts';

interface Found {
  readonly module: Module;
  readonly handout: Handout;
}

function find(node: DirectiveNode, { curriculum, scopes }: ProseContext): Found | undefined {
  const scope = scopes.get(node);
  const path = scope && targetOf(scope.path, node.attributes.file?.value ?? '');
  for (const module of curriculum.modules) {
    const handout = module.handouts.find((candidate) => candidate.path === path);
    if (handout) return { module, handout };
  }
  return undefined;
}

/** The named page of a handout: by its place among all handouts that are printed. */
export const handoutPage = (path: string, { handouts }: Pick<ProseContext, 'handouts'>): string =>
  `handout-${[...handouts].indexOf(path) + 1}`;

/** A page that stands alone. */
function handoutSheet({ module, handout }: Found, draw: Draw): Element {
  const { words, outline, idPrefix } = draw.context;
  const level = Math.min(6, outline.base + 1);
  return h(
    'section',
    {
      className: ['handout', `on-${handoutPage(handout.path, draw.context)}`],
      id: idPrefix + fileAnchor(handout.path),
    },
    [
      h('p', { className: ['kind'] }, [h('span', [sign('handout'), words.forms.handoutFor(module.number)])]),
      h(`h${level}`, { className: ['title-2'] }, handout.title),
      ...draw.under(level).text(handout.content.children),
    ],
  );
}

/** The exercises that stand on a handout, for the guide. */
const exercisesOn = ({ path }: Handout, { curriculum, scopes, words }: ProseContext): Element[] =>
  [...curriculum.exercises.values()]
    .filter(({ directive }) => scopes.get(directive)?.path === path)
    .map(({ number }) =>
      h('p', { className: ['where'] }, [
        h('span', words.exercise(number)),
        pagePhrase(words, 'workbook', exerciseAnchor(number), words.paging.commaPage),
      ]),
    );

export const handout: Renderers = {
  workbook(node, draw) {
    const found = find(node, draw.context);
    if (!found) return [];
    const { words, state } = draw.context;
    const anchor = fileAnchor(found.handout.path);
    // A handout is printed where it is needed first; later places point there.
    if (state.printed.has(anchor)) {
      const link = h('a', { href: `#${anchor}` }, words.forms.handoutCalled(found.handout.title));
      const page = pagePhrase(words, 'workbook', anchor, words.paging.commaPage);
      return [h('p', { className: ['pointer', 'prose'] }, [sign('handout'), h('span', [link, page])])];
    }
    state.printed.add(anchor);
    return [handoutSheet(found, draw)];
  },
  guide(node, draw) {
    const found = find(node, draw.context);
    if (!found) return [];
    const { words } = draw.context;
    return [
      stepFrame('in-book', { sign: 'handout', word: words.handout }, [
        h('p', { className: ['prompt'] }, found.handout.title),
        pointer(fileAnchor(found.handout.path), words.forms.pageOfItsOwn, draw.context),
        ...exercisesOn(found.handout, draw.context),
      ]),
    ];
  },
  slides: nothing,
};
