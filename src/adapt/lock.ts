/**
 * `coursewright.lock`: which texts of the base an adaptation rests on, as they were when somebody last looked at them. The hash tells
 * whether one has changed; the text itself tells what.
 */
import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { Problem } from '../diagnostics/problem.ts';
import { LOCK } from '../load/limits.ts';
import type { SourceTree } from '../load/source-tree.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Difference } from './find-changes.ts';
import { hashOf, wholeText } from './things/thing.ts';

export interface Lock {
  readonly version: string | undefined;
  /** By name of the thing. */
  readonly texts: ReadonlyMap<string, LockedText>;
}

export interface LockedText {
  readonly hash: string;
  readonly text: string;
}

const HEAD = [
  ' What this adaptation rests on: the base’s texts that it changes or replaces, as they were when somebody last',
  ' looked at them. “coursewright adapt status” compares; “coursewright adapt accept” writes this file anew.',
].join('\n');

/** The lock of an adaptation, or undefined where it has none; what cannot be read of it is reported. */
export function readLock(tree: SourceTree, report: (problem: Problem) => void): Lock | undefined {
  const source = tree.texts.get(LOCK);
  if (!source) return undefined;
  const document = parseDocument(source.text, {
    schema: 'core',
    version: '1.2',
    prettyErrors: false,
    // The library compares every key with every other one.
    uniqueKeys: false,
  });
  const texts = document.errors.length === 0 ? document.get('texts') : undefined;
  if (document.errors.length > 0 || !isMap(document.contents) || (texts !== undefined && !isMap(texts))) {
    report({
      rule: 'schema/type',
      message: 'This lock cannot be read.',
      hint: 'It is written by “coursewright adapt accept”: delete it, and have it written anew.',
      place: { file: source.file, line: 1, column: 1, endLine: 1, endColumn: 2 },
    });
    return undefined;
  }
  const version = document.getIn(['base', 'version']);
  const found = isMap(texts)
    ? texts.items.flatMap(({ key, value }): [string, LockedText][] =>
        isScalar(key) && isMap(value)
          ? [[String(key.value), { hash: String(value.get('hash') ?? ''), text: String(value.get('text') ?? '') }]]
          : [],
      )
    : [];
  return { version: typeof version === 'string' ? version : undefined, texts: new Map(found) };
}

/** The lock as a file. */
export function writeLock(base: Curriculum, texts: ReadonlyMap<string, LockedText>, version = base.version): string {
  const lock = {
    format: 1,
    base: { id: base.id, version },
    texts: Object.fromEntries([...texts].map(([name, { hash, text }]) => [name, { hash, text }])),
  };
  return `#${HEAD.replaceAll('\n', '\n#')}\n${stringify(lock, { lineWidth: 0, blockQuote: 'literal' })}`;
}

/** The texts of the base that differ in the adaptation, as they are now. */
export const textsOfBase = (differences: readonly Difference[]): Map<string, LockedText> =>
  new Map(
    differences.flatMap(({ name, before }) => {
      if (!before) return [];
      const text = wholeText(before);
      return [[name, { hash: hashOf(text), text }] as const];
    }),
  );
