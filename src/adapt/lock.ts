/**
 * `coursewright.lock`: which texts of the base an adaptation rests on, as they were when somebody last looked at them. The hash tells
 * whether one has changed; the text itself tells what.
 */
import { isMap, isScalar, stringify } from 'yaml';
import type { Problem } from '../diagnostics/problem.ts';
import { LOCK } from '../load/limits.ts';
import type { SourceTree } from '../load/source-tree.ts';
import type { Curriculum } from '../model/curriculum.ts';
import { parseYaml } from '../parse/yaml/parse-yaml.ts';
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

/** The lock of an adaptation, or undefined where it has none for this base; what cannot be read of it is reported. */
export function readLock(tree: SourceTree, base: Curriculum, report: (problem: Problem) => void): Lock | undefined {
  const source = tree.texts.get(LOCK);
  if (!source) return undefined;
  const place = { file: source.file, line: 1, column: 1, endLine: 1, endColumn: 2 };
  const { document } = parseYaml(source.text);
  const texts = document.errors.length === 0 && isMap(document.contents) ? textsIn(document.get('texts')) : undefined;
  if (!texts) {
    const isHalfMerged = /^(?:<{7}|={7}|>{7})(?:\s|$)/m.test(source.text);
    report({
      rule: 'schema/type',
      message: `This lock cannot be read${isHalfMerged ? ': it has the marks of a merge that nobody has finished' : ''}.`,
      hint: `Restore ${isHalfMerged ? 'one side of it' : 'it'} from version control. Where that is not possible, “coursewright adapt accept --force” writes it anew, as if all changes had been looked at today.`,
      place,
    });
    return undefined;
  }
  const [id, version] = ['id', 'version'].map((key) => document.getIn(['base', key]));
  if (typeof id === 'string' && id !== base.id) {
    report({
      rule: 'adaptation/stale',
      message: `This lock was written for another base, “${id}”; that of “${base.id}” is missing.`,
      hint: 'Look through the changes with “coursewright adapt status”, then run “coursewright adapt accept”.',
      place,
    });
    return undefined;
  }
  return { version: typeof version === 'string' ? version : undefined, texts };
}

/** The texts by their names; undefined where one has no hash or no text, or two have one name. */
function textsIn(written: unknown): Map<string, LockedText> | undefined {
  if (written === undefined) return new Map();
  if (!isMap(written)) return undefined;
  const texts = new Map<string, LockedText>();
  for (const { key, value } of written.items) {
    const [hash, text] = isMap(value) ? [value.get('hash'), value.get('text')] : [];
    const name = isScalar(key) ? String(key.value) : '';
    if (typeof hash !== 'string' || typeof text !== 'string' || texts.has(name)) return undefined;
    texts.set(name, { hash, text });
  }
  return texts;
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
