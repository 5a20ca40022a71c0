import { formatDuration } from '../model/minutes.ts';
import type { Check } from './check.ts';
import { isFaulty } from './earlier.ts';
import { moduleName, modulesOf } from './modules.ts';
import { doMinutesAddUp, isLed, type Moment, momentsOf } from './teaching.ts';

/** Minutes that trainers may tell before they have asked anything: a welcome, and what this is about. */
const OPENING = 5;

/** A module asks participants what they know before it tells them. */
export const askFirst: Check = {
  rules: ['module/ask-first'],
  *run(curriculum, context) {
    if (!isLed(curriculum)) return;
    for (const module of modulesOf(curriculum)) {
      if (isFaulty(context, module.yamlFile) || isFaulty(context, module.content.file)) continue;
      if (!doMinutesAddUp(module)) continue;
      const moments = module.activities.filter(({ isOptional }) => !isOptional).flatMap(momentsOf);
      const told = toldFirst(moments);
      const minutes = told.reduce((sum, moment) => sum + moment.minutes, 0);
      const [first] = told;
      if (!first || minutes <= OPENING) continue;
      yield {
        rule: 'module/ask-first',
        message: `In ${moduleName(module)}, trainers tell for ${formatDuration(minutes)} before participants are asked anything; ${formatDuration(OPENING)} are enough to open it.`,
        hint: 'Begin with a question or an exercise (:::ask, :::do, ::write), and tell afterward what nobody has said yet.',
        place: first.place,
      };
    }
  },
};

/** What is told before participants become active; a step within which that happens is left out, for nobody knows how much comes before. */
function toldFirst(moments: readonly Moment[]) {
  const index = moments.findIndex(({ kind }) => kind === 'active');
  const first = moments[index];
  const told = moments.slice(0, first ? index : undefined).flatMap((moment) => (moment.kind === 'told' ? moment : []));
  return first?.kind === 'active' && !first.isTimed ? told.slice(0, -1) : told;
}
