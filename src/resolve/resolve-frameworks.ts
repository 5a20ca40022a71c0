import type { Problem } from '../diagnostics/problem.ts';
import type { ProgrammeObjective } from '../model/curriculum.ts';
import type { CoverTarget, Framework, Outcome } from '../model/framework.ts';
import { minutes } from '../model/minutes.ts';
import type { Module } from '../model/module.ts';
import { shownPath } from '../model/place.ts';
import type { FrameworkFile } from '../parse/schema/framework-schema.ts';
import type { Sources } from '../parse/sources.ts';
import { findDuplicates } from './find-duplicates.ts';

/** What the ids under `covered-by` can mean. */
interface Targets {
  readonly objectives: readonly ProgrammeObjective[];
  /** Every module by id, those that no section names too. */
  readonly modules: ReadonlyMap<string, Module>;
}

/**
 * The frameworks that could be read, in the order of their ids, with what covers each outcome. What an adaptation has taken out leaves
 * the frameworks that it inherits, as it leaves inherited agendas; whatever else is named and not there stays, for a check to find.
 */
export const resolveFrameworks = (
  { frameworks, tree }: Pick<Sources, 'frameworks' | 'tree'>,
  targets: Targets,
  report: (problem: Problem) => void,
): Framework[] =>
  [...frameworks].flatMap(([id, { fields, file, path }]): Framework[] => {
    if (!fields?.title || !fields.source) return [];
    const outcomes = fields.outcomes?.items ?? [];
    const isInherited = file !== shownPath(tree.path, path);
    for (const problem of findDuplicates(
      'outcome',
      outcomes.flatMap((outcome) => outcome.id ?? []),
    ))
      report(problem);
    return [
      {
        id,
        file,
        title: fields.title.value,
        source: fields.source.value,
        asOf: fields['as-of']?.value,
        note: fields.note?.value,
        outcomes: outcomes.flatMap((outcome) => resolveOutcome(outcome, targets, isInherited)),
      },
    ];
  });

type OutcomeFields = NonNullable<FrameworkFile['outcomes']>['items'][number];

function resolveOutcome(fields: OutcomeFields, targets: Targets, isInherited: boolean): Outcome[] {
  const { id, title, text, least, methods, waived } = fields;
  if (!id || !title) return [];
  const coveredBy = fields['covered-by'];
  const isWhole = (name: 'covered-by' | 'methods'): boolean => !fields.keys[name] || fields[name]?.isWhole === true;
  return [
    {
      id: id.value,
      title: title.value,
      text: text?.value,
      least: least && { value: minutes(least.value), place: least.place },
      coveredBy: (coveredBy?.items ?? [])
        .map((entry) => ({ id: entry, target: findTarget(entry.value, targets) }))
        .filter(({ target }) => target !== undefined || !isInherited),
      methods: (methods?.items ?? []).map(({ value }) => value),
      waived: waived?.value,
      isComplete: isWhole('covered-by') && isWhole('methods') && (!fields.keys.least || least !== undefined),
      place: id.place,
      extent: fields.place,
    },
  ];
}

/** A programme objective before a module that has the same id. */
function findTarget(written: string, { objectives, modules }: Targets): CoverTarget | undefined {
  const [id = '', activityId] = written.split('/');
  const module = modules.get(id);
  if (activityId !== undefined) {
    const activity = module?.activities.find((other) => other.id === activityId);
    return module && activity && { kind: 'activity', module, activity };
  }
  const objective = objectives.find((other) => other.id === id);
  if (objective) return { kind: 'objective', objective };
  return module && { kind: 'module', module };
}
