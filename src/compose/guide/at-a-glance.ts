import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Module } from '../../model/module.ts';
import { inlineList } from '../book/lists.ts';
import { glance } from '../book/module-opening.ts';
import { type ProseContext, renderInline } from '../prose.ts';
import { amountText } from './amount-text.ts';
import { needsOf, participantsOf } from './amounts.ts';
import { glanceFacts } from './glance-facts.ts';
import { handOut } from './hand-out.ts';
import { moduleGroups } from './module-groups.ts';

/** The box at the head of a module: all that a trainer looks for before it begins. */
export function atAGlance(module: Module, context: ProseContext): Element {
  const { guideBook, guideDay } = context.words;
  const { objectives, takeaways, preparation, contentNote } = module;
  const rows: [string, ElementContent | undefined][] = [
    [
      guideBook.participantsWill,
      list(
        objectives.map(({ text }) => text),
        context,
      ),
    ],
    [guideBook.theyTake, list(takeaways, context)],
    [guideDay.groupsShort, moduleGroups(module, context)],
    [guideDay.handOut, handOut(module, context)],
    [guideBook.materialsShort, materialList(module, context)],
    [guideBook.preparation, preparation.length > 0 ? inlineList(preparation, context, true) : undefined],
    [guideBook.contentNote, contentNote && h('p', renderInline(contentNote.nodes, context))],
  ];
  return glance(
    glanceFacts(module, context),
    rows.flatMap(([label, body]): [string, ElementContent][] => (body ? [[label, body]] : [])),
  );
}

const list = (items: Parameters<typeof inlineList>[0], context: ProseContext): Element | undefined =>
  items.length > 0 ? inlineList(items, context) : undefined;

/** What to have ready, with the amounts reckoned, and with boxes to tick. */
function materialList(module: Module, context: ProseContext): Element | undefined {
  const { curriculum, options, words } = context;
  const items = needsOf(module, participantsOf(curriculum, options)).map(({ material, amount }) => {
    const text = amountText(material, amount, words);
    const amounts = text ? [': ', h('span', { className: ['amount'] }, text)] : [];
    return h('li', h('div', [...renderInline(material.item.nodes, context), ...amounts]));
  });
  return items.length > 0 ? h('ul', { className: ['ticks', 'materials-list'] }, items) : undefined;
}
