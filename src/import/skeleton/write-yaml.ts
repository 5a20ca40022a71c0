import { stringify } from 'yaml';

/** A text as a value of YAML on one line. */
export const scalar = (text: string): string => stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0 }).trim();

/** A text in a comment: nothing of it may begin a line of its own. */
export const comment = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A list of texts under a key, or nothing where there are none. */
export const textList = (key: string, texts: readonly string[], indent = ''): string =>
  texts.length === 0 ? '' : `${indent}${key}:\n${texts.map((text) => `${indent}  - ${scalar(text)}\n`).join('')}`;
