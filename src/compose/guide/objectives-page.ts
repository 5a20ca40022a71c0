import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ProgrammeObjective } from '../../model/curriculum.ts';
import { moduleAnchor } from '../anchors.ts';
import { type Part, part } from '../book/matter.ts';
import { type ProseContext, renderInline } from '../prose.ts';

/** What the course is, what it promises and in which modules, and for whom it is. */
export function objectivesPage(context: ProseContext): Part[] {
  const { curriculum, words } = context;
  const { description, objectives, audience, prerequisites } = curriculum;
  const body = [
    ...(objectives.length > 0 ? [objectiveTable(objectives, context)] : []),
    ...list(
      words.guideBook.forWhom,
      audience.map((line) => h('li', line)),
    ),
    ...list(
      words.guideBook.prerequisites,
      prerequisites.map(({ text, strength }) =>
        h('li', [...renderInline(text.nodes, context), ` (${words.guideBook.strengths[strength]})`]),
      ),
    ),
  ];
  if (body.length === 0 && !description) return [];
  const lead = description ? renderInline(description.nodes, context) : [];
  return [part({ on: 'front', anchor: 'objectives', title: words.guideBook.objectives, lead, isFlat: true }, body)];
}

function objectiveTable(objectives: readonly ProgrammeObjective[], context: ProseContext): Element {
  const { curriculum, words } = context;
  const rows = objectives.map(({ id, text }) => {
    const supporting = curriculum.modules.filter((module) =>
      module.objectives.some(({ supports }) => supports.some(({ value }) => value === id)),
    );
    const links = supporting.flatMap((module, index) => [
      index > 0 ? ', ' : '',
      h('a', { href: `#${moduleAnchor(module)}`, title: module.title.value }, String(module.number)),
    ]);
    return h('tr', [
      h('td', renderInline(text.nodes, context)),
      h('td', links.length > 0 ? links : words.guideBook.none),
    ]);
  });
  const head = [words.guideBook.objective, words.guideBook.supportedBy].map((text) => h('th', { scope: 'col' }, text));
  return h('table', { className: ['grid', 'objectives'] }, [h('thead', h('tr', head)), h('tbody', rows)]);
}

const list = (title: string, items: readonly Element[]): Element[] =>
  items.length > 0 ? [h('h3', { className: ['title-3', 'apart'] }, title), h('ul', [...items])] : [];
