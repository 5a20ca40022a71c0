import type { Root } from 'mdast';
import type { Suppression } from '../diagnostics/settle.ts';
import type { SourceTree } from '../load/source-tree.ts';
import type { Place } from '../model/place.ts';
import type { LineOrigin, LineOrigins } from './line-origins.ts';
import type { AgendaFile } from './schema/agenda-schema.ts';
import type { CurriculumFile } from './schema/curriculum-schema.ts';
import type { FrameworkFile } from './schema/framework-schema.ts';
import type { itemsShape } from './schema/items-schema.ts';
import type { glossaryShape, referencesShape, resourcesShape } from './schema/list-schemas.ts';
import type { ModuleFile } from './schema/module-schema.ts';
import type { ThemeFile } from './schema/theme-schema.ts';
import type { wordsShape } from './schema/words-schema.ts';
import type { ReadLayout } from './theme/parse-layout.ts';
import type { YamlFile } from './yaml/read-yaml.ts';

/** A YAML file after reading: its fields, or undefined where it is not there or cannot be read. */
export interface YamlSource<T> {
  readonly file: string;
  readonly path: string;
  /** The first place of the file. */
  readonly place: Place;
  /** False where there is no such file; a file that cannot be read is there. */
  readonly isThere: boolean;
  readonly fields: T | undefined;
}

export interface MarkdownSource {
  readonly file: string;
  readonly path: string;
  readonly text: string;
  readonly root: Root;
  /** Where each line stands, if the text is made of several files. */
  readonly lines?: readonly LineOrigin[];
}

/** A module's folder. */
export interface ModuleSource {
  readonly id: string;
  readonly folder: string;
  readonly yaml: YamlSource<ModuleFile>;
  readonly markdown: MarkdownSource | undefined;
  readonly handouts: readonly MarkdownSource[];
}

/** The files of `theme/`. */
export interface ThemeSource {
  readonly yaml: YamlSource<ThemeFile>;
  /** The rules of `style.css`, read and written anew. */
  readonly style: string;
  readonly layouts: readonly ReadLayout[];
}

type ListOf<S> = S extends (...args: never[]) => infer R ? NonNullable<R> : never;

/** All files of a curriculum, read one by one; nothing is put together yet. */
export interface Sources {
  readonly tree: SourceTree;
  /** Every YAML file as nodes, by path; for an adaptation as its base and its changes make it. */
  readonly yamlFiles: ReadonlyMap<string, YamlFile>;
  readonly markdownFiles: ReadonlyMap<string, MarkdownSource>;
  readonly lineOrigins: LineOrigins;
  readonly curriculum: YamlSource<CurriculumFile>;
  readonly agendas: ReadonlyMap<string, YamlSource<AgendaFile>>;
  /** By id, in the order of their ids. */
  readonly modules: ReadonlyMap<string, ModuleSource>;
  readonly pages: ReadonlyMap<string, MarkdownSource>;
  readonly glossary: ListOf<typeof glossaryShape>['items'];
  readonly references: ListOf<typeof referencesShape>['items'];
  readonly resources: ListOf<typeof resourcesShape>['items'];
  readonly words: ListOf<typeof wordsShape>['items'];
  /** Undefined where a curriculum has no `items.yaml`. */
  readonly items: ListOf<typeof itemsShape>['items'] | undefined;
  /** By id, in the order of their ids. */
  readonly frameworks: ReadonlyMap<string, YamlSource<FrameworkFile>>;
  /** Undefined where a curriculum has none. */
  readonly theme: ThemeSource | undefined;
  readonly suppressions: readonly Suppression[];
}
