import type { Element } from 'hast';
import { s } from 'hastscript';

/** Outlines on a grid of 24 units, as unlike each other as they can be at arm’s length. */
const OUTLINES: readonly (() => Element)[] = [
  () => s('circle', { cx: 12, cy: 12, r: 10 }),
  () => s('path', { d: 'M3 3h18v18H3z' }),
  () => s('path', { d: 'M12 2.5L22.5 21H1.5z' }),
  () => s('path', { d: 'M12 1.2L22.8 12 12 22.8 1.2 12z' }),
  () => s('path', { d: 'M8.5 2h7v6.5H22v7h-6.5V22h-7v-6.5H2v-7h6.5z' }),
  () => s('path', { d: 'M12 1.6l3.1 6.9 7.5.8-5.6 5 1.6 7.4-6.6-3.8-6.6 3.8L7 14.3l-5.6-5 7.5-.8z' }),
  () => s('path', { d: 'M6.8 2.5h10.4L22.4 12l-5.2 9.5H6.8L1.6 12z' }),
  () => s('path', { d: 'M3 21.5V11a9 9 0 0 1 18 0v10.5z' }),
];

/** What stands in the middle, when there are more roles than outlines. */
const MIDDLES: readonly (() => Element[])[] = [
  () => [],
  () => [s('circle', { className: ['solid'], cx: 12, cy: 13, r: 2.6 })],
  () => [s('path', { d: 'M8 13.2h8' })],
  () => [s('path', { d: 'M8.4 13.2h7.2M12 9.6v7.2' })],
];

/** The form of a role in its set, by its place from 0: it is told from the others without its color, and without reading. */
export function roleForm(place: number): Element {
  const outline = OUTLINES[place % OUTLINES.length] ?? (() => s('g'));
  const middle = MIDDLES[Math.floor(place / OUTLINES.length) % MIDDLES.length] ?? (() => []);
  return s('svg', { className: ['form'], viewBox: '0 0 24 24', ariaHidden: 'true' }, [outline(), ...middle()]);
}

/** The place of each card’s role among the roles of its set; the same name is the same role. */
export function formPlaces(names: readonly string[]): number[] {
  const roles = [...new Set(names)];
  return names.map((name) => roles.indexOf(name));
}
