import type { Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { isSeq, type Node } from 'yaml';
import { LOCK, PACKAGE_FILE } from '../../load/limits.ts';
import type { SourceTree } from '../../load/source-tree.ts';
import { shownPath } from '../../model/place.ts';
import { slug } from '../../model/slug.ts';
import type { Sources } from '../../parse/sources.ts';
import { placeOfNode } from '../../parse/yaml/read-yaml.ts';
import { resolvePath } from '../../resolve/resolve-path.ts';
import { isHidden } from './for-participants.ts';
import { idOf, jsonOf, textAt, titleOf } from './nodes.ts';
import {
  fieldsOf,
  folderOf,
  hashOf,
  NOTHING,
  nameOfPath,
  startOf,
  type Thing,
  textOnly,
  thing,
  withLf,
} from './thing.ts';

const LISTS = ['glossary', 'references', 'resources', 'words'];

/** Terms, references, resources, and what is said of words, which is the authors’ business. */
export function ofLists({ yamlFiles }: Sources): Thing[] {
  return LISTS.flatMap((name) => {
    const file = yamlFiles.get(`${name}.yaml`);
    if (!file || !isSeq(file.root)) return [];
    return (file.root.items as Node[]).map((entry) => {
      const id = idOf(entry) ?? slug(textAt(entry, 'term') ?? '');
      const title = textAt(entry, 'term') ?? textAt(entry, 'name') ?? titleOf(entry) ?? id;
      const audience = name === 'words' ? { participant: NOTHING } : {};
      return thing(`${name}/${id}`, title, fieldsOf(jsonOf(entry)), { fields: placeOfNode(entry, file) }, audience);
    });
  });
}

/** The theme is one thing: its colors, its style, its layouts, its pictures and fonts. */
export function ofTheme({ tree, yamlFiles, theme }: Sources): Thing[] {
  if (!theme) return [];
  const root = yamlFiles.get('theme/theme.yaml')?.root;
  const text = [
    ...[...tree.texts.values()]
      .filter(({ path }) => /^theme\/.*\.(css|html)$/.test(path))
      .map((file) => `${file.path}:\n${withLf(file.text)}`),
    ...bytesIn(tree, 'theme/').map(([path, bytes]) => `${path}: ${hashOf(bytes)}`),
  ].join('\n');
  const words = { fields: root ? fieldsOf(jsonOf(root)).fields : '', text };
  return [thing('theme', 'theme', words, { fields: theme.yaml.place }, { participant: NOTHING })];
}

/** Files that are things of other kinds. */
const KNOWN = /^(curriculum|glossary|references|resources|words)\.yaml$|^(agendas|modules|pages|theme)\//;

/** What belongs to one work alone: its license, what it says about itself, its lock. */
const isItsOwn = (path: string): boolean => path === LOCK || path === PACKAGE_FILE || /^[^/]+\.(md|txt)$/.test(path);

/** Any other file that the format names, and every picture that is not the theme’s. */
export function ofOtherFiles(sources: Sources): Thing[] {
  const { tree, yamlFiles } = sources;
  const pictures = picturesOf(sources);
  const files = [...tree.texts.values()]
    .filter(({ path }) => !KNOWN.test(path) && !isItsOwn(path))
    .map(({ path, file, text }) => {
      const root = yamlFiles.get(path)?.root;
      const words = root ? fieldsOf(jsonOf(root)) : textOnly(text);
      const name = nameOfPath(path);
      return thing(name, name, words, { fields: startOf(file) }, { participant: NOTHING });
    });
  return [...files, ...pictures];
}

/** Pictures, told apart by their bytes and called by what they show; participants know of those that their own text shows. */
function picturesOf(sources: Sources): Thing[] {
  const { tree } = sources;
  const [seen, all] = [picturesShown(sources, true), picturesShown(sources, false)];
  return bytesIn(tree, '')
    .filter(([path]) => !path.startsWith('theme/'))
    .map(([path, bytes]) => {
      const name = nameOfPath(path);
      const words = { fields: hashOf(bytes), text: '' };
      const place = { fields: startOf(shownPath(tree.path, path)) };
      return thing(name, seen.get(path) || all.get(path) || name, words, place, {
        participant: seen.has(path) ? words : NOTHING,
      });
    });
}

/** What the pictures in the texts show, by their paths. */
function picturesShown({ modules, pages }: Sources, isForParticipants: boolean): Map<string, string> {
  const texts = [
    ...[...modules.values()].flatMap(({ markdown, handouts }) => [markdown, ...handouts]),
    ...pages.values(),
  ];
  const found = new Map<string, string>();
  for (const text of texts) {
    if (!text) continue;
    visit(text.root as Root, (node) => {
      if (isForParticipants && isHidden(node as RootContent)) return SKIP;
      const path = node.type === 'image' ? resolvePath(folderOf(text.path), node.url) : undefined;
      if (node.type === 'image' && path !== undefined) found.set(path, node.alt ?? '');
      return undefined;
    });
  }
  return found;
}

const bytesIn = (tree: SourceTree, folder: string): (readonly [string, Uint8Array])[] =>
  [...[...tree.images].map(([path, { bytes }]) => [path, bytes] as const), ...tree.fonts].filter(([path]) =>
    path.startsWith(folder),
  );
