import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Part, part } from '../../book/matter.ts';
import { learningMinutes } from '../../day-minutes.ts';
import type { Rights } from '../../licence.ts';
import { noticesOf, type WorkNotice } from '../../licence-chain.ts';
import type { ProseContext } from '../../prose.ts';
import { seePage } from '../see-page.ts';
import { checklist, type Item, withLink } from './checklist.ts';

/** What is left to do when everybody has gone home, the duties of the license among it. */
export function afterPage(context: ProseContext): Part {
  const { after } = context.words.guideDay;
  return part(
    {
      on: 'after',
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

/** The duties that the licenses name, of every work, with their holders; where none is named, that is said. */
function duties({ curriculum, words }: ProseContext): Element[] {
  const { after } = words.guideDay;
  const terms: ElementContent[] = [
    { type: 'text', value: `${after.terms} ` },
    ...seePage('license', words.license, words),
    { type: 'text', value: '.' },
  ];
  const works = alikeTogether(noticesOf(curriculum, words).filter(({ isInherited }) => !isInherited));
  return [
    h('section', { className: ['checklist'] }, [
      h('h3', { className: ['title-3'] }, after.duties),
      ...works.flatMap(({ titles, rights, duties }, index) => [
        h('p', { className: ['small'] }, [
          { type: 'text' as const, value: `${after.holder(titles, rights.holder, licenseName(rights))} ` },
          ...(duties.length > 0 ? [] : [after.noDuties, ' ']),
          ...(index === works.length - 1 ? terms : []),
        ]),
        ...(duties.length > 0
          ? [
              h(
                'ul',
                { className: ['ticks'] },
                duties.map((duty) => h('li', h('div', duty))),
              ),
            ]
          : []),
      ]),
    ]),
  ];
}

type Owed = Pick<WorkNotice, 'rights' | 'duties'> & { readonly titles: readonly string[] };

/** Works of which the same is to be said, once: those of one holder under one license, with the same duties. */
function alikeTogether(notices: readonly WorkNotice[]): Owed[] {
  const owed = new Map<string, Owed>();
  for (const { work, rights, duties } of notices) {
    const key = JSON.stringify([rights.holder, licenseName(rights), duties]);
    owed.set(key, { rights, duties, titles: [...(owed.get(key)?.titles ?? []), work.title] });
  }
  return [...owed.values()];
}

/** The name of a license that the world knows; what only this course knows stands under its terms. */
const licenseName = ({ id }: Rights): string | undefined => (id.startsWith('LicenseRef-') ? undefined : id);
