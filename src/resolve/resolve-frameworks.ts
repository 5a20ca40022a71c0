import type { Problem } from '../diagnostics/problem.ts';
import type { ProgrammeObjective } from '../model/curriculum.ts';
import type { CoverTarget, Framework, Outcome } from '../model/framework.ts';
import { minutes } from '../model/minutes.ts';
import type { Module } from '../model/module.ts';
import type { FrameworkFile } from '../parse/schema/framework-schema.ts';
import type { Sources } from '../parse/sources.ts';
import { findDuplicates } from './find-duplicates.ts';

/** What the ids under `covered-by` can mean. */
interface Targets {
  readonly objectives: readonly ProgrammeObjective[];
  /** Every module by id, those that no section names too. */
  readonly modules: ReadonlyMap<string, Module>;
}

/** The frameworks that could be read, in the order of their ids, with what covers each outcome. */
export const resolveFrameworks = (
  sources: Sources['frameworks'],
  targets: Targets,
  report: (problem: Problem) => void,
): Framework[] =>
  [...sources].flatMap(([id, { fields, file }]): Framework[] => {
    if (!fields?.title || !fields.source) return [];
    const outcomes = fields.outcomes?.items ?? [];
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
        outcomes: outcomes.flatMap((outcome) => resolveOutcome(outcome, targets)),
      },
    ];
  });

type OutcomeFields = NonNullable<FrameworkFile['outcomes']>['items'][number];

function resolveOutcome(fields: OutcomeFields, targets: Targets): Outcome[] {
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
      coveredBy: (coveredBy?.items ?? []).map((entry) => ({ id: entry, target: findTarget(entry.value, targets) })),
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
