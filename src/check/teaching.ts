import type { Node } from 'unist';
import { isSelfStudy } from '../model/agenda.ts';
import type { DirectiveNode } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { grammarOf } from '../model/directives.ts';
import { sumMinutes } from '../model/minutes.ts';
import type { Activity, Module, Step } from '../model/module.ts';
import type { Place } from '../model/place.ts';
import { isDirective, walk } from './walk.ts';

/**
 * What an activity does with its minutes, as far as directives and methods tell:
 * - participants are *active* in `ask`, `do` and `debrief`, and in every method but those of `TOLD`
 * - everything else is *told*: `say`, and what else trainers’ directives hold
 */
const ACTIVE_STEPS: ReadonlySet<string> = new Set(['ask', 'do', 'debrief']);
const TOLD: ReadonlySet<string> = new Set(['presentation', 'video', 'demonstration']);

/** True where somebody leads: who studies alone listens to nobody. */
export const isLed = ({ agendas }: Curriculum): boolean => agendas.length === 0 || !agendas.every(isSelfStudy);

/**
 * True where nothing contradicts the minutes of a module: its activities add up to it, and steps to their activity. A figure that is wrong
 * is reported where it stands, and nothing else is judged by it.
 */
export const doMinutesAddUp = ({ activities, minutes }: Module): boolean =>
  sumMinutes(activities.flatMap((activity) => (activity.isOptional ? [] : activity.minutes?.value))) ===
    minutes?.value &&
  activities.every(
    (activity) =>
      activity.steps.length === 0 || sumMinutes(activity.steps.map((step) => step.minutes)) === activity.minutes?.value,
  );

const isActiveStep = ({ directive }: Step): boolean => ACTIVE_STEPS.has(directive.name);

const isActiveMethod = ({ method }: Activity): boolean => method !== undefined && !TOLD.has(method);

/** Minutes in which participants are active, by its timed steps; by its method where it has none. Undefined where that cannot be known. */
export function activeMinutes(activity: Activity): number | undefined {
  if (activity.steps.length > 0) {
    return activity.steps.filter(isActiveStep).reduce((sum, step) => sum + step.minutes, 0);
  }
  if (activity.method === undefined || !activity.minutes) return undefined;
  return isActiveMethod(activity) ? activity.minutes.value : 0;
}

/** Something of an activity, in the order of its text. */
export type Moment =
  | { readonly kind: 'told'; readonly minutes: number; readonly place: Place }
  /**
   * Participants speak, write or move: an active step or an exercise. Without minutes of its own it belongs to the step before it, at some
   * point within that.
   */
  | { readonly kind: 'active'; readonly isTimed: boolean };

/** Who speaks when; an activity without timed steps is told, or is active, all in all. */
export function momentsOf(activity: Activity): Moment[] {
  const steps = new Map<Node, Step>(activity.steps.map((step) => [step.directive, step]));
  const moments = walk(activity.content.children).flatMap(({ node }): Moment[] => {
    if (!isDirective(node)) return [];
    const step = steps.get(node);
    if (step?.directive.name === 'say') return [{ kind: 'told', minutes: step.minutes, place: step.place }];
    return isActive(node) ? [{ kind: 'active', isTimed: step !== undefined }] : [];
  });
  if (activity.steps.length > 0 || !activity.minutes || activity.method === undefined) return moments;
  if (isActiveMethod(activity)) return [{ kind: 'active', isTimed: true }];
  const { value, place } = activity.minutes;
  return [{ kind: 'told', minutes: value, place }, ...moments];
}

/** What participants answer, too: exercises and knowledge checks. */
const isActive = ({ name }: DirectiveNode): boolean =>
  ACTIVE_STEPS.has(name) || name === 'check' || (grammarOf(name).role === 'exercise' && name !== 'handout');
