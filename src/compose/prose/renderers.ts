import type { BlockName } from '../../model/directives.ts';
import { check } from './directives/check.ts';
import { handout } from './directives/handout.ts';
import { participant } from './directives/participant.ts';
import { plan } from './directives/plan.ts';
import { recall } from './directives/recall.ts';
import { role } from './directives/role.ts';
import { scale } from './directives/scale.ts';
import { slide } from './directives/slide.ts';
import { caution, step } from './directives/step.ts';
import { write } from './directives/write.ts';
import type { Renderers } from './draw.ts';

/** The form of every directive in every book. */
export const RENDERERS: Readonly<Record<BlockName, Renderers>> = {
  trainer: step('note'),
  say: step('say'),
  ask: step('ask'),
  listen: step('listen'),
  do: step('do'),
  debrief: step('debrief'),
  transition: step('transition'),
  alternative: step('seated'),
  caution,
  participant,
  slide,
  check,
  role,
  write,
  scale,
  plan,
  recall,
  handout,
};
