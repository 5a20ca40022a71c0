/**
 * What a curriculum covers, in minutes: its programme objectives, and the outcomes of the frameworks that it is mapped to. The
 * same minutes may serve several outcomes; within one, each counts once.
 */
import type { Curriculum, ProgrammeObjective } from '../model/curriculum.ts';
import type { Framework, Outcome } from '../model/framework.ts';
import type { Minutes } from '../model/minutes.ts';
import { modulesTotal } from '../resolve/agenda-totals.ts';
import { type Cover, coverOf, type Entry } from './cover.ts';

export interface Coverage {
  readonly curriculum: Curriculum;
  /** All modules together, optional activities left out; undefined where that cannot be known. */
  readonly total: Minutes | undefined;
  readonly objectives: readonly ObjectiveCoverage[];
  readonly frameworks: readonly FrameworkCoverage[];
}

export interface ObjectiveCoverage extends Cover {
  readonly objective: ProgrammeObjective;
}

export interface FrameworkCoverage {
  readonly framework: Framework;
  readonly outcomes: readonly OutcomeCoverage[];
  /** Minutes that serve one outcome at least, each once; undefined where that cannot be known. */
  readonly minutes: Minutes | undefined;
}

/**
 * - `covered`: some minutes, and as many as the outcome asks for
 * - `short`: fewer than it asks for
 * - `uncovered`: none
 * - `waived`: short or uncovered, with a reason
 * - `unknown`: something that takes part is missing or could not be read
 */
export type State = 'covered' | 'short' | 'uncovered' | 'waived' | 'unknown';

export interface OutcomeCoverage extends Cover {
  readonly outcome: Outcome;
  readonly state: State;
}

export const coverCurriculum = (curriculum: Curriculum): Coverage => ({
  curriculum,
  total: modulesTotal(curriculum),
  objectives: curriculum.objectives.map((objective) => ({
    objective,
    ...coverOf([{ id: objective.id, target: { kind: 'objective', objective } }], curriculum),
  })),
  frameworks: curriculum.frameworks.map((framework) => coverFramework(framework, curriculum)),
});

export const coverFramework = (framework: Framework, curriculum: Curriculum): FrameworkCoverage => {
  const outcomes = framework.outcomes.map((outcome) => coverOutcome(outcome, curriculum));
  const isKnown = outcomes.every(({ minutes }) => minutes !== undefined);
  const all = coverOf(framework.outcomes.flatMap(entriesOf), curriculum);
  return { framework, outcomes, minutes: isKnown ? all.minutes : undefined };
};

function coverOutcome(outcome: Outcome, curriculum: Curriculum): OutcomeCoverage {
  const { parts, minutes } = coverOf(entriesOf(outcome), curriculum);
  const known = outcome.isComplete ? minutes : undefined;
  return { outcome, parts, minutes: known, state: stateOf(outcome, known) };
}

/** Methods are entries too, by their own names. */
const entriesOf = ({ coveredBy, methods }: Outcome): Entry[] => [
  ...coveredBy.map(({ id, target }) => ({ id: id.value, target })),
  ...methods.map((method) => ({ id: method, target: { kind: 'method' as const, method } })),
];

function stateOf({ least, waived }: Outcome, minutes: Minutes | undefined): State {
  if (minutes === undefined) return 'unknown';
  if (minutes >= (least?.value ?? 1)) return 'covered';
  if (waived !== undefined) return 'waived';
  return minutes === 0 ? 'uncovered' : 'short';
}
