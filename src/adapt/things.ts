/**
 * The things of a curriculum that an adaptation can change, each by name with its words: `history`, `history/three-threads`,
 * `agendas/three-days`, `glossary/stigma`. What differs between two editions is what differs between their words.
 */
import { createHash } from 'node:crypto';
import { isMap, isScalar, isSeq, type Node, stringify } from 'yaml';
import type { SourceTree } from '../load/source-tree.ts';
import type { Wording, Words } from '../model/adaptation.ts';
import { compareText, type Place } from '../model/place.ts';
import { slug } from '../model/slug.ts';
import { cut, opened } from '../parse/merge/splice-module.ts';
import type { MarkdownSource, ModuleSource, Sources } from '../parse/sources.ts';
import { placeOfNode, type YamlFile } from '../parse/yaml/read-yaml.ts';
import { forParticipants } from './for-participants.ts';

export interface Thing {
  readonly name: string;
  /** As people call it. */
  readonly title: string;
  readonly wording: Wording;
  /** Where its fields stand, and where its text stands. */
  readonly places: { readonly fields: Place; readonly text: Place };
  readonly isLocked: boolean;
}

export type Things = ReadonlyMap<string, Thing>;

/** Every thing of a curriculum by name. Modules that no section names are none: nobody teaches them. */
export function thingsOf(sources: Sources): Things {
  const things = [
    ...ofCurriculum(sources),
    ...inSections(sources).flatMap(ofModule),
    ...ofLists(sources),
    ...ofTheme(sources),
    ...ofOtherFiles(sources),
  ];
  return new Map(things.toSorted((a, b) => compareText(a.name, b.name)).map((thing) => [thing.name, thing]));
}

/** All that a trainer can read of a thing, as one text. */
export const wholeText = ({ wording }: Thing): string => joined(wording.trainer);

export const joined = ({ fields, text }: Words): string => [fields, text].filter(Boolean).join('\n');

/** Keys of `curriculum.yaml` that say whose edition it is, or that stand for lists of things of their own. */
const NO_THINGS = [
  'format',
  'id',
  'title',
  'subtitle',
  'version',
  'date',
  'adapts',
  'license',
  'credits',
  'fee',
  'sections',
  'objectives',
  'pages',
  'agendas',
];

function ofCurriculum(sources: Sources): Thing[] {
  const file = sources.yamlFiles.get('curriculum.yaml');
  if (!file || !isMap(file.root)) return [];
  const pairs = file.root.items.flatMap(({ key, value }) =>
    isScalar(key) && value !== null ? [{ name: String(key.value), key: key as Node, value: value as Node }] : [],
  );
  const plain = pairs
    .filter(({ name }) => !NO_THINGS.includes(name))
    .map(({ name, key, value }) =>
      thing(name, name, fieldsOf({ [name]: jsonOf(value) }), { fields: placeOfNode(key, file) }),
    );
  const entriesOf = (name: string): Node[] => {
    const list = pairs.find((pair) => pair.name === name)?.value;
    return isSeq(list) ? (list.items as Node[]) : [];
  };
  const listed = (name: string, leave: readonly string[] = []): Thing[] =>
    entriesOf(name).flatMap((entry) => {
      const id = idOf(entry);
      return id === undefined
        ? []
        : [
            thing(
              `${name}/${id}`,
              titleOf(entry) ?? id,
              fieldsOf(without(jsonOf(entry), leave)),
              { fields: placeOfNode(entry, file) },
              isLocked(entry),
            ),
          ];
    });
  return [
    ...plain,
    ...listed('sections', ['modules']),
    ...listed('objectives'),
    ...ofPages(sources, file, entriesOf('pages')),
    ...ofAgendas(sources, file, entriesOf('agendas')),
    ...orders(file, {
      sections: entriesOf('sections'),
      objectives: entriesOf('objectives'),
      pages: entriesOf('pages'),
    }),
  ];
}

/** In which order the entries of a list stand. */
function orders(file: YamlFile, lists: Readonly<Record<string, readonly Node[]>>): Thing[] {
  return Object.entries(lists).flatMap(([name, entries]) => {
    const first = entries[0];
    const ids = entries.flatMap((entry) => idOf(entry) ?? idOf(entry, 'file') ?? []);
    return first
      ? [thing(`${name}${ORDER}`, name, { fields: ids.join('\n'), text: '' }, { fields: placeOfNode(first, file) })]
      : [];
  });
}

/** Ends the name of a thing that is only the order of others: compared by those that both editions have. */
export const ORDER = ' in order';

