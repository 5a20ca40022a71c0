import { formatDuration, sumMinutes } from '../model/minutes.ts';
import type { Module } from '../model/module.ts';
import type { Check } from './check.ts';
import { areSectionsSure, isFaulty } from './earlier.ts';
import { activeMinutes, doMinutesAddUp, isLed } from './teaching.ts';
import { quoted } from './wording.ts';

/** Percent of the minutes of all modules. */
const LEAST_SHARE = 60;
/** How many modules are named in which participants are least active. */
const NAMED = 5;

/** Participants speak, write, practice and move for most of the course. */
export const activeShare: Check = {
  rules: ['agenda/active-share'],
  *run(curriculum, context) {
    const { modules, promised } = curriculum;
    if (!promised || !isLed(curriculum)) return;
    const isSure = modules.every(
      (module) =>
        module.isComplete &&
        !isFaulty(context, module.yamlFile) &&
        !isFaulty(context, module.content.file) &&
        doMinutesAddUp(module),
    );
    if (!isSure || !areSectionsSure(curriculum, context)) return;
    const shares = modules.map(shareOf);
    const [all, active] = [sum(shares, 'all'), sum(shares, 'active')];
    if (all === undefined || active === undefined || all === 0 || active * 100 >= all * LEAST_SHARE) return;
    const percent = Math.floor((active * 100) / all);
    yield {
      rule: 'agenda/active-share',
      message: `Participants are active for ${formatDuration(active)} of ${formatDuration(all)}, ${percent} %; ${LEAST_SHARE} % would be ${formatDuration(Math.ceil((all * LEAST_SHARE) / 100))}.`,
      hint: 'Turn what is told into questions, pairs, practice or writing, first in the modules below.',
      place: promised.place,
      related: shares
        .toSorted((a, b) => told(b) - told(a))
        .slice(0, NAMED)
        .filter((share) => told(share) > 0)
        .map(({ module, all, active }) => ({
          message: `${quoted(module.title.value || module.id)}: active for ${formatDuration(active ?? 0)} of ${formatDuration(all ?? 0)}.`,
          place: module.title.place,
        })),
    };
  },
};

/** Minutes of the activities of a module that are not optional, and those in which participants are active. */
interface Share {
  readonly module: Module;
  readonly all: number | undefined;
  readonly active: number | undefined;
}

function shareOf(module: Module): Share {
  const activities = module.activities.filter(({ isOptional }) => !isOptional);
  const active = activities.map(activeMinutes);
  return {
    module,
    all: sumMinutes(activities.map(({ minutes }) => minutes?.value)),
    active: active.includes(undefined) ? undefined : active.reduce<number>((total, one) => total + (one ?? 0), 0),
  };
}

const told = ({ all, active }: Share): number => (all ?? 0) - (active ?? 0);

function sum(shares: readonly Share[], part: 'all' | 'active'): number | undefined {
  const figures = shares.map((share) => share[part]);
  return figures.includes(undefined) ? undefined : figures.reduce<number>((total, one) => total + (one ?? 0), 0);
}
