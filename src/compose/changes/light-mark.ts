import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Light } from '../../model/choices.ts';
import { type SignName, sign } from '../signs.ts';
import type { Strings } from '../strings.ts';

/** A shape for each light: the color repeats what shape and word say. */
const SHAPES: Readonly<Record<Light | 'none', SignName>> = {
  green: 'round',
  yellow: 'triangle',
  red: 'square',
  none: 'unstated',
};

/** The light of a change, as a sign with its word. */
export function lightMark(light: Light | undefined, { changes }: Strings): Element {
  const name = light ?? 'none';
  return h('span', { className: ['light', `light-${name}`] }, [sign(SHAPES[name]), ' ', changes.lights[name]]);
}

/** What each light means, as far as changes have them. */
export function lightLegend(lights: readonly (Light | undefined)[], words: Strings): Element {
  const { lightsMean } = words.changes;
  const used = ([...LIGHTS_IN_ORDER] as const).filter((light) => lights.some((one) => (one ?? 'none') === light));
  return h(
    'ul',
    { className: ['light-legend'] },
    used.map((light) => h('li', [lightMark(light === 'none' ? undefined : light, words), `: ${lightsMean[light]}`])),
  );
}

const LIGHTS_IN_ORDER = ['green', 'yellow', 'red', 'none'] as const;
