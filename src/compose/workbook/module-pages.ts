import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Activity, Module } from '../../model/module.ts';
import { activityAnchor, moduleAnchor } from '../anchors.ts';
import { flow } from '../book/flow.ts';
import { inlineList } from '../book/lists.ts';
import { lookUp } from '../book/look-up.ts';
import { type Fact, glance, moduleMarks, moduleOpening } from '../book/module-opening.ts';
import { NAME_MARK, stretchMarks } from '../book/stretch.ts';
import { takeaways } from '../book/takeaways.ts';
import { sittingsOf, sittingsText } from '../book/timetable.ts';
import { type ProseContext, renderInline, renderNotes, renderProse, under } from '../prose.ts';

/** A module in the workbook: opening, at a glance, its activities, what to take home. */
export function modulePages(module: Module, context: ProseContext): Element {
  const introduction = under(context, 3);
  const { children } = module.intro;
  const firstDirective = children.findIndex(({ type }) => type === 'directive');
  const opening = firstDirective < 0 ? children.length : firstDirective;
  const text = [
    moduleOpening(module, context, renderProse(children.slice(0, opening), introduction)),
    atAGlance(module, context),
    ...flow(children.slice(opening), introduction),
    ...module.activities.map((activity) => activityText(module, activity, context)),
  ];
  const home = takeaways(module, context);
  const notes = renderNotes(context);
  const ending = [...home, ...lookUp([...text, ...home, ...notes], context)];
  const marks = moduleMarks(module, context);
  return h('section', { className: ['module', `on-module-${module.number}`], id: moduleAnchor(module), ...marks }, [
    ...text,
    ...(ending.length > 0 ? [h('div', { className: ['module-end'] }, ending)] : []),
    ...notes,
  ]);
}

function atAGlance(module: Module, context: ProseContext): Element {
  const { curriculum, options, words } = context;
  const exercises = [...curriculum.exercises.values()].filter((exercise) => exercise.module?.id === module.id).length;
  const when = sittingsText(sittingsOf(options.agenda, module), curriculum.language, words);
  const facts: Fact[] = [
    ...(module.minutes ? [{ sign: 'clock' as const, text: words.minutesInWords(module.minutes.value) }] : []),
    ...(when ? [{ sign: 'day' as const, text: when }] : []),
    ...(exercises > 0 ? [{ sign: 'write' as const, text: words.exercises(exercises) }] : []),
  ];
  const objectives = module.objectives.map(({ text }) => text);
  const rows: [string, ElementContent][] = [];
  if (objectives.length > 0) rows.push([words.objectivesLead, inlineList(objectives, context)]);
  if (module.contentNote) rows.push([words.contentNote, h('p', renderInline(module.contentNote.nodes, context))]);
  return glance(facts, rows);
}

/** An activity: its title and minutes, and what participants read and do. */
function activityText(module: Module, activity: Activity, context: ProseContext): Element {
  const { words } = context;
  const minutes = activity.minutes ? words.minutes(activity.minutes.value) : '';
  const marks = stretchMarks('activity', { name: activity.title.value, note: minutes });
  return h('section', { className: ['activity'], id: activityAnchor(module, activity), ...marks }, [
    h('div', { className: ['hang', 'activity-head'], ...NAME_MARK }, [
      h('p', { className: ['label', 'min'] }, activity.isOptional ? `${minutes} (${words.pages.optional})` : minutes),
      h('h4', { className: ['title-3'] }, activity.title.value),
    ]),
    ...flow(activity.content.children, under(context, 4)),
  ]);
}