function ofPages(sources: Sources, file: YamlFile, entries: readonly Node[]): Thing[] {
  return entries.flatMap((entry) => {
    const path = idOf(entry, 'file');
    const page = path === undefined ? undefined : sources.markdownFiles.get(path);
    if (path === undefined || !page) return [];
    const json = jsonOf(entry) as { readonly in?: unknown };
    const isForAll = Array.isArray(json.in) && json.in.includes('workbook');
    const words = { fields: fieldsOf(without(json, ['file'])).fields, text: lf(page.text) };
    const wording: Wording = {
      trainer: words,
      participant: isForAll ? { fields: '', text: forParticipants(page) } : NOTHING,
    };
    const place = placeOfNode(entry, file);
    return [
      {
        ...thing(nameOfFile(path), headingOf(page) ?? path, words, { fields: place, text: startOf(page.file) }),
        wording,
      },
    ];
  });
}

function ofAgendas(sources: Sources, file: YamlFile, entries: readonly Node[]): Thing[] {
  return entries.flatMap((entry) => {
    const id = isScalar(entry) ? String(entry.value) : undefined;
    const agenda = id === undefined ? undefined : sources.yamlFiles.get(`agendas/${id}.yaml`);
    if (!agenda?.root) return [];
    const words = fieldsOf(jsonOf(agenda.root));
    const place = startOf(agenda.file);
    return [
      thing(`agendas/${id}`, titleOf(agenda.root) ?? id ?? '', words, {
        fields: place,
        text: placeOfNode(entry, file),
      }),
    ];
  });
}

/** The modules that sections name. */
function inSections(sources: Sources): { readonly module: ModuleSource; readonly sources: Sources }[] {
  const { curriculum, modules } = sources;
  const ids = (curriculum.fields?.sections?.items ?? []).flatMap((section) => section.modules?.items ?? []);
  return [...new Set(ids.map(({ value }) => value))].flatMap((id) => {
    const module = modules.get(id);
    return module?.yaml.isThere ? [{ module, sources }] : [];
  });
}

/** Keys that only trainers see (section 1.3 of the contract). */
const TRAINERS = [
  'purpose',
  'placement',
  'materials',
  'preparation',
  'range',
  'if-short',
  'lead',
  'method',
  'review',
  'locked',
];

function ofModule({ module, sources }: { readonly module: ModuleSource; readonly sources: Sources }): Thing[] {
  const { id, folder, markdown } = module;
  const file = sources.yamlFiles.get(`${folder}/module.yaml`);
  if (!file || !isMap(file.root)) return [];
  const activities = file.root.get('activities', true);
  const entries = isSeq(activities) ? (activities.items as Node[]) : [];
  const known = entries.map((entry) => ({
    id: idOf(entry) ?? slug(titleOf(entry) ?? ''),
    title: titleOf(entry) ?? '',
  }));
  const parts = markdown && cut(markdown);
  const textPlace = startOf(markdown?.file ?? file.file);
  const own = { ...(without(jsonOf(file.root), ['activities']) as object), activities: known.map((one) => one.id) };
  return [
    two(
      thing(
        id,
        titleOf(file.root) ?? id,
        fieldsOf(own),
        { fields: placeOfNode(file.root, file), text: textPlace },
        isLocked(file.root),
      ),
      own,
      markdown && parts && { ...parts.intro, source: markdown },
    ),
    ...entries.map((entry, index) => {
      const { id: activity = '', title = '' } = known[index] ?? {};
      const part = parts?.parts.find((one) => opened(one, known) === activity);
      const line = part?.from ?? 1;
      const places = {
        fields: placeOfNode(entry, file),
        text: markdown ? { ...startOf(markdown.file), line, endLine: line } : textPlace,
      };
      const json = jsonOf(entry);
      return two(
        thing(`${id}/${activity}`, title, fieldsOf(json), places, isLocked(entry)),
        json,
        markdown && part && { source: markdown, from: part.from + 1, to: part.to },
      );
    }),
    ...module.handouts.map((handout) => plainFile(handout, headingOf(handout))),
    ...picturesIn(sources.tree, `${folder}/`, nameOfFile),
  ];
}

/** A thing of a module, with its text, and what participants may see of both. */
function two(
  made: Thing,
  json: unknown,
  part: { readonly source: MarkdownSource; readonly from: number; readonly to: number } | undefined,
): Thing {
  const text = part ? linesOf(part.source.text, part.from, part.to) : '';
  return {
    ...made,
    wording: {
      trainer: { ...made.wording.trainer, text },
      participant: {
        fields: fieldsOf(without(json, TRAINERS)).fields,
        text: part ? forParticipants(part.source, part.from, part.to) : '',
      },
    },
  };
}

const LISTS = ['glossary', 'references', 'resources'];

function ofLists({ yamlFiles }: Sources): Thing[] {
  return LISTS.flatMap((name) => {
    const file = yamlFiles.get(`${name}.yaml`);
    if (!file || !isSeq(file.root)) return [];
    return (file.root.items as Node[]).flatMap((entry) => {
      const id = idOf(entry) ?? slug(titleOf(entry, 'term') ?? '');
      const title = titleOf(entry, 'term') ?? titleOf(entry, 'name') ?? titleOf(entry) ?? id;
      return [thing(`${name}/${id}`, title, fieldsOf(jsonOf(entry)), { fields: placeOfNode(entry, file) })];
    });
  });
}

