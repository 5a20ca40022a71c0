import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Section } from '../../model/curriculum.ts';
import { moduleAnchor, sectionAnchor } from '../anchors.ts';
import { courseLine, lineFor } from '../course-line.ts';
import { isRightToLeft } from '../direction.ts';
import { arranged, type SlotValues } from '../layouts.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { NAME_MARK, stretchMarks } from './stretch.ts';

/** A page of its own for each section: its word, its title, why it is here, and its modules. */
export function sectionOpener(section: Section, context: ProseContext): Element {
  const { curriculum, options, words } = context;
  const numbers = section.modules.map(({ number }) => number);
  const [first = 0] = numbers;
  const name = words.modulesOf(first, numbers.at(-1) ?? first, curriculum.modules.length);
  const marks = stretchMarks('section', { name: section.title, note: words.section(section.number) });
  const parts = {
    word: h('p', { className: ['word'], ...NAME_MARK }, words.section(section.number)),
    title: h('h2', NAME_MARK, section.title),
    purpose: section.purpose
      ? h('p', { className: ['voice', 'purpose'] }, renderInline(section.purpose.nodes, context))
      : undefined,
    line: courseLine(lineFor(curriculum, options.agenda), numbers, {
      name,
      labels: true,
      dayLabel: options.agenda.days.length > 0 ? words.day : undefined,
      isMirrored: isRightToLeft(curriculum.language),
    }),
    modules: h(
      'ol',
      { className: ['modules'] },
      section.modules.map((module) =>
        h('li', [
          h('b', String(module.number)),
          h('a', { href: `#${moduleAnchor(module)}` }, module.title.value),
          h('span', { className: ['quiet', 'nums'] }, module.minutes ? words.minutes(module.minutes.value) : ''),
        ]),
      ),
    ),
  } satisfies SlotValues<'section-opener'>;
  const { word, title, purpose, line, modules } = parts;
  return h(
    'section',
    { className: ['opener', `on-section-${section.number}`], id: sectionAnchor(section), ...marks },
    arranged('section-opener', parts, curriculum) ?? [word, title, purpose ?? '', line, modules],
  );
}
