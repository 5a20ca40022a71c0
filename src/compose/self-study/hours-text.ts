import type { Agenda } from '../../model/agenda.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { type Estimate, estimateHours } from '../../resolve/self-study/estimate-hours.ts';
import { MERGENER } from '../../resolve/self-study/mergener.ts';
import type { Strings } from '../strings.ts';

/** The estimate of a self-study agenda with what is said of it; all figures are reckoned, none is an author’s. */
export interface HoursText {
  readonly estimate: Estimate;
  /** `Made for 6 hours of self-study. The printed method gives 2 hours 35 minutes. That is 3 hours 25 minutes short, …` */
  readonly sentences: readonly string[];
  /** `0.9 × (−22.3 + 0.00209 × words + …)` */
  readonly formula: string;
  /** The same with the figures of the course. */
  readonly reckoned: string;
  /** `155.3 minutes` with one decimal. */
  readonly exact: string;
}

/** What is printed of the hours of an agenda; undefined where it names no method. `curriculum` may be cut for any audience. */
export function hoursText(curriculum: Curriculum, agenda: Agenda, words: Strings): HoursText | undefined {
  const estimate = estimateHours(curriculum, agenda);
  if (!estimate) return undefined;
  const { selfStudy } = words;
  const { terms, reading, minutes, missing, exact } = estimate;
  const seeks = terms.seeks?.value;
  const promised = curriculum.promised?.value;
  const sentences = [
    seeks === undefined
      ? selfStudy.gives(words.hours(minutes))
      : selfStudy.madeFor(words.hours(seeks), words.hours(minutes)),
    ...(missing > 0 ? [selfStudy.short(words.hours(missing))] : []),
    ...(promised !== undefined && promised < minutes ? [selfStudy.promise(words.hours(promised))] : []),
  ];
  const { inputs } = selfStudy;
  return {
    estimate,
    sentences,
    formula: formulaWith([inputs.words, inputs.questions, inputs.difficulty], words),
    reckoned: formulaWith(
      [words.figure(reading.words), words.figure(reading.questions), words.decimal(terms.difficulty.value)],
      words,
    ),
    // Cut off, not rounded: what is printed is never more than what was reckoned.
    exact: `${words.decimal(Math.floor(exact * 10) / 10)}\u00a0min`,
  };
}

/** A figure never leaves the sign before it. */
function formulaWith([a, b, c]: readonly [string, string, string], { decimal }: Strings): string {
  const { factor, constant, perWord, perQuestion, perDifficulty } = MERGENER;
  const times = (value: number, what: string): string => `${decimal(value)}\u00a0×\u00a0${what}`;
  const inside = [
    `\u2212${decimal(-constant)}`,
    `+\u00a0${times(perWord, a)}`,
    `+\u00a0${times(perQuestion, b)}`,
    `+\u00a0${times(perDifficulty, c)}`,
  ];
  return `${decimal(factor)}\u00a0×\u00a0(${inside.join(' ')})`;
}
