import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Activity } from '../../../model/module.ts';
import { leadMark } from '../../guide/lead-mark.ts';
import { sign } from '../../signs.ts';
import type { Strings } from '../../strings.ts';
import type { Slide } from '../slide.ts';
import { spansOfSlides } from './spans-of-slides.ts';

/** What the room does at a time, for whoever leads it: one block a span, which the presenter window shows in its place. */
export const plans = (slides: readonly Slide[], words: Strings): Element[] =>
  [...spansOfSlides(slides).values()].map((shown, index) => h('div', { dataPlan: index }, planOf(shown, words)));

function planOf(shown: readonly Slide[], words: Strings): Element[] {
  const { present } = words;
  const main = shown.find(({ kind }) => kind === 'activity' || kind === 'break') ?? shown[0];
  if (!main) return [];
  const { module, activity, span, kind } = main;
  const day = span?.day === undefined ? '' : words.day(span.day);
  const above = module ? present.moduleNamed(module.number, module.title.value) : day;
  const name = kind === 'agenda' || kind === 'title' ? present.beforeStart : main.title;
  return [
    h('p', { className: ['plan-above'] }, above),
    h('p', { className: ['plan-name'] }, name),
    ...(activity ? facts(activity, words) : []),
  ];
}

/** Who leads, and what to shorten. */
function facts({ lead, ifShort }: Activity, words: Strings): Element[] {
  const saves = ifShort?.saves === undefined ? '' : ` ${words.guideBook.saves(words.minutes(ifShort.saves))}`;
  const rows = [
    ...(lead
      ? [
          h('li', [
            lead === 'host' ? '' : h('span', { ariaHidden: 'true' }, leadMark(lead, words)),
            h('span', words.guideBook.leads[lead]),
          ]),
        ]
      : []),
    ...(ifShort ? [h('li', [sign('short', words.steps.short), h('span', `${ifShort.text.text}${saves}`)])] : []),
  ];
  return rows.length > 0 ? [h('ul', { className: ['plan-facts'] }, rows)] : [];
}
