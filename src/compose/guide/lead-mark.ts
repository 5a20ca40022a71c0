import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Activity } from '../../model/module.ts';
import type { Strings } from '../strings.ts';

/** Who leads: A is a solid disc, B an open ring, the host a word. */
export function leadMark(lead: NonNullable<Activity['lead']>, words: Strings): Element {
  const name = words.guideBook.leads[lead];
  if (lead === 'host') return h('span', { className: ['lead-host'], title: name }, words.guideBook.hostMark);
  return h(
    'span',
    { className: lead === 'A' ? ['lead-mark', 'a'] : ['lead-mark'], role: 'img', ariaLabel: name },
    lead,
  );
}
