import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Activity, Module } from '../../model/module.ts';
import { moduleAnchor } from '../anchors.ts';
import { type Part, part } from '../book/matter.ts';
import { sittingsOf, sittingsText } from '../book/timetable.ts';
import type { ProseContext } from '../prose.ts';

/** What was taught: a row for each activity of each module, to be filled in on the same day and copied for those who ask. */
export function fidelityPage(context: ProseContext): Part {
  const { curriculum, words } = context;
  const { fidelity } = words.guideDay;
  return part(
    {
      on: 'after',
      anchor: 'fidelity',
      title: fidelity.title,
      lead: [{ type: 'text', value: fidelity.lead }],
      isFlat: true,
      classes: ['fidelity-page'],
    },
    curriculum.modules.map((module) => moduleSheet(module, context)),
  );
}

function moduleSheet(module: Module, context: ProseContext): Element {
  const { curriculum, options, words } = context;
  const { fidelity } = words.guideDay;
  const when = sittingsText(sittingsOf(options.agenda, module), curriculum.language, words);
  const title = `${module.number}\u2002${module.title.value}`;
  return h('section', { className: ['fidelity-sheet'] }, [
    h('div', { className: ['half-day-head'] }, [
      h('h3', { className: ['title-3'] }, h('a', { href: `#${moduleAnchor(module)}` }, title)),
      h('p', when),
    ]),
    h(
      'div',
      { className: ['fields'] },
      [fidelity.date, fidelity.begun, fidelity.ended, fidelity.people, fidelity.trainers].map((field) =>
        h('p', [field, blank()]),
      ),
    ),
    h('table', { className: ['grid', 'fidelity'], ariaLabel: title }, [
      h('thead', heads(context)),
      h(
        'tbody',
        module.activities.map((activity) => row(activity, context)),
      ),
      h('tfoot', total(module, context)),
    ]),
  ]);
}

function heads({ words }: ProseContext): Element {
  const { fidelity } = words.guideDay;
  const head = (text: string, ...classes: string[]) => h('th', { scope: 'col', className: classes }, text);
  return h('tr', [
    head(fidelity.activity),
    head(fidelity.core, 'core'),
    head(fidelity.planned, 'num'),
    head(fidelity.actual, 'actual'),
    ...fidelity.boxes.map((box) => head(box, 'b')),
    head(fidelity.why, 'why'),
  ]);
}

function row({ title, minutes, isOptional }: Activity, { words }: ProseContext): Element {
  const { fidelity } = words.guideDay;
  return h('tr', [
    h('th', { scope: 'row' }, title.value),
    h('td', { className: ['core'] }, isOptional ? words.pages.optional : h('b', fidelity.isCore)),
    h('td', { className: ['num'] }, minutes ? words.figure(minutes.value) : ''),
    h('td', { className: ['actual'] }, blank()),
    ...fidelity.boxes.map(() => h('td', { className: ['b'] }, h('span', { className: ['box'], ariaHidden: 'true' }))),
    h('td', { className: ['why'] }, blank()),
  ]);
}

function total({ minutes }: Module, { words }: ProseContext): Element {
  const { fidelity } = words.guideDay;
  return h('tr', [
    h('th', { scope: 'row' }, fidelity.total),
    h('td'),
    h('td', { className: ['num'] }, minutes ? words.figure(minutes.value) : ''),
    h('td', { className: ['actual'] }, blank()),
    h('td', { colSpan: fidelity.boxes.length + 1 }),
  ]);
}

/** Room to write by hand. */
const blank = (): Element => h('span', { className: ['blank'] });
