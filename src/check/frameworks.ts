import { coverFramework, type OutcomeCoverage } from '../coverage/coverage.ts';
import { mendName } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Framework } from '../model/framework.ts';
import { formatDuration } from '../model/minutes.ts';
import type { Module } from '../model/module.ts';
import { slug } from '../model/slug.ts';
import type { Check, CheckContext } from './check.ts';
import { areActivitiesSure, areSectionsSure, isFaulty, isListSure } from './earlier.ts';
import { type Group, groupByValue } from './group-by-value.ts';
import { moduleName, modulesOf } from './modules.ts';
import { choices, difference, quoted, suggestion } from './wording.ts';

/** What is said to cover an outcome of a framework is there, and every outcome is covered or waived. */
export const frameworks: Check = {
  rules: ['framework/unknown', 'framework/uncovered'],
  *run(curriculum, context) {
    const entries = curriculum.frameworks.flatMap(({ outcomes }) => outcomes.flatMap(({ coveredBy }) => coveredBy));
    for (const group of groupByValue(entries.flatMap(({ id, target }) => (target ? [] : id)))) {
      const fault = faultOf(group, curriculum, context);
      if (fault) yield { rule: 'framework/unknown', ...fault, place: group.place, related: group.related };
    }
    for (const framework of curriculum.frameworks) {
      for (const covered of coverFramework(framework, curriculum).outcomes) {
        const { state } = covered;
        if (state !== 'uncovered' && state !== 'short') continue;
        if (isSure(covered, framework, curriculum, context)) yield uncovered(covered, framework);
      }
    }
  },
};

/** What is wrong with an id; nothing where what it means may stand in a file that is faulty, or is missed elsewhere already. */
function faultOf(
  { value, written }: Group,
  curriculum: Curriculum,
  context: CheckContext,
): Pick<Problem, 'message' | 'hint' | 'fixes'> | undefined {
  const [id = '', activity] = value.split('/');
  const modules = modulesOf(curriculum);
  const module = modules.find((other) => other.id === id);
  if (module && activity !== undefined) return unknownActivity({ value, written }, activity, module, context);
  const named = curriculum.sections.flatMap(({ entries }) => entries.map((entry) => entry.id.value));
  const isListed = isListSure(curriculum.objectives, curriculum.place.file, context);
  if (named.includes(id) || !isListed) return undefined;
  const ids = modules.map((other) => other.id);
  const candidates = activity === undefined ? [...curriculum.objectives.map((other) => other.id), ...ids] : ids;
  const near = nearest(id, candidates);
  return {
    message:
      activity === undefined
        ? `There is no programme objective and no module ${quoted(id)}.`
        : `There is no module ${quoted(id)}, so nothing in it covers this outcome.`,
    hint: suggestion(
      near && [near, ...(activity === undefined ? [] : [activity])].join('/'),
      `There are ${choices(candidates)}; an activity stands after its module and a slash.`,
    ),
    ...mendName({ name: id, written }, candidates, (name) => name + value.slice(id.length)),
  };
}

function unknownActivity(
  { value, written }: Pick<Group, 'value' | 'written'>,
  activity: string,
  module: Module,
  context: CheckContext,
): Pick<Problem, 'message' | 'hint' | 'fixes'> | undefined {
  // Where a heading agrees with the framework, it is the title in module.yaml that is misspelt; that is reported at the heading.
  const isHeading = module.headings.some((heading) => !heading.activity && slug(heading.text) === activity);
  if (isHeading || !areActivitiesSure(module, context)) return undefined;
  const ids = module.activities.map(({ id }) => id);
  const near = nearest(activity, ids);
  return {
    message: `There is no activity ${quoted(activity)} in ${moduleName(module)}, but ${quoted(value)} is said to cover an outcome.`,
    hint: suggestion(near && `${module.id}/${near}`, `Its activities are ${choices(ids)}.`),
    ...mendName({ name: activity, written }, ids, (name) => `${module.id}/${name}`),
  };
}

/** False where an earlier fault may have taken away what covers an outcome, or where another rule says the same at its cause. */
function isSure(
  { outcome }: OutcomeCoverage,
  { file }: Framework,
  curriculum: Curriculum,
  context: CheckContext,
): boolean {
  const { extent, coveredBy, methods } = outcome;
  if (isFaulty(context, file, extent.line, extent.endLine)) return false;
  const targets = coveredBy.flatMap(({ target }) => target ?? []);
  const own = targets.flatMap((target) => ('module' in target ? target.module : []));
  const objectives = targets.flatMap((target) => (target.kind === 'objective' ? target.objective.id : []));
  const isOfAll = methods.length > 0 || objectives.length > 0;
  if (isOfAll && !areSectionsSure(curriculum, context)) return false;
  if ((isOfAll ? modulesOf(curriculum) : own).some(({ yamlFile }) => isFaulty(context, yamlFile))) return false;
  return objectives.length === 0 || areObjectivesSure(objectives, curriculum);
}

/** Every one of these has a module that supports it, and nothing that names an objective is misspelt. */
function areObjectivesSure(ids: readonly string[], curriculum: Curriculum): boolean {
  const known = curriculum.objectives.map(({ id }) => id);
  const modules = modulesOf(curriculum);
  const supports = modules.flatMap(({ objectives }) => objectives.flatMap((own) => own.supports));
  const supported = new Set(supports.map(({ value }) => value));
  const isRight = ({ objectives, activities }: Module): boolean =>
    activities.every((activity) =>
      activity.objectives.every(({ value }) => objectives.some(({ id }) => id?.value === value)),
    );
  return (
    ids.every((id) => supported.has(id)) &&
    supports.every(({ value }) => known.includes(value)) &&
    modules.every(isRight)
  );
}

function uncovered({ outcome, minutes }: OutcomeCoverage, { title }: Framework): Problem {
  const { least, coveredBy, place } = outcome;
  const found: number = minutes ?? 0;
  const named = `the outcome ${quoted(outcome.title)} of ${quoted(title)}`;
  const asked = least ? `; it asks for ${formatDuration(least.value)}: ${difference(found, least.value)}` : '';
  const isOptional = coveredBy.some(({ target }) => target?.kind === 'activity' && target.activity.isOptional);
  return {
    rule: 'framework/uncovered',
    message:
      found === 0
        ? `Nothing in the curriculum covers ${named}: ${formatDuration(found)}${asked}.`
        : `Only ${formatDuration(found)} cover ${named}${asked}.`,
    hint: `${isOptional ? 'Optional activities do not count. ' : ''}Name under “covered-by” what works towards it, or say under “waived” why it may stay open.`,
    place,
    related: least && [{ message: `It asks for ${formatDuration(least.value)} here.`, place: least.place }],
  };
}
