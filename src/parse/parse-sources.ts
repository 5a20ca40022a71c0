import type { Outcome, Problem } from '../diagnostics/problem.ts';
import type { Suppression } from '../diagnostics/settle.ts';
import type { SourceFile, SourceTree } from '../load/source-tree.ts';
import { groupBy } from '../model/group-by.ts';
import { compareText, shownPath } from '../model/place.ts';
import { openInline } from './markdown/parse-inline.ts';
import { type MarkdownFile, parseMarkdown } from './markdown/parse-markdown.ts';
import { type Layers, openLayers } from './merge/open-layers.ts';
import type { Spliced } from './merge/splice-module.ts';
import { type ParseMemory, parseOnce } from './parse-memory.ts';
import type { ChangeFields } from './schema/adapts-schema.ts';
import { agendaShape } from './schema/agenda-schema.ts';
import { curriculumShape } from './schema/curriculum-schema.ts';
import { frameworkShape } from './schema/framework-schema.ts';
import { itemsShape } from './schema/items-schema.ts';
import { glossaryShape, referencesShape, resourcesShape } from './schema/list-schemas.ts';
import { moduleShape } from './schema/module-schema.ts';
import { themeShape } from './schema/theme-schema.ts';
import { wordsShape } from './schema/words-schema.ts';
import type { MarkdownSource, ModuleSource, Sources, ThemeSource, YamlSource } from './sources.ts';
import { parseLayout } from './theme/parse-layout.ts';
import { parseStyle } from './theme/parse-style.ts';
import { findYamlSuppressions } from './yaml/find-suppressions.ts';
import { lightly, readYaml, type YamlFile } from './yaml/read-yaml.ts';
import type { Shape } from './yaml/shape.ts';

/** What an adaptation is laid over. */
export interface Layering {
  readonly base: Sources;
  readonly changes: readonly ChangeFields[];
}

/**
 * Reads every source file: YAML against its shape, Markdown into a tree. One faulty file does not hide the faults of the next.
 * The files of an adaptation are laid over those of its base; what it inherits whole has been read already, and is taken as it is.
 * A text is parsed once for all that the `memory` has seen; only what is made of two texts is parsed each time. Of what `isLarge`, no nodes of
 * YAML stay in memory.
 */
