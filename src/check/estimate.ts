import type { Problem } from '../diagnostics/problem.ts';
import type { Agenda } from '../model/agenda.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { formatDuration, type Minutes } from '../model/minutes.ts';
import type { Written } from '../model/place.ts';
import { type Estimate, estimateHours } from '../resolve/self-study/estimate-hours.ts';
import type { Check, CheckContext } from './check.ts';
import { areSectionsSure, isStructureFaulty } from './earlier.ts';
import { difference, quoted } from './wording.ts';

/** Nobody is promised more hours of self-study than the method gives for what there is to read and to answer. */
export const estimate: Check = {
  rules: ['agenda/estimate'],
  *run(curriculum, context) {
    const { promised } = curriculum;
    if (!promised || !isCountSure(curriculum, context)) return;
    for (const agenda of curriculum.agendas) {
      const given = estimateHours(curriculum, agenda);
      if (given && promised.value > given.minutes) yield padded(promised, agenda, given);
    }
  },
};

/** Text that could not be read would be missing from the count. */
const isCountSure = (curriculum: Curriculum, context: CheckContext): boolean =>
  areSectionsSure(curriculum, context) &&
  curriculum.sections.every(({ entries }) => entries.every(({ module }) => module)) &&
  curriculum.modules.every(({ markdownFile }) => !markdownFile || !isStructureFaulty(context, markdownFile));

function padded(promised: Written<Minutes>, agenda: Agenda, { terms, reading, minutes }: Estimate): Problem {
  const given = formatDuration(minutes);
  const { words, questions } = reading;
  return {
    rule: 'agenda/estimate',
    message: `The curriculum promises ${formatDuration(promised.value)}, but Mergener’s formula gives ${quoted(agenda.title)} ${given}: ${difference(promised.value, minutes)}.`,
    hint: `Promise ${given} at most and shorten the modules to that. What the edition is meant for stands in “seeks”, and is printed beside it.`,
    place: promised.place,
    related: [
      {
        message: `Reckoned from ${counted(words, 'word')}, ${counted(questions, 'question')} and difficulty ${terms.difficulty.value}.`,
        place: terms.place,
      },
      ...reading.modules.map(({ module, words: own, questions: asked }) => ({
        message: `${quoted(module.title.value || module.id)}: ${counted(own, 'word')}, ${counted(asked, 'question')}.`,
        place: module.title.place,
      })),
    ],
  };
}

/** `1 question`, `9,729 words`. */
const counted = (value: number, noun: string): string =>
  `${value.toLocaleString('en-US')} ${noun}${value === 1 ? '' : 's'}`;
