import type { Element } from 'hast';
import { h } from 'hastscript';
import { moduleAnchor, sectionAnchor } from '../anchors.ts';
import type { ProseContext } from '../prose.ts';
import type { Part } from './matter.ts';

/** The contents: what comes before the sections, sections with their modules and minutes, what comes after. */
export function contents(context: ProseContext, front: readonly Part[], back: readonly Part[]): Element {
  const { curriculum, words } = context;
  const [firstBack] = back;
  const items = [
    ...front.map(({ anchor, title }) => line(anchor, '', title, undefined, 'plain')),
    ...curriculum.sections.flatMap((section) => [
      line(sectionAnchor(section), '', section.title, undefined, 'part'),
      ...section.modules.map((module) =>
        line(
          moduleAnchor(module),
          String(module.number),
          module.title.value,
          module.minutes && words.minutes(module.minutes.value),
        ),
      ),
    ]),
    ...(firstBack ? [line(firstBack.anchor, '', words.lookUp, undefined, 'part')] : []),
    ...back.map(({ anchor, title }) => line(anchor, '', title, undefined, 'plain')),
  ];
  return h('section', { className: ['page', 'toc', 'on-front'], id: 'contents' }, [
    h('div', { className: ['page-head'] }, h('h2', { className: ['title-2'] }, words.contents)),
    h('nav', { ariaLabel: words.contents }, h('ol', items)),
  ]);
}

function line(anchor: string, number: string, title: string, minutes?: string, kind?: string): Element {
  return h('li', { className: kind ? [kind] : [] }, [
    h('a', { href: `#${anchor}` }, [
      h('span', { className: ['no'] }, number),
      h('span', { className: ['name'] }, title),
      h('span', { className: ['dots'] }),
      minutes ? h('span', { className: ['min'] }, minutes) : '',
    ]),
  ]);
}