export function parseSources(
  tree: SourceTree,
  layering?: Layering,
  memory?: ParseMemory,
  isLarge = hasMany(tree),
): Outcome<Sources> {
  const problems: Problem[] = [];
  const suppressions: Suppression[] = [...(layering?.base.suppressions ?? [])];
  const yamlFiles = new Map<string, YamlFile>();
  const markdownFiles = new Map<string, MarkdownSource>();
  const lineOrigins = new Map(layering?.base.lineOrigins);
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const layers = layering && openLayers(tree, layering, report);

  const yaml = <T>(path: string, shape: Shape<T>): YamlSource<T> => {
    const source = tree.texts.get(path);
    const file = source?.file ?? shownPath(tree.path, path);
    const place = { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
    if (!source) return { file, path, place, isThere: tree.unreadable.has(path), fields: undefined };
    if (!layers) {
      const known = parseOnce(memory, source, () => parseYaml(source, shape, isLarge));
      problems.push(...known.problems);
      suppressions.push(...known.suppressions);
      yamlFiles.set(path, known.read);
      return { file, path, place, isThere: true, fields: known.fields };
    }
    let read = layers.inheritedYaml(path);
    if (!read) {
      read = readYaml(source);
      problems.push(...read.problems);
      suppressions.push(...findYamlSuppressions(read));
      read = layers.overYaml(path, read);
    }
    yamlFiles.set(path, read);
    return { file, path, place, isThere: true, fields: readShape(read, shape, report) };
  };

  const markdown = (
    path: string,
    splice?: (layers: Layers, own: MarkdownSource | undefined) => Spliced | undefined,
  ): MarkdownSource | undefined => {
    const source = tree.texts.get(path);
    if (!source) return undefined;
    const inherited = layers?.inheritedMarkdown(path);
    const file = inherited ? shownPath(tree.path, path) : source.file;
    const alone = () => parseOnce(memory, source, () => parseMarkdown(source.text, source.file));
    const spliced =
      layers && splice && (inherited || isLegible(alone()))
        ? splice(layers, inherited ? undefined : { file, path, text: source.text, root: alone().root })
        : undefined;
    if (inherited && !spliced) {
      markdownFiles.set(path, inherited);
      return inherited;
    }
    const text = spliced?.text ?? source.text;
    if (spliced) lineOrigins.set(file, spliced.lines);
    for (const { label, line } of spliced?.clashes ?? []) {
      report({
        rule: 'id/duplicate',
        message: `“${label}” is defined here, and the base’s text that stays has a footnote or a link target of this name.`,
        hint: 'Give yours another name.',
        place: { file, line, column: 1, endLine: line, endColumn: label.length + 1 },
      });
    }
    const parsed = spliced ? parseMarkdown(text, file) : alone();
    const made: MarkdownSource = { file, path, text, root: parsed.root, ...(spliced && { lines: spliced.lines }) };
    problems.push(...parsed.problems);
    suppressions.push(...parsed.suppressions);
    markdownFiles.set(path, made);
    return made;
  };

  const paths = [...new Set([...tree.texts.keys(), ...tree.unreadable])].sort(compareText);
  const stems = (pattern: RegExp): Map<string, string> =>
    new Map(
      paths.flatMap((path) => {
        const stem = pattern.exec(path)?.[1];
        return stem === undefined ? [] : [[stem, path]];
      }),
    );

  const handoutPaths = groupBy(
    paths.filter((path) => path.endsWith('.md')),
    (path) => HANDOUTS.exec(path)?.[1],
  );
  const modules = new Map<string, ModuleSource>();
  for (const id of stems(/^modules\/([^/]+)\/module\.(?:yaml|md)$/).keys()) {
    const folder = `modules/${id}`;
    const fields = yaml(`${folder}/module.yaml`, moduleShape);
    modules.set(id, {
      id,
      folder,
      yaml: fields,
      markdown: markdown(`${folder}/module.md`, (layers, own) => layers.overMarkdown(id, own, fields)),
      handouts: (handoutPaths.get(folder) ?? []).flatMap((path) => markdown(path) ?? []),
    });
  }
  const present = (path: string): boolean => tree.texts.has(path) || tree.unreadable.has(path);
  const items = <T>(path: string, shape: Shape<{ readonly items: readonly T[] }>): readonly T[] =>
    present(path) ? (yaml(path, shape).fields?.items ?? []) : [];

  const yamlIn = <T>(folder: RegExp, shape: Shape<T>): Map<string, YamlSource<T>> =>
    new Map([...stems(folder)].map(([id, path]) => [id, yaml(path, shape)]));

  const theme = (): ThemeSource | undefined => {
    const layouts = stems(/^theme\/layouts\/([^/]+)\.html$/);
    if (layouts.size === 0 && !['theme/theme.yaml', 'theme/style.css'].some(present)) return undefined;
    const known = <T>({ value, problems: found }: Outcome<T>): T => {
      problems.push(...found);
      return value;
    };
    const style = tree.texts.get('theme/style.css');
    return {
      yaml: yaml('theme/theme.yaml', themeShape),
      style: style ? known(parseStyle(style)) : '',
      layouts: [...layouts].flatMap(([name, path]) => {
        const source = tree.texts.get(path);
        return source ? (known(parseLayout(name, source)) ?? []) : [];
      }),
    };
  };

  const value: Sources = {
    tree,
    yamlFiles,
    markdownFiles,
    lineOrigins,
    curriculum: yaml('curriculum.yaml', curriculumShape),
    agendas: yamlIn(/^agendas\/([^/]+)\.yaml$/, agendaShape),
    modules,
    pages: new Map(
      [...stems(/^(pages\/[^/]+\.md)$/).values()].flatMap((path) => {
        const page = markdown(path);
        return page ? [[path, page]] : [];
      }),
    ),
    glossary: items('glossary.yaml', glossaryShape),
    references: items('references.yaml', referencesShape),
    resources: items('resources.yaml', resourcesShape),
    words: items('words.yaml', wordsShape),
    items: present('items.yaml') ? items('items.yaml', itemsShape) : undefined,
    frameworks: yamlIn(/^frameworks\/([^/]+)\.yaml$/, frameworkShape),
    theme: theme(),
    suppressions,
  };
  return { value, problems };
}

/** True for a work of more than a thousand modules. */
const hasMany = ({ texts }: SourceTree): boolean => texts.size > 2_000;

/** The module’s folder of a handout. */
const HANDOUTS = /^(modules\/[^/]+)\/handouts\//;

/** Parses one file of a folder into the memory, whatever stands in the others. */
export function rememberFile(tree: SourceTree, source: SourceFile, memory: ParseMemory): void {
  parseSources(
    { ...tree, texts: new Map([[source.path, source]]), unreadable: new Set() },
    undefined,
    memory,
    hasMany(tree),
  );
}

/** False for a text that was given up: it is not put together with another one. */
const isLegible = ({ problems }: MarkdownFile): boolean => !problems.some(({ rule }) => rule === 'markdown/too-costly');

/** A YAML file with all that is to be said about it. */
interface ParsedYaml<T> {
  readonly read: YamlFile;
  readonly fields: T | undefined;
  readonly problems: readonly Problem[];
  readonly suppressions: readonly Suppression[];
}

function parseYaml<T>(source: SourceFile, shape: Shape<T>, isLarge: boolean): ParsedYaml<T> {
  const read = readYaml(source);
  const problems = [...read.problems];
  const fields = readShape(read, shape, (problem) => problems.push(problem));
  return { read: lightly(read, isLarge), fields, problems, suppressions: findYamlSuppressions(read) };
}

/** Reads one YAML file against its shape; what is wrong with it is reported. */
function readShape<T>(yaml: YamlFile, shape: Shape<T>, report: (problem: Problem) => void): T | undefined {
  if (yaml.problems.some(({ rule }) => rule === 'yaml/syntax' || rule === 'yaml/too-costly')) return undefined;
  if (!yaml.root) {
    report({
      rule: 'schema/type',
      message: 'This file is empty.',
      hint: 'Write its keys, or delete the file.',
      place: { file: yaml.file, line: 1, column: 1, endLine: 1, endColumn: 1 },
    });
    return undefined;
  }
  return shape(yaml.root, {
    yaml,
    report,
    inline: openInline(report),
  });
}