function ofTheme({ tree, yamlFiles, theme }: Sources): Thing[] {
  if (!theme) return [];
  const texts = [...tree.texts.values()].filter(({ path }) => /^theme\/.*\.(css|html)$/.test(path));
  const root = yamlFiles.get('theme/theme.yaml')?.root;
  const text = [
    ...texts.map((file) => `${file.path}:\n${lf(file.text)}`),
    ...bytesIn(tree, 'theme/').map(([path, bytes]) => `${path}: ${hashOf(bytes)}`),
  ].join('\n');
  return [
    thing('theme', 'theme', { fields: root ? fieldsOf(jsonOf(root)).fields : '', text }, { fields: theme.yaml.place }),
  ];
}

/** Any other file that the format names; what belongs to one work alone, as its license, is nobody’s change. */
function ofOtherFiles({ tree, yamlFiles }: Sources): Thing[] {
  const isKnown = (path: string): boolean =>
    !path.includes('.') ||
    /^(curriculum|glossary|references|resources)\.yaml$|^(agendas|modules|pages|theme)\/|^[^/]+\.(md|txt|lock|json)$/.test(
      path,
    );
  return [...tree.texts.values()]
    .filter(({ path }) => !isKnown(path))
    .map(({ path, file, text }) => {
      const root = yamlFiles.get(path)?.root;
      const words = root ? fieldsOf(jsonOf(root)) : { fields: '', text: lf(text) };
      return {
        ...thing(nameOfFile(path), nameOfFile(path), words, { fields: startOf(file) }),
        wording: { trainer: words, participant: NOTHING },
      };
    });
}

const NOTHING: Words = { fields: '', text: '' };

function thing(
  name: string,
  title: string,
  words: Words,
  { fields, text = fields }: { readonly fields: Place; readonly text?: Place },
  locked = false,
): Thing {
  return { name, title, wording: { trainer: words, participant: words }, places: { fields, text }, isLocked: locked };
}

const plainFile = (source: MarkdownSource, title: string | undefined): Thing => ({
  ...thing(
    nameOfFile(source.path),
    title ?? nameOfFile(source.path),
    { fields: '', text: lf(source.text) },
    { fields: startOf(source.file) },
  ),
  wording: {
    trainer: { fields: '', text: lf(source.text) },
    participant: { fields: '', text: forParticipants(source) },
  },
});

const picturesIn = (tree: SourceTree, folder: string, name: (path: string) => string): Thing[] =>
  bytesIn(tree, folder).map(([path, bytes]) =>
    thing(name(path), name(path), { fields: hashOf(bytes), text: '' }, { fields: startOf(`${tree.path}/${path}`) }),
  );

const bytesIn = (tree: SourceTree, folder: string): (readonly [string, Uint8Array])[] =>
  [...[...tree.images].map(([path, { bytes }]) => [path, bytes] as const), ...tree.fonts].filter(([path]) =>
    path.startsWith(folder),
  );

/** `modules/history/handouts/line.md` is `history/handouts/line`; `pages/welcome.md` is `pages/welcome`. */
const nameOfFile = (path: string): string => path.replace(/^modules\//, '').replace(/\.[^./]+$/, '');

const hashOf = (bytes: Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('hex')}`;

const startOf = (file: string): Place => ({ file, line: 1, column: 1, endLine: 1, endColumn: 2 });

const lf = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

const linesOf = (text: string, from: number, to: number): string =>
  lf(
    text
      .split(/\r\n|\n|\r/)
      .slice(from - 1, to - 1)
      .join('\n'),
  );

const jsonOf = (node: Node): unknown => node.toJSON() as unknown;

/** That a thing is locked is about it, and none of its words. */
const fieldsOf = (json: unknown): Words => ({
  fields: stringify(without(json, ['locked']), { lineWidth: 0 }).trim(),
  text: '',
});

const without = (json: unknown, keys: readonly string[]): unknown =>
  typeof json === 'object' && json !== null && !Array.isArray(json)
    ? Object.fromEntries(Object.entries(json).filter(([key]) => !keys.includes(key)))
    : json;

const idOf = (node: Node, key = 'id'): string | undefined => textAt(node, key);
const titleOf = (node: Node, key = 'title'): string | undefined => textAt(node, key);

function textAt(node: Node, key: string): string | undefined {
  const value = isMap(node) ? node.get(key) : undefined;
  return typeof value === 'string' ? value : undefined;
}

const isLocked = (node: Node): boolean => isMap(node) && node.get('locked') === true;

function headingOf({ root, text }: MarkdownSource): string | undefined {
  const [first] = root.children;
  if (first?.type !== 'heading') return undefined;
  return text
    .split(/\r\n|\n|\r/)
    [(first.position?.start.line ?? 1) - 1]?.replace(/^#+\s*/, '')
    .trim();
}
