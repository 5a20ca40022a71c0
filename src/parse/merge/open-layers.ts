import type { Problem } from '../../diagnostics/problem.ts';
import type { SourceTree } from '../../load/source-tree.ts';
import { shownPath } from '../../model/place.ts';
import type { Layering } from '../parse-sources.ts';
import type { ModuleFile } from '../schema/module-schema.ts';
import type { MarkdownSource, Sources, YamlSource } from '../sources.ts';
import type { YamlFile } from '../yaml/read-yaml.ts';
import { arrangeModules } from './arrange-modules.ts';
import { leaveAgenda } from './leave-agenda.ts';
import { leaveReview } from './leave-review.ts';
import { planFor } from './merge-plans.ts';
import { inheritedOf, mergeYaml } from './merge-yaml.ts';
import { activitiesOf, type Spliced, spliceModule } from './splice-module.ts';

/** How the files of an adaptation lie over those of its base. */
export interface Layers {
  /** A YAML file of the base that the adaptation has not got. */
  inheritedYaml(path: string): YamlFile | undefined;
  /** The adaptation’s own YAML file as it is with the base’s. */
  overYaml(path: string, own: YamlFile): YamlFile;
  inheritedMarkdown(path: string): MarkdownSource | undefined;
  /**
   * The adaptation’s own `module.md`, if it has one, with the sections of the base’s that it leaves as they are; undefined where the one
   * stands alone, or the other is taken over whole.
   */
  overMarkdown(module: string, own: MarkdownSource | undefined, fields: YamlSource<ModuleFile>): Spliced | undefined;
}

export function openLayers(tree: SourceTree, { base, changes }: Layering, report: (problem: Problem) => void): Layers {
  const named = (...kinds: readonly string[]): Set<string> =>
    new Set(changes.filter(({ kind }) => kinds.includes(kind)).map(({ thing }) => thing.value));
  const removed = named('remove');
  const withoutBase = named('remove', 'replace');
  const isInherited = (path: string): boolean => {
    const source = tree.texts.get(path);
    return source !== undefined && source === base.tree.texts.get(path);
  };
  const folders = new Set([...tree.filePaths].flatMap((path) => /^modules\/([^/]+)\//.exec(path)?.[1] ?? []));
  const isModule = (id: string): boolean => folders.has(id);
  const isOver = (path: string): boolean => !withoutBase.has(/^modules\/([^/]+)\//.exec(path)?.[1] ?? '');
  return {
    inheritedYaml(path) {
      const file = isInherited(path) ? base.yamlFiles.get(path) : undefined;
      if (!file?.root) return file;
      const all = { ...file, problems: [], inherited: inheritedOf(file, file.root) };
      if (path.startsWith('agendas/')) return leaveAgenda(all, removed);
      const text = path.replace(/module\.yaml$/, 'module.md');
      return text !== path && !isInherited(text) ? leaveReview(all) : all;
    },
    overYaml(path, own) {
      const below = isOver(path) ? base.yamlFiles.get(path) : undefined;
      const plan = planFor(path);
      const merged = below && plan ? mergeYaml(below, own, plan, report) : own;
      return path === 'curriculum.yaml' ? arrangeModules(merged, own, below, changes, isModule, report) : merged;
    },
    inheritedMarkdown: (path) => (isInherited(path) ? base.markdownFiles.get(path) : undefined),
    overMarkdown(module, own, { fields }) {
      const path = `modules/${module}/module.md`;
      const below = isOver(path) ? base.modules.get(module) : undefined;
      if (!below?.markdown) return undefined;
      const [before, after] = [activitiesOf(below.yaml.fields), activitiesOf(fields)];
      const isSame =
        before.length === after.length &&
        before.every(({ id, title }, index) => id === after[index]?.id && title === after[index]?.title);
      if (!own && isSame) return undefined;
      return spliceModule(below.markdown, own ?? nothing(path, base), before, after);
    },
  };
}

/** What an adaptation writes of a file that it leaves as it is. */
const nothing = (path: string, { tree }: Sources): MarkdownSource => ({
  file: shownPath(tree.path, path),
  path,
  text: '',
  root: { type: 'root', children: [] },
});
