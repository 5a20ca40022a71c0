import type { Element } from 'hast';
import { h } from 'hastscript';
import { moduleAnchor, sectionAnchor } from '../anchors.ts';
import type { ProseContext } from '../prose.ts';
import type { Part } from './matter.ts';

/** The contents: what comes before the sections, sections with their modules and minutes, what comes after. */
export function contents(context: ProseContext, front: readonly Part[], back: readonly Part[]): Element {
  const { curriculum, words } = context;
  const course = curriculum.sections.flatMap((section) => [
    heading(sectionAnchor(section), section.title),
    ...section.modules.map((module) => {
      const minutes = module.minutes ? words.minutes(module.minutes.value) : '';
      return line(moduleAnchor(module), module.title.value, String(module.number), minutes);
    }),
  ]);
  const [firstBack] = back;
  return h('section', { className: ['page', 'toc', 'on-front'], id: 'contents' }, [
    h('div', { className: ['page-head'] }, [h('h2', { className: ['title-2'] }, words.contents)]),
    h('nav', { ariaLabel: words.contents }, [
      around(front),
      h('ol', [...course, firstBack ? heading(firstBack.anchor, words.lookUp) : '']),
      around(back),
    ]),
  ]);
}

/** What stands before and after the course, in two columns. */
const around = (parts: readonly Part[]): Element =>
  h(
    'ol',
    { className: ['around'] },
    parts.map(({ anchor, title }) => h('li', h('a', { href: `#${anchor}` }, title))),
  );

const heading = (anchor: string, title: string): Element =>
  h('li', { className: ['part'] }, h('a', { href: `#${anchor}` }, title));

const line = (anchor: string, title: string, number: string, minutes: string): Element =>
  h('li', [
    h('a', { href: `#${anchor}` }, [
      h('span', { className: ['no'] }, number),
      h('span', { className: ['name'] }, title),
      h('span', { className: ['dots'] }),
      h('span', { className: ['min'] }, minutes),
    ]),
  ]);
