import type { Curriculum } from '../model/curriculum.ts';
import type { CoverTarget } from '../model/framework.ts';
import type { Activity, Module } from '../model/module.ts';

/**
 * The activities whose minutes count towards something, in no particular order. Undefined where nobody can know: a module that
 * takes part is missing, or one of its activities could not be read.
 */
export function countedActivities(target: CoverTarget, curriculum: Curriculum): readonly Activity[] | undefined {
  switch (target.kind) {
    case 'objective':
      return fromAll(curriculum, (module) => activitiesTowards(module, target.objective.id));
    case 'method':
      return fromAll(curriculum, (module) => timed(module).filter(({ method }) => method === target.method));
    case 'module':
      return isTaught(target.module) && target.module.isComplete ? timed(target.module) : undefined;
    case 'activity':
      return isTaught(target.module) ? [target.activity].filter(isCounted) : undefined;
  }
}

/**
 * Activities of a module that work towards a programme objective. Where its activities name objectives, those that name one which
 * supports it; where none names any, all of a module that supports it.
 */
function activitiesTowards(module: Module, id: string): readonly Activity[] {
  const supporting = module.objectives.filter(({ supports }) => supports.some(({ value }) => value === id));
  if (supporting.length === 0) return [];
  if (module.activities.every(({ objectives }) => objectives.length === 0)) return timed(module);
  const ids = new Set(supporting.flatMap((objective) => objective.id?.value ?? []));
  return timed(module).filter(({ objectives }) => objectives.some(({ value }) => ids.has(value)));
}

function fromAll(
  { modules, sections }: Curriculum,
  activitiesOf: (module: Module) => readonly Activity[],
): readonly Activity[] | undefined {
  const areThere = sections.every(({ entries }) => entries.every(({ module }) => module));
  return areThere && modules.every(({ isComplete }) => isComplete) ? modules.flatMap(activitiesOf) : undefined;
}

/** A module that no section names is in no agenda. */
const isTaught = ({ number }: Module): boolean => number > 0;

/** Optional activities are outside the promised hours, and count for nothing here either. */
const isCounted = ({ isOptional }: Activity): boolean => !isOptional;

const timed = ({ activities }: Module): readonly Activity[] => activities.filter(isCounted);
