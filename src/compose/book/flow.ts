import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RootContent } from 'mdast';
import type { DirectiveNode } from '../../model/content.ts';
import { stepFrame } from '../prose/directives/frame.ts';
import { type ProseContext, renderDirective, renderProse } from '../prose.ts';

/**
 * The text of a page or an activity: paragraphs hang on the measure, directives take the whole width. In the guide, what participants
 * read has a frame of its own, so that it is never taken for the trainer's text.
 */
export function flow(nodes: readonly RootContent[], context: ProseContext): ElementContent[] {
  const parts: ElementContent[] = [];
  let run: RootContent[] = [];
  const close = () => {
    const text = renderProse(run, context);
    run = [];
    if (text.some((node) => node.type === 'element')) parts.push(frame(text, context));
  };
  for (const node of nodes.flatMap((it) => opened(it, context))) {
    if (node.type !== 'directive') {
      run.push(node);
      continue;
    }
    close();
    parts.push(...renderDirective(node, context));
  }
  close();
  return parts;
}

function frame(text: readonly ElementContent[], { book, words }: ProseContext): Element {
  if (book !== 'guide') return h('div', { className: ['prose'] }, [...text]);
  return stepFrame('book-text', { sign: 'book', word: words.steps.book }, text);
}

/** In the workbook a text for participants alone is text like any other. */
const opened = (node: RootContent, { book }: ProseContext): readonly RootContent[] =>
  book === 'workbook' && isParticipants(node) ? node.children : [node];

const isParticipants = (node: RootContent): node is DirectiveNode =>
  node.type === 'directive' && node.name === 'participant';
