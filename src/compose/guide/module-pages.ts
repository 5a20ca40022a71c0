import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Module } from '../../model/module.ts';
import { moduleAnchor } from '../anchors.ts';
import { flow } from '../book/flow.ts';
import { lookUp } from '../book/look-up.ts';
import { moduleMarks, moduleOpening } from '../book/module-opening.ts';
import { type Sitting, sittingsOf } from '../book/timetable.ts';
import { formatClockRange } from '../format.ts';
import { type ProseContext, renderInline, renderNotes, under } from '../prose.ts';
import { sign } from '../signs.ts';
import { activityPages } from './activity-pages.ts';
import { atAGlance } from './at-a-glance.ts';
import { inTheBook } from './in-the-book.ts';

/** A module in the guide: why, when and what to have ready, and then every activity step by step. */
export function modulePages(module: Module, context: ProseContext): Element {
  const sittings = sittingsOf(context.options.agenda, module);
  const purpose = module.purpose ? [h('p', renderInline(module.purpose.nodes, context))] : [];
  const text = [
    moduleOpening(module, context, purpose),
    atAGlance(module, context),
    ...flow(module.intro.children, under(context, 3), inTheBook(context.words)),
    ...module.activities.flatMap((activity) => {
      const resumed = sittings.find(({ activities }, index) => index > 0 && activities[0]?.activity === activity);
      return [...(resumed ? [continuation(resumed, module, context)] : []), activityPages(module, activity, context)];
    }),
    ...renderNotes(context),
  ];
  const marks = moduleMarks(module, context);
  return h(
    'section',
    { className: ['module', `on-module-${module.number}`], id: moduleAnchor(module), ...marks },
    endedBy(lookUp(text, context), text),
  );
}

/** What a module looks up ends its last activity: only beside the steps themselves can it take the last of them to its page. */
function endedBy(ending: readonly Element[], text: readonly ElementContent[]): ElementContent[] {
  const last = text.at(-1);
  if (last?.type !== 'element' || last.tagName !== 'section') return [...text, ...ending];
  return [...text.slice(0, -1), { ...last, children: [...last.children, ...ending] }];
}

/** Where a module goes on after something else: the same module, at a new time. */
function continuation({ day, from, to }: Sitting, module: Module, { curriculum, words }: ProseContext): Element {
  const time = from === undefined || to === undefined ? '' : formatClockRange(curriculum.language, from, to);
  const place = [words.day(day.number), time].filter(Boolean).join(', ');
  const text = [h('strong', words.continued(module.title.value)), ` ${place}`];
  return h('p', { className: ['continuation'] }, [sign('clock'), h('span', text)]);
}
