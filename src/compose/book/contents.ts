import type { Element } from 'hast';
import { h } from 'hastscript';
import { moduleAnchor, sectionAnchor } from '../anchors.ts';
import { pageNumber } from '../page-phrase.ts';
import type { ProseContext } from '../prose.ts';
import type { Part } from './matter.ts';

/** The contents, with pages: what comes before the sections, sections with their modules and minutes, what comes after. */
export function contents(context: ProseContext, front: readonly Part[], back: readonly Part[]): Element {
  const { book, curriculum, words } = context;
  const course = curriculum.sections.flatMap((section) => [
    line(book, { anchor: sectionAnchor(section), title: section.title, classes: ['part'] }),
    ...section.modules.map((module) =>
      line(book, {
        anchor: moduleAnchor(module),
        title: module.title.value,
        number: module.number,
        minutes: module.minutes ? words.minutes(module.minutes.value) : '',
      }),
    ),
  ]);
  return h('section', { className: ['page', 'toc', 'on-front'], id: 'contents' }, [
    h('div', { className: ['page-head'] }, [h('h2', { className: ['title-2'] }, words.contents)]),
    h('nav', { ariaLabel: words.contents }, [
      h(
        'ol',
        { className: ['around'] },
        front.map((one) => line(book, one)),
      ),
      h('ol', course),
      back.length > 0 ? h('p', { className: ['part'] }, words.lookUp) : '',
      h(
        'ol',
        { className: ['around'] },
        back.map((one) => line(book, one)),
      ),
    ]),
  ]);
}

interface Line {
  readonly anchor: string;
  readonly title: string;
  readonly number?: number;
  readonly minutes?: string;
  readonly classes?: string[];
}

const line = (book: string, { anchor, title, number, minutes, classes = [] }: Line): Element =>
  h('li', { className: classes }, [
    h('a', { href: `#${anchor}` }, [
      number === undefined ? '' : h('span', { className: ['no'] }, String(number)),
      h('span', { className: ['name'] }, title),
      minutes ? h('span', { className: ['min'] }, minutes) : '',
      h('span', { className: ['dots'], ariaHidden: 'true' }),
      pageNumber(book, anchor),
    ]),
  ]);
