/** Colors as `#rrggbb`, and how well two of them can be told apart. */

type Channels = readonly [red: number, green: number, blue: number];

/** A color as authors write it: six hexadecimal digits after a number sign. */
export const COLOR = /^#[0-9a-fA-F]{6}$/;

const channelsOf = (color: string): Channels => {
  const value = Number.parseInt(color.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

const written = (channels: Channels): string =>
  `#${channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;

/** Relative luminance from 0 (black) to 1 (white), as WCAG 2.2 defines it: w3.org/TR/WCAG22/#dfn-relative-luminance. */
function luminance(color: string): number {
  const [red, green, blue] = channelsOf(color).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast ratio of two colors, from 1 to 21, as WCAG 2.2 defines it: w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** The color that lies between two: `share` of the second, from 0 to 1. */
export function mix(color: string, other: string, share: number): string {
  const [from, to] = [channelsOf(color), channelsOf(other)];
  const at = (index: 0 | 1 | 2): number => from[index] + (to[index] - from[index]) * share;
  return written([at(0), at(1), at(2)]);
}

/** Steps from a color to black or white. */
const STEPS = 100;

/** The first color on the way from `color` to `towards` that has the contrast `least` to the ground; undefined if none has. */
export function towardsContrast(color: string, towards: string, ground: string, least: number): string | undefined {
  for (let step = 0; step <= STEPS; step++) {
    const candidate = mix(color, towards, step / STEPS);
    if (contrast(candidate, ground) >= least) return candidate;
  }
  return undefined;
}
