/** Puts payloads into the course that has every field, and takes out what Coursewright refuses, until the rest can be built. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checked, type CheckMemory, checkCurriculum, hasErrors } from '../../../src/compile.ts';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import type { Folder, FolderEntry } from '../../../src/load/source-tree.ts';
import { sampleFont } from '../../support/sample-theme.ts';
import { addToTexts } from './text-fields.ts';

const COURSE = new URL('../course/', import.meta.url).pathname;
export const TODAY = '2026-11-22';

/** What was parsed before: a text that no payload has changed is not parsed again. */
export const memory: CheckMemory = { loaded: new WeakMap(), parsed: new Map(), works: new WeakMap() };

/**
 * Files by their paths in a work. Where `⟦field|writing=usual⟧` stands in a path or a text, a payload may stand, written so that it is a part
 * of what stands around it; `⟦@field⟧` repeats what stands in the path.
 */
export type Template = ReadonlyMap<string, Uint8Array>;

/** `original` has every field there is, `adapted` those of an adaptation, over it. */
export function templateOf(work: 'original' | 'adapted'): Template {
  const folder = join(COURSE, work);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const found = files.map((file): [string, Uint8Array] => {
    const path = join(file.parentPath, file.name);
    return [path.slice(folder.length + 1), readFileSync(path)];
  });
  if (work === 'original')
    for (const weight of [400, 700] as const) found.push([`theme/fonts/Plain-${weight}.woff2`, sampleFont(weight)]);
  return new Map(found.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A payload in a field, by the number that stands beside it: `zq12zq`. */
export interface Attempt {
  readonly field: string;
  /** Indices of the payloads that stand there, one behind the other. */
  readonly payloads: readonly number[];
}

/** Which payloads a field gets; `turn` counts the places in a work that are of this field, from 0. */
export type Choose = (field: string, turn: number) => readonly number[];

/** How a payload is written where it is to be a part of what stands around it. */
const WRITINGS: Readonly<Record<string, (code: string) => string>> = {
  label: (code) => code.replace(/[[\]\\]/g, '\\$&'),
  attribute: (code) => code.replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
  address: (code) => code.replace(/[<>\\]/g, '\\$&'),
  path: encodeURIComponent,
  string: (code) => JSON.stringify(code).slice(1, -1),
  angles: (code) => code.replace(/[<>\s]/g, encodeURIComponent),
  title: (code) => code.replace(/["\\]/g, '\\$&'),
  cell: (code) => code.replaceAll('|', '\\|'),
  css: (code) => code.replace(/["\\]/g, '\\$&'),
  text: (code) => code.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
};

/** What is an address as a whole begins with the payload. */
export const isAddress = (field: string): boolean => /(?:url|URL|DOI|license\.text|address of .*|address)$/.test(field);

const marked = (field: string, number: number, codes: readonly string[]): string =>
  isAddress(field) ? `${codes.join('')}//zq${number}zq` : `zq${number}zq ${codes.join(' · ')}`;

/** The files with payloads in all their fields, but those whose numbers are in `refused`. Numbers begin at `first`. */
function inject(
  template: Template,
  all: readonly string[],
  choose: Choose,
  refused: ReadonlySet<number>,
  first: number,
) {
  const attempts = new Map<number, Attempt>();
  const turns = new Map<string, number>();
  const more = (field: string): string => {
    const turn = turns.get(field) ?? 0;
    turns.set(field, turn + 1);
    const number = first + attempts.size;
    const chosen = choose(field, turn);
    attempts.set(number, { field, payloads: chosen });
    if (refused.has(number) || chosen.length === 0) return '';
    return marked(
      field,
      number,
      chosen.map((index) => all[index] ?? ''),
    );
  };
  // A name that stands in a path stands where it is named as well.
  const names = new Map<string, string>();
  const inPath = (path: string): string =>
    path.replace(/⟦([^⟧]+)⟧/g, (_, field: string) => {
      const name = more(field).replaceAll('/', '∕').slice(0, 150);
      names.set(field, name);
      return name;
    });
  const fill = (text: string): string =>
    text.replace(
      /⟦(@?)([^|=⟧]+)(?:\|([a-z]+))?(?:=([^⟧]+))?⟧/g,
      (_, at: string, field: string, writing = '', usual = '') => {
        const write = WRITINGS[writing] ?? ((code: string) => code);
        return write((at ? names.get(field) : more(field)) || usual);
      },
    );
  const paths = [...template.keys()].map((path) => [path, inPath(path)] as const);
  const entries = paths.map(([path, name]): FolderEntry => {
    const bytes = template.get(path) ?? new Uint8Array();
    if (!/\.(?:md|yaml|svg|css|html)$/.test(path)) return { path: name, kind: 'file', size: bytes.length, bytes };
    const filled = fill(new TextDecoder().decode(bytes));
    const text = path.endsWith('.yaml') ? addToTexts(path, filled, more, isAddress) : filled;
    const written = new TextEncoder().encode(text);
    return { path: name, kind: 'file', size: written.length, bytes: written };
  });
  return { entries, attempts };
}

/** The files with payloads in all their fields, refused or not. */
export const injectEverything = (template: Template, all: readonly string[], choose: Choose): readonly FolderEntry[] =>
  inject(template, all, choose, new Set(), 0).entries;

/** The numbers of the payloads in some lines of a text, or in its name. */
const numbersIn = (text: string): number[] => [...text.matchAll(/zq(\d+)zq/g)].map(([, number]) => Number(number));

/** A work in which every payload stands that is not refused. */
export interface Injected {
  readonly checked: Checked;
  readonly folder: Folder;
  readonly attempts: ReadonlyMap<number, Attempt>;
  /** Numbers of what was taken out, because an error said so at its place. */
  readonly refused: ReadonlySet<number>;
  /** Numbers of what was taken out beside it, because nothing said which of several it was. */
  readonly doubtful: ReadonlySet<number>;
  /** Everything that was said meanwhile. */
  readonly said: readonly Diagnostic[];
}

/** Injects payloads, and takes out what is refused. */
export function injectAll(
  work: {
    readonly path: string;
    readonly template: Template;
    readonly under?: Folder;
    readonly first?: number;
    readonly memory?: CheckMemory;
  },
  all: readonly string[],
  choose: Choose,
): Injected {
  const { path: home, template, under, first = 0 } = work;
  const [refused, doubtful] = [new Set<number>(), new Set<number>()];
  const said: Diagnostic[] = [];
  for (;;) {
    const out = new Set([...refused, ...doubtful]);
    const { entries, attempts } = inject(template, all, choose, out, first);
    const checked = checkCurriculum(home, entries, TODAY, under, work.memory);
    said.push(...checked.diagnostics);
    if (!hasErrors(checked))
      return {
        checked,
        folder: { path: home, entries, ...(under && { base: under }) },
        attempts,
        refused,
        doubtful,
        said,
      };
    const textOf = (file: string): string => {
      const entry = entries.find(({ path }) => `${home}/${path}` === file);
      return entry?.kind === 'file' && entry.bytes ? new TextDecoder().decode(entry.bytes) : '';
    };
    const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
    for (const { place, related = [] } of errors) {
      for (const one of [place, ...related.map((another) => another.place)]) {
        const lines = textOf(one.file)
          .split('\n')
          .slice(one.line - 1, one.endLine);
        for (const number of numbersIn(`${one.file}\n${lines.join('\n')}`)) refused.add(number);
      }
    }
    if (refused.size + doubtful.size > out.size) continue;
    // An error somewhere else than where its cause is: what a name is looked up in, or half of what is in that file, goes.
    const [error] = errors;
    const list = /\b\w+\.yaml\b/.exec(error?.message ?? '')?.[0];
    const there = numbersIn(textOf(list ? `${home}/${list}` : (error?.place.file ?? '')));
    if (there.length === 0) throw new Error(`Refused for nothing: ${JSON.stringify(errors)}`);
    for (const number of list ? there : there.slice(0, Math.ceil(there.length / 2))) doubtful.add(number);
  }
}
