import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { toString as textOf } from 'mdast-util-to-string';
import type { Day, ScheduledActivity } from '../../model/agenda.ts';
import type { DirectiveNode } from '../../model/content.ts';
import type { Activity, Module } from '../../model/module.ts';
import { dayTitle } from '../book/timetable.ts';
import { formatClock } from '../format.ts';
import { renderInline, renderProse } from '../prose.ts';
import { sign } from '../signs.ts';
import { layoutOf } from './authored-layout.ts';
import { titleClass } from './fit.ts';
import { at, type Deck, draft, drawFrame, modulesOf } from './frame.ts';
import type { SlideDraft } from './slide.ts';

/** An activity: its minutes stand in a solid field, so that the room sees from the door that it is at work. */
export function activitySlide(
  deck: Deck,
  module: Module,
  activity: Activity,
  start: ScheduledActivity['start'],
): SlideDraft {
  const { words, curriculum } = deck;
  const length = activity.minutes?.value;
  const end = start === undefined || length === undefined ? undefined : start + length;
  const title = activity.title.value;
  const axis = () => [
    ...(length === undefined ? [] : [ring(length, words.deck.minutesWord(length))]),
    ...(end === undefined
      ? []
      : [h('p', { className: ['till'] }, words.deck.until(formatClock(curriculum.language, end)))]),
    ...(activity.group === undefined ? [] : [h('p', { className: ['how'] }, words.grouping(activity.group))]),
    ...(activity.isOptional ? [h('p', { className: ['how'] }, words.deck.optional)] : []),
  ];
  return {
    ...draft('activity', title, activity.title.place, module, (number) => {
      const main = [h('h2', title), h('p', { className: ['of'] }, module.title.value)];
      const classes = ['activity', titleClass(title)];
      const foot = words.module(module.number);
      return drawFrame(deck, { classes, axis: axis(), main, foot, here: at(module) }, number);
    }),
    activity,
  };
}

/** The minutes in a ring that a countdown can empty. */
function ring(length: number, word: string): Element {
  const circle = { cx: 148, cy: 148, r: 134, fill: 'none' };
  const turn = { pathLength: 100, strokeDasharray: '100', strokeDashoffset: '0', transform: 'rotate(-90 148 148)' };
  return h('div', { className: ['ring'], dataMinutes: String(length) }, [
    s('svg', { viewBox: '0 0 296 296', ariaHidden: 'true' }, [
      s('circle', { ...circle, stroke: '#fff', strokeOpacity: 0.35, strokeWidth: 10 }),
      s('circle', {
        ...circle,
        ...turn,
        className: ['run'],
        stroke: 'var(--honey)',
        strokeWidth: 18,
        strokeLinecap: 'round',
      }),
    ]),
    h('p', [
      h('span', { className: ['left', ...(length > 99 ? ['three'] : [])] }, String(length)),
      ' ',
      h('small', word),
    ]),
  ]);
}

/** A slide that an author wrote; shown again at the start of a day, it tells of that day and not of its module. */
export function authoredSlide(
  deck: Deck,
  directive: DirectiveNode,
  module: Module,
  activity: Activity | undefined,
  opens?: Day,
): SlideDraft {
  const title = textOf({ type: 'root', children: directive.label });
  const { classes, isQuestion } = layoutOf(directive, title);
  return {
    ...draft('authored', title, directive.place, module, (number) => {
      const axis = isQuestion ? [sign('ask')] : [];
      const main = [h('h2', renderInline(directive.label, deck.prose)), ...renderProse(directive.children, deck.prose)];
      const where = opens
        ? { foot: dayTitle(opens, deck.words), footPlace: opens.place, here: modulesOf(deck, opens) }
        : { foot: module.title.value, footPlace: module.title.place, here: at(module) };
      return drawFrame(deck, { classes, axis, main, ...where }, number);
    }),
    activity,
    directive,
    isRepeat: opens !== undefined,
    ...(opens ? { day: opens.number } : {}),
  };
}
