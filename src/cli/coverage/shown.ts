import type { Part } from '../../coverage/cover.ts';
import type { FrameworkCoverage, OutcomeCoverage, State } from '../../coverage/coverage.ts';
import { figure, hoursOf, plural } from '../wording.ts';

export const STATE_WORDS: Readonly<Record<State, string>> = {
  covered: 'covered',
  short: 'too few minutes',
  uncovered: 'not covered',
  waived: 'waived',
  unknown: 'not known',
};

/** What every crosswalk says of its figures. */
export const HOW_MINUTES_COUNT =
  'The same minutes may serve several outcomes; within one, each counts once. Optional activities do not count.';

export const minutesOf = (value: number | undefined): string => (value === undefined ? '?' : figure(value));

/** `18 %` of the minutes of all modules; nothing where either is unknown. */
export function shareOf(part: number | undefined, total: number | undefined): string {
  if (part === undefined || !total) return '';
  const share = Math.round((100 * part) / total);
  return share === 0 && part > 0 ? 'under 1 %' : `${share} %`;
}

/** `45 min (4 %) of at least 60: waived` */
export function outcomeLine({ outcome, minutes, state }: OutcomeCoverage, total: number | undefined): string {
  const share = shareOf(minutes, total);
  const least = outcome.least ? ` of at least ${figure(outcome.least.value)}` : '';
  const spare = state === 'covered' && outcome.waived !== undefined ? '; it needs no waiver any more' : '';
  return `${minutesOf(minutes)} min${share && ` (${share})`}${least}: ${STATE_WORDS[state]}${spare}`;
}

/** `6 outcomes: 5 covered, 1 waived` */
export function statesLine({ outcomes }: FrameworkCoverage): string {
  const states = Object.keys(STATE_WORDS) as State[];
  const counts = states.map((state) => [state, outcomes.filter((outcome) => outcome.state === state).length] as const);
  const parts = counts.filter(([, count]) => count > 0).map(([state, count]) => `${count} ${STATE_WORDS[state]}`);
  return `${plural(outcomes.length, 'outcome', 'outcomes')}: ${parts.join(', ')}`;
}

/** `900 of 1,080 min (18 h) serve at least one of them.` */
export const servingLine = ({ minutes }: FrameworkCoverage, total: number | undefined): string =>
  `${minutesOf(minutes)} of ${minutesOf(total)} min (${hoursOf(total)}) serve at least one of them.`;

/** Whose framework it is: `Example Board, rule 12 (as of 2026-01-31)`. */
export const sourceOf = ({ framework }: FrameworkCoverage): string =>
  `Source: ${framework.source}${framework.asOf ? ` (as of ${framework.asOf})` : ''}`;

/** The entries that bring a part, as they are written; activities of its own module by their ids alone. */
export function throughOf({ module, activities }: Part): string {
  const ids = new Set(activities.flatMap(({ through }) => through));
  const own = `${module.id}/`;
  return [...ids].map((id) => (id.startsWith(own) ? id.slice(own.length) : id)).join(', ');
}

/** `all` or `2 of 4`, or the title where there is only one. */
export function activitiesOf({ module, activities, isWhole }: Part): string {
  const [first] = activities;
  if (isWhole) return 'all';
  if (first && activities.length === 1) return `“${titleOf(first)}”`;
  return `${activities.length} of ${module.activities.filter(({ isOptional }) => !isOptional).length} activities`;
}

export const titleOf = ({ activity }: Part['activities'][number]): string => activity.title.value || activity.id;
