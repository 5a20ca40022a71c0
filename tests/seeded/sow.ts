import { posix } from 'node:path';
import type { Rule } from '../../src/diagnostics/catalogue.ts';
import { type Random, randomOf } from './random.ts';
import { type Edit, type Elsewhere, HERE, type Seeder, type Spot, type Writing } from './seeder.ts';
import type { Files, Work } from './works.ts';

/** A work with one fault in it, and where that must be reported. */
export interface Fault {
  readonly rule: Rule;
  /** The seeder, the work and which try it is: `a tab in small, 1`. */
  readonly name: string;
  readonly work: Work;
  /** Relative to the work’s folder. */
  readonly file: string;
  /** Both from 1; columns are UTF-16 units. */
  readonly line: number;
  readonly column: number;
}

/** Where the first edit was made. */
interface Made {
  readonly file: string;
  readonly index: number;
}

/** Puts a fault into a sound work; what is chosen depends on the names and the number of the try alone. */
export function sow(seeder: Seeder, work: Work, attempt: number): Fault {
  const name = `${seeder.rule}: ${seeder.name} in ${work.name}, ${attempt}`;
  const random = randomOf(name);
  const files = new Map<string, string | Uint8Array>([...work.files, ...Object.entries(seeder.files ?? {})]);
  const base = work.base && new Map([...work.base.files, ...Object.entries(seeder.baseFiles ?? {})]);
  for (const path of seeder.deleted ?? []) files.delete(path);
  let first: Made | undefined;
  for (const edit of seeder.edits ?? []) {
    const target = edit.isOfBase ? base : files;
    if (!target) throw new RangeError(`There is no base for “${name}”.`);
    const made = apply(edit, target, first?.file, random, name);
    if (!edit.isOfBase) first ??= made;
  }
  const found = takeMark(files) ?? (seeder.at && findElsewhere(seeder.at, files, first));
  if (!found) throw new RangeError(`“${name}” does not say where it must be reported.`);
  return {
    rule: seeder.rule,
    name,
    work: { ...work, files, ...(work.base && base && { base: { ...work.base, files: base } }) },
    file: found.file,
    ...positionOf(textOf(files, found.file), found.index),
  };
}

function apply(
  { in: where, find, write }: Edit,
  files: Map<string, string | Uint8Array>,
  beside: string | undefined,
  random: Random,
  name: string,
): Made {
  const wanted = typeof where === 'string' ? resolve(where, beside) : where;
  const spots = [...files]
    .filter(([path]) => (typeof wanted === 'string' ? path === wanted : wanted.test(path)))
    .flatMap(([file, content]) =>
      typeof content === 'string' ? spotsOf(find, content).map((spot) => ({ file, ...spot })) : [],
    );
  if (spots.length === 0) throw new RangeError(`There is no room for “${name}”.`);
  const { file, index, length, groups } = random.pick(spots);
  const text = textOf(files, file);
  files.set(file, text.slice(0, index) + expand(write, groups, random, files) + text.slice(index + length));
  return { file, index };
}

const resolve = (path: string, beside = ''): string =>
  path.startsWith('./') ? posix.join(posix.dirname(beside), path) : path;

const global = (pattern: RegExp): RegExp => new RegExp(pattern.source, 'dgmu');

const spotsOf = (find: Edit['find'], text: string): Spot[] =>
  typeof find === 'function'
    ? find(text)
    : [...text.matchAll(global(find))].map((match) => ({
        index: match.index,
        length: match[0].length,
        groups: [...match].map((group) => group ?? ''),
      }));

const expand = (write: Writing, groups: readonly string[], random: Random, files: Files): string =>
  typeof write === 'function'
    ? write(groups, random, files)
    : write.replace(/\$(\d)/g, (_, number) => groups[Number(number)] ?? '');

/** Finds the mark, and takes it out. */
function takeMark(files: Map<string, string | Uint8Array>): Made | undefined {
  for (const [file, content] of files) {
    const index = typeof content === 'string' ? content.indexOf(HERE) : -1;
    if (typeof content !== 'string' || index < 0) continue;
    files.set(file, content.slice(0, index) + content.slice(index + HERE.length));
    return { file, index };
  }
  return undefined;
}

function findElsewhere({ in: where, first, before }: Elsewhere, files: Files, made: Made | undefined): Made {
  const file = where === undefined ? (made?.file ?? '') : resolve(where, made?.file);
  const matches = [...textOf(files, file).matchAll(global((first ?? before) as RegExp))];
  const match = before ? matches.findLast(({ index }) => index < (made?.index ?? 0)) : matches[0];
  if (!match) throw new RangeError(`${file} has no place that fits.`);
  return { file, index: (match.indices?.[1] ?? match.indices?.[0])?.[0] ?? 0 };
}

function textOf(files: Files, file: string): string {
  const content = files.get(file);
  if (typeof content !== 'string') throw new RangeError(`${file} is no text.`);
  return content;
}

function positionOf(text: string, index: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, index).split('\n');
  return { line: lines.length, column: (lines.at(-1) as string).length + 1 };
}
