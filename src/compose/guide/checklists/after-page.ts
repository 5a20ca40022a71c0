import type { Element } from 'hast';
import { h } from 'hastscript';
import { type Part, part } from '../../book/matter.ts';
import { learningMinutes } from '../../day-minutes.ts';
import type { ProseContext } from '../../prose.ts';
import { seePage } from '../see-page.ts';
import { checklist, type Item, withLink } from './checklist.ts';

/** What is left to do when everybody has gone home, the duties of the license among it. */
export function afterPage(context: ProseContext): Part {
  const { after } = context.words.guideDay;
  return part(
    {
      on: 'back',
      anchor: 'after',
      title: after.title,
      lead: [{ type: 'text', value: after.lead }],
      isFlat: true,
      classes: ['checklists'],
    },
    [
      ...checklist(after.withinDays, withinDays(context)),
      ...checklist(after.withinWeeks, withinWeeks(context)),
      ...duties(context),
    ],
  );
}

function withinDays({ curriculum, options, words }: ProseContext): Item[] {
  const { after, fidelity } = words.guideDay;
  const learning = learningMinutes(curriculum, options.agenda);
  return [
    after.signIn,
    after.certificates(words.hours(learning), words.minutesInWords(learning)),
    after.evaluation,
    withLink(after.fidelity, seePage('fidelity', fidelity.title, words)),
    after.reachOut,
  ];
}

function withinWeeks({ curriculum, words }: ProseContext): Item[] {
  const { after } = words.guideDay;
  return [
    after.send,
    ...(curriculum.resources.length > 0 ? [after.resources] : []),
    after.corrections(curriculum.license.holder),
    after.privacy,
  ];
}

/** The duties that the license names, to its holder; where it names none, that is said. */
function duties(context: ProseContext): Element[] {
  const { curriculum, words } = context;
  const { license } = curriculum;
  const { after } = words.guideDay;
  if (license.duties.length > 0) return checklist(after.duties(license.holder), license.duties);
  return [
    h('section', { className: ['checklist'] }, [
      h('h3', { className: ['title-3'] }, after.duties(license.holder)),
      h('p', [
        { type: 'text', value: `${after.noDuties(license.id)} ` },
        ...seePage('license', words.license, words),
        { type: 'text', value: '.' },
      ]),
    ]),
  ];
}
