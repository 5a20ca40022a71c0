import type { Element } from 'hast';
import type { RootContent } from 'mdast';
import type { DirectiveNode } from '../../model/content.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import type { Handout, Module } from '../../model/module.ts';
import { oncePer } from '../../model/once-per.ts';
import { fileAnchor } from '../anchors.ts';
import { targetOf } from '../prose/scope.ts';
import { type ProseContext, renderDirective, renderNotes } from '../prose.ts';

/** A handout as it is copied: its page or pages, with its notes. */
export interface HandoutSheet {
  readonly handout: Handout;
  readonly module: Module;
  readonly anchor: string;
  readonly page: Element;
}

/** Every handout that the workbook prints, once, where it is met first; the pages are the workbook’s own. */
export function handoutSheets(context: ProseContext): HandoutSheet[] {
  return printed(context).map(({ directive, ...found }) => {
    const [page] = renderDirective(directive, context);
    if (page?.type !== 'element') throw new TypeError(`No page for ${found.handout.path}`);
    const whole = { ...page, children: [...page.children, ...renderNotes(context)] };
    return { ...found, anchor: fileAnchor(found.handout.path), page: whole };
  });
}

type Printed = Omit<HandoutSheet, 'anchor' | 'page'> & { readonly directive: DirectiveNode };

/** The handouts that a directive prints, by the first directive that does. */
export function printed({ curriculum, scopes }: Pick<ProseContext, 'curriculum' | 'scopes'>): Printed[] {
  const found = new Map<string, Printed>();
  for (const directive of textOf(curriculum).flatMap(handoutsOnceIn)) {
    const scope = scopes.get(directive);
    const path = scope && targetOf(scope.path, directive.attributes.file?.value ?? '');
    for (const module of curriculum.modules) {
      const handout = module.handouts.find((candidate) => candidate.path === path);
      if (handout && !found.has(handout.path)) found.set(handout.path, { handout, module, directive });
    }
  }
  return [...found.values()];
}

/** All that participants read, in the order of their book. */
function textOf({ pages, modules }: Curriculum): readonly RootContent[] {
  const pagesAt = (at: 'front' | 'back') =>
    pages.filter((page) => page.at === at).flatMap(({ content }) => content.children);
  const course = modules.flatMap(({ intro, activities }) => [
    ...intro.children,
    ...activities.flatMap(({ content }) => content.children),
  ]);
  return [...pagesAt('front'), ...course, ...pagesAt('back')];
}

function handoutsIn(node: RootContent): readonly DirectiveNode[] {
  if (node.type === 'directive' && node.name === 'handout') return [node];
  return 'children' in node ? (node.children as RootContent[]).flatMap(handoutsIn) : [];
}

/** A block that has not changed is not searched again. */
const handoutsOnceIn = oncePer(handoutsIn);
