import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Strings } from '../../strings.ts';
import type { Stop } from './find-stops.ts';

/** The contents beside the text: pages and sections, their modules, and the activities of the module that is being read. */
export const sideContents = (stops: readonly Stop[], { reading }: Strings): Element =>
  h('nav', { className: ['side-contents'], ariaLabel: reading.contents, dataFollow: '' }, list(stops));

const list = (stops: readonly Stop[]): Element => h('ol', stops.map(line));

const line = ({ anchor, name, number, below }: Stop): Element =>
  h('li', { dataStop: '' }, [
    h('a', { href: `#${anchor}` }, [number === undefined ? '' : h('b', number), h('span', name)]),
    below.length > 0 ? list(below) : '',
  ]);
