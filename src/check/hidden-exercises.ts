import type { Module } from '../model/module.ts';
import type { Recall } from './exercises.ts';
import { isDirective, walk } from './walk.ts';

/** True if what is recalled stands in the module, but only where participants never see it. */
export const isHiddenExercise = ({ exerciseId }: Recall, { content, handouts }: Module): boolean =>
  exerciseId !== undefined &&
  [content, ...handouts.map((handout) => handout.content)].some(({ children }) =>
    walk(children).some(
      ({ node, isTrainers }) => isTrainers && isDirective(node) && node.attributes.id?.value === exerciseId,
    ),
  );
