import { mendName } from '../diagnostics/mend-name.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from '../diagnostics/problem.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Check, CheckContext } from './check.ts';
import { areSectionsSure, isFaulty, isListSure } from './earlier.ts';
import { type Group, groupByValue } from './group-by-value.ts';
import { moduleName, modulesOf } from './modules.ts';
import { choices, quoted, suggestion } from './wording.ts';

/** Objectives that are named are there, and every programme objective has a module that works towards it. */
export const objectives: Check = {
  rules: ['objective/unknown', 'objective/unsupported'],
  *run(curriculum, context) {
    const isSure = isListSure(curriculum.objectives, curriculum.place.file, context);
    const misspelt = isSure ? unknownSupports(curriculum) : [];
    yield* misspelt.map(({ problem }) => problem);
    yield* unknownActivityObjectives(curriculum, context);
    yield* unsupported(curriculum, new Set(misspelt.map(({ near }) => near)), context);
  },
};

function unknownSupports(curriculum: Curriculum): { readonly problem: Problem; readonly near: string | undefined }[] {
  const ids = curriculum.objectives.map(({ id }) => id);
  const supports = modulesOf(curriculum).flatMap((module) =>
    module.objectives.flatMap((objective) => objective.supports),
  );
  return groupByValue(supports.filter(({ value }) => !ids.includes(value))).map((group) => ({
    problem: unknown(group, 'the curriculum', ids),
    near: nearest(group.value, ids),
  }));
}

function* unknownActivityObjectives(curriculum: Curriculum, context: CheckContext): Iterable<Problem> {
  for (const module of modulesOf(curriculum)) {
    if (!isListSure(module.objectives, module.yamlFile, context)) continue;
    const ids = module.objectives.flatMap(({ id }) => id?.value ?? []);
    const named = module.activities.flatMap((activity) => activity.objectives);
    for (const group of groupByValue(named.filter(({ value }) => !ids.includes(value)))) {
      yield unknown(group, moduleName(module), ids);
    }
  }
}

const unknown = ({ value, place, related, written }: Group, owner: string, ids: readonly string[]): Problem => ({
  rule: 'objective/unknown',
  message: `There is no objective ${quoted(value)} among those of ${owner}.`,
  hint: suggestion(
    nearest(value, ids),
    ids.length > 0 ? `They are ${choices(ids)}.` : `Give an objective of ${owner} this id.`,
  ),
  place,
  related,
  ...mendName({ name: value, written }, ids),
});

/**
 * `meant` are objectives that a misspelt `supports` means; a word that is like none may mean any. Nothing is said while a
 * module is missing or could not be read.
 */
function* unsupported(
  curriculum: Curriculum,
  meant: ReadonlySet<string | undefined>,
  context: CheckContext,
): Iterable<Problem> {
  if (meant.has(undefined)) return;
  const { sections, modules } = curriculum;
  const hasAll =
    areSectionsSure(curriculum, context) && sections.every(({ entries }) => entries.every(({ module }) => module));
  if (!hasAll || modules.some(({ yamlFile }) => isFaulty(context, yamlFile))) return;
  const supported = new Set(
    modulesOf(curriculum).flatMap((module) =>
      module.objectives.flatMap(({ supports }) => supports.map(({ value }) => value)),
    ),
  );
  for (const { id, text, place } of curriculum.objectives) {
    if (supported.has(id) || meant.has(id)) continue;
    yield {
      rule: 'objective/unsupported',
      message: `No module supports the programme objective ${quoted(id)}: ${text.text}.`,
      hint: `Write “supports: [${id}]” with an objective of the module that works towards it, or take the objective out.`,
      place,
    };
  }
}
