import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { Wording, Words } from '../../model/adaptation.ts';
import type { Place } from '../../model/place.ts';

/** Something of a curriculum that an adaptation can change, with its words. */
export interface Thing {
  /** `history/three-threads`. */
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  readonly wording: Wording;
  /** Where its fields stand, and where its text stands. */
  readonly places: { readonly fields: Place; readonly text: Place };
  readonly isLocked: boolean;
}

/** What everybody may read, unless `participant` says what participants may. */
export function thing(
  name: string,
  title: string,
  trainer: Words,
  { fields, text = fields }: { readonly fields: Place; readonly text?: Place },
  { isLocked = false, participant = trainer }: { readonly isLocked?: boolean; readonly participant?: Words } = {},
): Thing {
  return { name, title, wording: { trainer, participant }, places: { fields, text }, isLocked };
}

/** Ends the name of a thing that is only the order of others: compared by those that both editions have. */
export const ORDER = ' in order';

export const NOTHING: Words = { fields: '', text: '' };

/**
 * Fields as lines of YAML, whatever the way in which they are written. That a thing is locked, and who has reviewed it, is about it, and
 * none of its words.
 */
export const fieldsOf = (json: unknown): Words => ({
  fields: stringify(without(json, ['locked', 'review']), { lineWidth: 0 }).trim(),
  text: '',
});

export const textOnly = (text: string): Words => ({ fields: '', text: withLf(text) });

/** All words as one text. */
export const joined = ({ fields, text }: Words): string => [fields, text].filter(Boolean).join('\n');

/** All that a trainer can read of a thing, as one text. */
export const wholeText = ({ wording }: Thing): string => joined(wording.trainer);

/** A mapping without some of its keys; anything else as it is. */
export const without = (json: unknown, keys: readonly string[]): unknown =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
    ? Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)))
    : json;

/** With LF line ends, and without empty lines around it; spaces before the first word mean something in Markdown. */
export const withLf = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();

/** `modules/history/handouts/line.md` is `history/handouts/line`; `pages/welcome.md` is `pages/welcome`. */
export const nameOfPath = (path: string): string => path.replace(/^modules\//, '').replace(/\.[^./]+$/, '');

/** `modules/history` of `modules/history/module.md`. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export const hashOf = (bytes: Uint8Array | string): string =>
  `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

export const startOf = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 2 });
