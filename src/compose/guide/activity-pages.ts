import type { Element, Properties } from 'hast';
import { h } from 'hastscript';
import type { Clock } from '../../model/clock.ts';
import type { Activity, Module } from '../../model/module.ts';
import { activityAnchor } from '../anchors.ts';
import { flow } from '../book/flow.ts';
import { NAME_MARK, stretchMarks } from '../book/stretch.ts';
import { formatClock } from '../format.ts';
import { pagePhrase } from '../page-phrase.ts';
import { stepFrame } from '../prose/directives/frame.ts';
import { type ProseContext, renderInline, under } from '../prose.ts';
import { slideLink } from '../screen-link.ts';
import { inTheBook } from './in-the-book.ts';
import { leadMark } from './lead-mark.ts';
import { slidesOf } from './slides-of.ts';

/** An activity in the guide: clock and minutes, who leads, how people sit together, and its steps. */
export function activityPages(module: Module, activity: Activity, context: ProseContext): Element {
  return h('section', { className: ['act'], id: activityAnchor(module, activity), ...marksOf(activity, context) }, [
    head(module, activity, context),
    ...flow(activity.content.children, under(context, 4), inTheBook(context.words)),
    ...ifShort(activity, context),
  ]);
}

/** What it is called where one looks for it, with its clock time and its minutes. */
function marksOf(activity: Activity, { curriculum, options, words }: ProseContext): Properties {
  const start = startOf(activity, options.agenda.days);
  const clock = start === undefined ? '' : formatClock(curriculum.language, start);
  const minutes = activity.minutes ? words.minutes(activity.minutes.value) : '';
  const note = [clock, minutes].filter(Boolean).join(', ');
  return stretchMarks('activity', { name: activity.title.value, note });
}

function head(module: Module, activity: Activity, context: ProseContext): Element {
  const { words } = context;
  return h('div', { className: ['hang', 'act-head'] }, [
    when(activity, context),
    h('div', [
      h('div', { className: ['title'], ...NAME_MARK }, [
        h('h4', { className: ['title-3'] }, activity.title.value),
        h('span', activity.minutes ? words.minutes(activity.minutes.value) : ''),
      ]),
      how(module, activity, context),
      activity.purpose ? h('p', { className: ['why'] }, renderInline(activity.purpose.nodes, context)) : '',
    ]),
  ]);
}

/** When it begins and ends; of an optional activity that is not on the agenda, that it is not. */
function when(activity: Activity, { curriculum, options, words }: ProseContext): Element {
  const start = startOf(activity, options.agenda.days);
  const time = (clock: Clock) => formatClock(curriculum.language, clock);
  if (start !== undefined) {
    const end = activity.minutes && start + activity.minutes.value;
    return h('p', { className: ['when'], ...NAME_MARK }, [
      time(start),
      end === undefined ? '' : h('small', words.guideBook.to(time(end))),
    ]);
  }
  const isMissing = activity.isOptional && options.agenda.days.length > 0;
  return h('p', { className: ['when'], ...NAME_MARK }, isMissing ? h('small', words.pages.notScheduled) : '');
}

function startOf(activity: Activity, days: ProseContext['options']['agenda']['days']): Clock | undefined {
  for (const entry of days.flatMap(({ entries }) => entries)) {
    if (entry.kind !== 'module') continue;
    const scheduled = entry.activities.find((candidate) => candidate.activity === activity);
    if (scheduled) return scheduled.start;
  }
  return undefined;
}

/** Who leads and how; where it is on slides and in the workbook. */
function how(module: Module, activity: Activity, context: ProseContext): Element {
  const { words, deck } = context;
  const { lead, method, group, range, isOptional } = activity;
  const { guideBook } = words;
  const shown = deck.find(
    (slide) => slide.kind === 'activity' && slide.activity?.id === activity.id && slide.module?.id === module.id,
  );
  const { from, to } = slidesOf(activity, context) ?? { from: shown?.number ?? 0, to: shown?.number ?? 0 };
  const facts = [
    lead && leadMark(lead, words),
    method && guideBook.methods[method],
    // Pairs are two people: saying it once is enough.
    group && !(method === 'pairs' && group === 2) && words.grouping(group),
    range && guideBook.range(...range.value),
    isOptional && guideBook.optional,
    shown && slideLink(shown, guideBook.slides(from, to), context),
    pagePhrase(words, 'workbook', activityAnchor(module, activity), words.paging.workbookPage),
  ];
  return h(
    'p',
    { className: ['how'] },
    facts.flatMap((fact) => (fact ? [h('span', [fact])] : [])),
  );
}

function ifShort({ ifShort }: Activity, context: ProseContext): Element[] {
  if (!ifShort) return [];
  const { words } = context;
  const saves = ifShort.saves === undefined ? '' : ` ${words.guideBook.saves(words.minutes(ifShort.saves))}`;
  return [
    stepFrame('short', { sign: 'short', word: words.steps.short }, [
      h('p', [...renderInline(ifShort.text.nodes, context), saves]),
    ]),
  ];
}
