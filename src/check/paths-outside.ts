import type { Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../diagnostics/problem.ts';
import { placeOf } from '../model/content.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Place } from '../model/place.ts';
import { resolvePath } from '../resolve/resolve-path.ts';
import type { Check } from './check.ts';

/** Links to people and places outside a curriculum; everything else is a path, and paths stay inside. */
const ELSEWHERE = /^(https?:|mailto:|tel:|#)/i;

/** Nothing outside the curriculum's folder is read or followed: no `../..`, no absolute path, no picture from the network. */
export const pathsOutside: Check = {
  rules: ['path/outside'],
  *run(curriculum: Curriculum) {
    for (const { file, folder, children } of textsOf(curriculum)) yield* outsideIn(children, file, folder);
  },
};

function textsOf({
  modules,
  unlisted,
  pages,
}: Curriculum): { file: string; folder: string; children: readonly RootContent[] }[] {
  const inModules = [...modules, ...unlisted].flatMap(({ content, folder, handouts }) => [
    { ...content, folder },
    ...handouts.map((handout) => ({ ...handout.content, folder: folderOf(handout.path) })),
  ]);
  return [...inModules, ...pages.map(({ content, path }) => ({ ...content, folder: folderOf(path) }))];
}

const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');

function outsideIn(children: readonly RootContent[], file: string, folder: string): Problem[] {
  const problems: Problem[] = [];
  const look = (target: string, place: Place, isPicture: boolean): void => {
    if (target === '' || (!isPicture && ELSEWHERE.test(target)) || resolvePath(folder, target) !== undefined) return;
    problems.push({
      rule: 'path/outside',
      message: `“${target}” leads outside the curriculum’s folder.`,
      hint: isPicture
        ? 'Put the picture into the curriculum’s folder and name it from this file.'
        : 'Link to a file in the curriculum’s folder, or to an https address.',
      place,
    });
  };
  const root: Root = { type: 'root', children: [...children] };
  visit(root, (node) => {
    const place = placeOf(node, file);
    if (node.type === 'image') look(node.url, place, true);
    else if (node.type === 'link' || node.type === 'definition') look(node.url, place, false);
    else if (node.type === 'directive' && node.attributes.file)
      look(node.attributes.file.value, node.attributes.file.place, true);
  });
  return problems;
}
