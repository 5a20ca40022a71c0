import type { Element } from 'hast';
import { h } from 'hastscript';
import { moduleAnchor } from '../anchors.ts';
import { type Part, part } from '../book/matter.ts';
import { alphabetically } from '../book/order.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { amountText } from './amount-text.ts';
import { inAll, keyOf, type Need, needsOf, participantsOf, TABLE } from './amounts.ts';

/** All materials of the course, to be ticked off while packing. */
export function materialsPage(context: ProseContext): Part[] {
  const { curriculum, options, words } = context;
  const { guideBook } = words;
  const participants = participantsOf(curriculum, options);
  const byItem = new Map<string, Need[]>();
  for (const need of curriculum.modules.flatMap((module) => needsOf(module, participants))) {
    byItem.set(keyOf(need.material), [...(byItem.get(keyOf(need.material)) ?? []), need]);
  }
  if (byItem.size === 0) return [];
  const rows = alphabetically(
    [...byItem.values()],
    curriculum.language,
    ([need]) => need?.material.item.text ?? '',
  ).map((needs) => row(needs, context));
  const head = h('tr', [
    h('th', { scope: 'col', className: ['tick-column'] }, h('span', { className: ['sr'] }, guideBook.packed)),
    h('th', { scope: 'col' }, guideBook.item),
    h('th', { scope: 'col', className: ['num'] }, guideBook.atOnce),
    h('th', { scope: 'col', className: ['num'] }, guideBook.inAll),
    h('th', { scope: 'col', className: ['modules-column'] }, guideBook.inModules),
  ]);
  const lead =
    participants === undefined
      ? guideBook.materialsPlain
      : guideBook.materialsLead(participants, Math.ceil(participants / TABLE));
  return [
    part(
      {
        on: 'front',
        anchor: 'materials',
        title: guideBook.materials,
        lead: [{ type: 'text', value: lead }],
        isFlat: true,
      },
      [
        h(
          'div',
          { className: ['scroll'], role: 'group', ariaLabel: guideBook.materials, tabIndex: 0 },
          h('table', { className: ['grid', 'materials'] }, [h('thead', head), h('tbody', rows)]),
        ),
      ],
    ),
  ];
}

function row(needs: readonly Need[], context: ProseContext): Element {
  const { words } = context;
  const amounts = needs.map(({ amount }) => amount);
  const isKnown = amounts.every((amount) => amount !== undefined);
  const [first] = needs;
  const modules = needs.flatMap(({ material, module, amount }, index) => [
    index > 0 ? ', ' : '',
    h(
      'a',
      { href: `#${moduleAnchor(module)}` },
      words.guideBook.inModule(module.number, amountText(material, amount, words)),
    ),
  ]);
  return h('tr', [
    h('td', h('span', { className: ['box'], ariaHidden: 'true' })),
    h('td', first ? renderInline(first.material.item.nodes, context) : []),
    h('td', { className: ['num'] }, isKnown ? words.figure(Math.max(...amounts)) : ''),
    h('td', { className: ['num'] }, isKnown ? words.figure(inAll(needs)) : ''),
    h('td', { className: ['modules-column'] }, modules),
  ]);
}
