import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import type { DirectiveNode } from '../../model/content.ts';
import { type ProseContext, renderDirective, renderProse } from '../prose.ts';

/** Around a run of plain text: what it hangs on. */
export type Frame = (text: ElementContent[]) => Element;

/** Text on the measure. */
const onMeasure: Frame = (text) => h('div', { className: ['prose'] }, text);

/** From this many columns on a table takes the whole width. */
const WIDE_TABLE = 3;

/** The text of a page or an activity: paragraphs hang on the measure, directives and broad tables take the whole width. */
export function flow(nodes: readonly RootContent[], context: ProseContext, frame: Frame = onMeasure): ElementContent[] {
  const parts: ElementContent[] = [];
  let run: RootContent[] = [];
  const close = () => {
    const text = renderProse(run, context);
    run = [];
    if (text.some((node) => node.type === 'element')) parts.push(frame(text));
  };
  for (const node of nodes.flatMap((it) => opened(it, context))) {
    if (node.type !== 'directive' && !(frame === onMeasure && isWide(node))) {
      run.push(node);
      continue;
    }
    close();
    parts.push(...(node.type === 'directive' ? renderDirective(node, context) : renderProse([node], context)));
  }
  close();
  return parts;
}

const isWide = (node: RootContent): boolean =>
  node.type === 'table' && (node.children[0]?.children.length ?? 0) >= WIDE_TABLE;

/** In the workbook a text for participants alone is text like any other. */
const opened = (node: RootContent, { book }: ProseContext): readonly RootContent[] =>
  book === 'workbook' && isParticipants(node) ? node.children : [node];

const isParticipants = (node: RootContent): node is DirectiveNode =>
  node.type === 'directive' && node.name === 'participant';
