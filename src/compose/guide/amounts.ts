import type { Curriculum } from '../../model/curriculum.ts';
import type { ComposeOptions } from '../../model/document.ts';
import type { Material, Module } from '../../model/module.ts';

/** People at one table. */
export const TABLE = 6;

/** Participants to reckon for: as asked, else the ideal group of the curriculum. */
export const participantsOf = (curriculum: Curriculum, options: ComposeOptions): number | undefined =>
  options.participants ?? curriculum.participants.ideal;

/** A thing to have ready, in one module. */
export interface Need {
  readonly material: Material;
  readonly module: Module;
  /** As reckoned; undefined where no amount was written, or where nobody knows how many people or groups there are. */
  readonly amount: number | undefined;
}

/** Everything that a module needs, its activities' things included; the same thing twice is needed once, in the larger amount. */
export function needsOf(module: Module, participants: number | undefined): Need[] {
  const smallestGroup = module.activities.map(({ group }) => group).filter((group) => group !== undefined);
  const own = module.materials.map((material) => ({
    material,
    group: smallestGroup.length > 0 ? Math.min(...smallestGroup) : undefined,
  }));
  const ofActivities = module.activities.flatMap(({ materials, group }) =>
    materials.map((material) => ({ material, group })),
  );
  const needs = new Map<string, Need>();
  for (const { material, group } of [...own, ...ofActivities]) {
    const key = keyOf(material);
    const amount = reckon(material, participants, group);
    const before = needs.get(key);
    if (!before || (amount ?? 0) > (before.amount ?? 0)) needs.set(key, { material, module, amount });
  }
  return [...needs.values()];
}

/**
 * How many of a thing the course needs in all. What was written for the course is the same thing in each of its modules, so it
 * counts once, in its largest amount; everything else is used up, and adds up.
 */
export function inAll(needs: readonly Need[]): number {
  const forCourse = needs.filter(({ material }) => material.per === 'course').map(({ amount = 0 }) => amount);
  const others = needs.filter(({ material }) => material.per !== 'course').map(({ amount = 0 }) => amount);
  return Math.max(0, ...forCourse) + others.reduce((sum, amount) => sum + amount, 0);
}

/** Two notes of the same thing: compared without case and outer spaces. */
export const keyOf = ({ item }: Material): string => item.text.trim().toLowerCase();

/** How many are needed; groups and tables that are not full count as well. */
function reckon(
  { quantity, per }: Material,
  participants: number | undefined,
  group: number | undefined,
): number | undefined {
  if (quantity === undefined) return undefined;
  if (per === undefined || per === 'course') return quantity;
  if (participants === undefined) return undefined;
  if (per === 'participant') return quantity * participants;
  if (per === 'table') return quantity * Math.ceil(participants / TABLE);
  return group === undefined ? undefined : quantity * Math.ceil(participants / group);
}
