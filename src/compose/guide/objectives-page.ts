import { h } from 'hastscript';
import { moduleAnchor } from '../anchors.ts';
import { type Part, part } from '../book/matter.ts';
import { type ProseContext, renderInline } from '../prose.ts';

/** The programme objectives, each with the modules that support it. */
export function objectivesPage(context: ProseContext): Part[] {
  const { curriculum, words } = context;
  const { guideBook } = words;
  if (curriculum.objectives.length === 0) return [];
  const rows = curriculum.objectives.map(({ id, text }) => {
    const supporting = curriculum.modules.filter(({ objectives }) =>
      objectives.some(({ supports }) => supports.some(({ value }) => value === id)),
    );
    const links = supporting.flatMap((module, index) => [
      index > 0 ? ', ' : '',
      h('a', { href: `#${moduleAnchor(module)}`, title: module.title.value }, String(module.number)),
    ]);
    return h('tr', [h('td', renderInline(text.nodes, context)), h('td', links.length > 0 ? links : guideBook.none)]);
  });
  const head = h('tr', [
    h('th', { scope: 'col' }, guideBook.objective),
    h('th', { scope: 'col' }, guideBook.supportedBy),
  ]);
  return [
    part({ on: 'front', anchor: 'objectives', title: guideBook.objectives, isFlat: true }, [
      h('table', { className: ['grid', 'objectives'] }, [h('thead', head), h('tbody', rows)]),
    ]),
  ];
}
