import type { Cover, Part } from '../../coverage/cover.ts';
import type { FrameworkCoverage, ObjectiveCoverage, OutcomeCoverage } from '../../coverage/coverage.ts';
import { visibleJson } from '../report/visible.ts';
import type { CoverageFormat, CoverageView } from './formats.ts';

/** One object for scripts, named like `check --format json`; what is unknown is null. */
export const json: CoverageFormat = (views) => visibleJson({ format: 1, coverage: views.map(viewToJson) });

const viewToJson = ({ coverage, isCrosswalk }: CoverageView) => ({
  curriculum: coverage.curriculum.id || null,
  minutes: coverage.total ?? null,
  ...(!isCrosswalk && { objectives: coverage.objectives.map(objectiveToJson) }),
  frameworks: coverage.frameworks.map(frameworkToJson),
});

const objectiveToJson = ({ objective, ...cover }: ObjectiveCoverage) => ({
  id: objective.id,
  text: objective.text.text,
  ...coverToJson(cover),
});

const frameworkToJson = ({ framework, outcomes, minutes }: FrameworkCoverage) => ({
  id: framework.id,
  title: framework.title,
  source: framework.source,
  'as-of': framework.asOf ?? null,
  note: framework.note ?? null,
  minutes: minutes ?? null,
  outcomes: outcomes.map(outcomeToJson),
});

const outcomeToJson = ({ outcome, state, ...cover }: OutcomeCoverage) => ({
  id: outcome.id,
  title: outcome.title,
  text: outcome.text ?? null,
  least: outcome.least?.value ?? null,
  state,
  waived: outcome.waived ?? null,
  ...coverToJson(cover),
});

const coverToJson = ({ minutes, parts }: Cover) => ({ minutes: minutes ?? null, modules: parts.map(partToJson) });

const partToJson = ({ module, activities, isWhole, minutes }: Part) => ({
  id: module.id,
  number: module.number,
  minutes: minutes ?? null,
  whole: isWhole,
  activities: activities.map(({ activity, through }) => ({
    id: activity.id,
    minutes: activity.minutes?.value ?? null,
    through,
  })),
});
