import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Module } from '../../model/module.ts';
import { courseLine, lineFor } from '../course-line.ts';
import { isRightToLeft } from '../direction.ts';
import type { ProseContext } from '../prose.ts';
import { type SignName, sign } from '../signs.ts';
import { NAME_MARK, stretchMarks } from './stretch.ts';
import { sittingsOf, sittingsText } from './timetable.ts';

/** What a module is called where one looks for it, and when it is taught. */
export function moduleMarks(module: Module, { curriculum, options, words }: ProseContext): Properties {
  const when = sittingsText(sittingsOf(options.agenda, module), curriculum.language, words);
  const minutes = module.minutes ? words.minutes(module.minutes.value) : '';
  return stretchMarks('module', { name: module.title.value, number: module.number, note: when || minutes });
}

/** The head of a module: where it is in the course, its number, its title, and what stands below it. */
export function moduleOpening(module: Module, context: ProseContext, below: readonly ElementContent[]): Element {
  const { curriculum, options, words } = context;
  return h('header', { className: ['module-open'] }, [
    courseLine(lineFor(curriculum, options.agenda), [module.number], {
      name: words.moduleOf(module.number, curriculum.modules.length),
      labels: true,
      dayLabel: options.agenda.days.length > 0 ? words.day : undefined,
      isMirrored: isRightToLeft(curriculum.language),
    }),
    h('div', { className: ['hang'] }, [
      h('p', { className: ['module-no'], ...NAME_MARK }, [h('span', words.pages.module), String(module.number)]),
      h('div', [
        h('h3', { className: titleClass(module.title.value), ...NAME_MARK }, module.title.value),
        h('div', { className: ['intro'] }, [...below]),
      ]),
    ]),
  ]);
}

/** Titles of more characters than this take the next size. */
const LONG_TITLE = 48;
const titleClass = (title: string): string[] => (title.length > LONG_TITLE ? ['title-1', 'long'] : ['title-1']);

/** A fact with its sign: `45 minutes`, `Day 1, 10:45–11:30 AM`. */
export interface Fact {
  readonly sign: SignName;
  readonly text: string;
}

/** At a glance: facts in one line, then rows of a label and what it names. */
export function glance(
  facts: readonly Fact[],
  rows: readonly (readonly [label: string, body: ElementContent])[],
): Element {
  return h('div', { className: ['glance'] }, [
    h(
      'p',
      { className: ['facts'] },
      facts.map((fact) => h('span', [sign(fact.sign), fact.text])),
    ),
    ...rows.map(([label, body]) =>
      h('div', { className: ['hang'] }, [h('p', { className: ['label'] }, label), h('div', body)]),
    ),
  ]);
}
