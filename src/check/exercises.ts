import type { Node } from 'unist';
import type { DirectiveNode } from '../model/content.ts';
import type { Curriculum, Exercise, Page } from '../model/curriculum.ts';
import { groupBy } from '../model/group-by.ts';
import type { Handout, Module } from '../model/module.ts';
import { oncePer } from '../model/once-per.ts';
import type { Written } from '../model/place.ts';
import { resolvePath } from '../resolve/resolve-path.ts';
import { markdownTexts, type Text } from './texts.ts';
import { isDirective, walk } from './walk.ts';

/** A `recall` with what it names. */
export interface Recall {
  readonly directive: DirectiveNode;
  /** The text that it stands in. */
  readonly text: Text;
  /** The value of `of`, at its place. */
  readonly of: Written<string>;
  readonly moduleId: string;
  /** Undefined if a whole module is recalled. */
  readonly exerciseId: string | undefined;
}

/** Every `recall` of a curriculum, in order. */
export const recallsOf = (curriculum: Curriculum): Recall[] =>
  markdownTexts(curriculum).flatMap((text) =>
    text.visits.flatMap(({ node }): Recall[] => {
      const of = isDirective(node) && node.name === 'recall' ? node.attributes.of : undefined;
      if (!isDirective(node) || !of) return [];
      const [moduleId = '', exerciseId] = of.value.split('/');
      return [{ directive: node, text, of, moduleId, exerciseId }];
    }),
  );

/** What participants are asked in each module, in order. */
export const exercisesByModule = oncePer(
  ({ exercises }: Curriculum): ReadonlyMap<string | undefined, readonly Exercise[]> =>
    groupBy([...exercises.values()], ({ module }) => module?.id),
);

/**
 * The rank of every node in the course as participants meet it: pages at the front, modules with each handout where it is handed
 * out, pages at the back.
 */
export function rankNodes({ modules, pages }: Curriculum): Map<Node, number> {
  const ranks = new Map<Node, number>();
  const left = new Map(modules.flatMap(({ handouts }) => handouts.map((handout) => [handout.path, handout] as const)));
  const rankAll = ({ content }: Pick<Module, 'content'>, folder: string): void => {
    for (const { node } of walk(content.children)) {
      ranks.set(node, ranks.size);
      const file = isDirective(node) && node.name === 'handout' ? node.attributes.file?.value : undefined;
      const handout = file === undefined ? undefined : left.get(resolvePath(folder, file) ?? '');
      if (handout) handOut(handout);
    }
  };
  const handOut = (handout: Handout): void => {
    left.delete(handout.path);
    rankAll(handout, folderOf(handout.path));
  };
  const rankPages = (side: Page['at']): void => {
    for (const page of pages) if (page.at === side) rankAll(page, folderOf(page.path));
  };
  rankPages('front');
  for (const module of modules) {
    rankAll(module, module.folder);
    for (const handout of module.handouts) if (left.has(handout.path)) handOut(handout);
  }
  rankPages('back');
  return ranks;
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');
