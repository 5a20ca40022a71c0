import type { Alignment, Gap } from '../../../coverage/alignment.ts';

/** What is lacking, as the head of a list. */
const GAP_WORDS: Readonly<Record<Gap, string>> = {
  objective: 'Modules without an objective',
  takeaway: 'Modules without a takeaway',
  module: 'Programme objectives that no module supports',
  programme: 'Objectives that support no programme objective',
  activity: 'Objectives that no activity works towards',
  answer: 'Objectives with neither an exercise nor a knowledge check',
  check: 'Objectives without a knowledge check',
};

export const HOW_ALIGNED =
  'An activity works towards the objectives that it names; where no activity of a module names any, all work towards each. Exercises and knowledge checks count where they stand in such an activity. Optional activities do not count.';

export interface GapList {
  readonly head: string;
  readonly names: readonly string[];
}

/** What is lacking, by kind; a programme objective without a check is named by those that support it. */
export function gapLists({ modules, programme }: Alignment): GapList[] {
  const all = [
    ...modules.flatMap(({ module, gaps, objectives }) => [
      ...gaps.map((gap) => ({ gap, name: `${module.number} ${module.title.value || module.id}` })),
      ...objectives.flatMap((own) =>
        own.gaps.map((gap) => ({ gap, name: `${module.number} ${own.objective.text.text}` })),
      ),
    ]),
    ...programme.flatMap(({ objective, gaps }) =>
      gaps.filter((gap) => gap === 'module').map((gap) => ({ gap, name: `${objective.id}: ${objective.text.text}` })),
    ),
  ];
  return (Object.keys(GAP_WORDS) as Gap[])
    .map((gap) => ({
      head: GAP_WORDS[gap],
      names: all.filter((one) => one.gap === gap).map(({ name }) => name),
    }))
    .filter(({ names }) => names.length > 0);
}
