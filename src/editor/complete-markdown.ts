import { relativePath } from '../check/link-target.ts';
import { imageType } from '../load/limits.ts';
import type { Curriculum } from '../model/curriculum.ts';
import {
  type AttributeKind,
  BLOCK_NAMES,
  type BlockName,
  FACTS,
  grammarOf,
  INLINE_NAMES,
} from '../model/directives.ts';
import { attributeForm } from '../parse/markdown/read-attributes.ts';
import type { Candidate } from './candidate.ts';
import { describeDirective, describeInline } from './describe-directive.ts';
import type { MarkdownCursor } from './markdown-cursor.ts';
import { files, recallTargets, references, resources, terms, words } from './names.ts';

/** What can be written where a cursor stands in the Markdown file `path`. */
export function candidatesInMarkdown(cursor: MarkdownCursor, curriculum: Curriculum, path: string): Candidate[] {
  switch (cursor.kind) {
    case 'directive':
      return BLOCK_NAMES.map((name) => directive(name, cursor.colons));
    case 'attribute':
      return Object.entries(grammarOf(cursor.directive).attributes).map(([name, kind]) => attribute(name, kind));
    case 'value':
      return valuesOf(cursor.directive, cursor.attribute, curriculum, path);
    case 'inline':
      return INLINE_NAMES.map((name) => ({
        kind: 'directive',
        label: `:${name}`,
        help: describeInline(name),
        text: `:${name}[]`,
        snippet: `:${name}[$1]`,
      }));
    case 'named':
      return {
        term: () => terms(curriculum),
        cite: () => references(curriculum),
        resource: () => resources(curriculum),
        fact: () => words(FACTS),
        quote: () => [],
      }[cursor.directive]();
    case 'target':
      return files(linkable(curriculum, path));
  }
}

/** A directive with all that it needs; `typed` colons are there already. */
function directive(name: BlockName, typed: number): Candidate {
  const { forms, label, attributes, required = [] } = grammarOf(name);
  const isBlock = !(forms as readonly string[]).includes('line') || (typed > 2 && forms.length > 1);
  const colons = ':'.repeat(isBlock ? Math.max(3, typed) : 2);
  const write = (fill: (hint: string) => string): string => {
    const head = label === 'required' ? `[${fill(LABELS[name] ?? 'Title')}]` : '';
    const taken = required.map((one) => `${one}="${fill(SAMPLES[attributes[one] ?? 'text'])}"`);
    const opening = `${colons}${name}${head}${taken.length > 0 ? `{${taken.join(' ')}}` : ''}`;
    return isBlock ? `${opening}\n${fill('')}\n${colons}` : opening;
  };
  let place = 0;
  return {
    kind: 'directive',
    label: `${colons}${name}`,
    help: describeDirective(name),
    text: write((hint) => hint),
    snippet: write((hint) => (hint ? slot(++place, hint) : '$0')),
  };
}

/** A place to fill in, with what stands there until then. */
const slot = (number: number, hint: string): string => `\${${number}:${hint}}`;

/** What stands in a label until its author has written another. */
const LABELS: Partial<Record<BlockName, string>> = {
  check: 'Question',
  role: 'Name',
  write: 'Prompt',
  scale: 'Statement',
};

const SAMPLES: Readonly<Record<AttributeKind, string>> = {
  id: 'id',
  count: '4',
  minutes: '5',
  text: 'text',
  columns: 'Goal, First step, By when',
  reference: 'module-id/id',
  path: 'handouts/x.md',
  repeat: 'day-start',
  flag: 'true',
};

/** Figures stand without quotes, as everywhere in the examples. */
function attribute(name: string, kind: AttributeKind): Candidate {
  const common = { kind: 'attribute', label: kind === 'id' ? '#id' : name, detail: attributeForm(kind) } as const;
  if (kind === 'id') return { ...common, text: '#', snippet: `#${slot(1, 'id')}` };
  const quote = ['count', 'minutes', 'flag', 'repeat'].includes(kind) ? '' : '"';
  return {
    ...common,
    text: `${name}=${quote}${quote}`,
    snippet: `${name}=${quote}${slot(1, SAMPLES[kind])}${quote}`,
  };
}

function valuesOf(name: BlockName, attributeName: string, curriculum: Curriculum, path: string): Candidate[] {
  const { attributes } = grammarOf(name);
  switch (Object.hasOwn(attributes, attributeName) ? attributes[attributeName] : undefined) {
    case 'reference':
      return recallTargets(curriculum);
    case 'path':
      return files(handouts(curriculum, path));
    case 'repeat':
      return words(['day-start']);
    case 'flag':
      return words(['true']);
    default:
      return [];
  }
}

/** Handouts as the file `path` names them; those beside it first. */
function handouts({ modules, unlisted }: Curriculum, path: string): string[] {
  const all = [...modules, ...unlisted].flatMap((module) => module.handouts.map((handout) => handout.path));
  return nearestFirst(all.map((one) => relativePath(path, one)));
}

/** What a link or an image of the file `path` can lead to. */
const linkable = ({ filePaths }: Curriculum, path: string): string[] =>
  nearestFirst(
    [...filePaths]
      .filter((one) => one !== path && (one.endsWith('.md') || imageType(one) !== undefined))
      .map((one) => relativePath(path, one)),
  );

const nearestFirst = (paths: readonly string[]): string[] => {
  const isFar = (path: string): boolean => path.startsWith('../');
  return [...paths.filter((path) => !isFar(path)), ...paths.filter(isFar)];
};
