import type { Node } from 'unist';
import type { DirectiveNode, InlineDirectiveNode } from '../../model/content.ts';
import type { Curriculum } from '../../model/curriculum.ts';
import { grammarOf } from '../../model/directives.ts';
import type { Module } from '../../model/module.ts';
import { resolvePath } from '../resolve-path.ts';

/** What a course gives somebody to read and to answer, counted once over the whole of it. */
export interface Reading {
  readonly words: number;
  readonly questions: number;
  /** The same module by module, in the order of the course. */
  readonly modules: readonly { readonly module: Module; readonly words: number; readonly questions: number }[];
}

/** Blocks of fewer words may stand in several places by chance: a cell that says “yes”. */
const REPEATABLE = 5;

/**
 * Counts what participants read and are asked in the modules: introductions and activities that are not optional, and handouts where
 * they are first handed out.
 *
 * *Words* are runs of letters and digits of the running text, prompts to write included; what hyphens and apostrophes join is one word.
 * A block that stands a second time, word for word, is not counted again. Not counted at all: titles of modules and activities,
 * objectives, takeaways, footnotes, citations, pictures, pages before and after the modules, glossary, references and licence; and
 * knowledge checks, which count as *questions*: each that has an answer marked as right, once.
 *
 * This follows the rule of the CCCEP, that only the content of the activity is counted, and no title, no author’s data, no references.
 */
export function countReading({ modules }: Pick<Curriculum, 'modules'>): Reading {
  const counter = new Counter();
  const perModule = modules.map((module) => ({ module, ...counter.count(module) }));
  const sum = (key: 'words' | 'questions'): number => perModule.reduce((all, one) => all + one[key], 0);
  return { words: sum('words'), questions: sum('questions'), modules: perModule };
}

class Counter {
  /** Blocks, questions and handouts that have been counted. */
  readonly #seen = new Set<string>();
  #words = 0;
  #questions = 0;

  count(module: Module): { words: number; questions: number } {
    this.#words = 0;
    this.#questions = 0;
    const counted = [module.intro, ...module.activities.flatMap((one) => (one.isOptional ? [] : [one.content]))];
    for (const { children } of counted) this.#all(children, module);
    return { words: this.#words, questions: this.#questions };
  }

  #all(nodes: readonly Node[], module: Module): void {
    for (const node of nodes) this.#node(node, module);
  }

  #node(node: Node, module: Module): void {
    if (UNCOUNTED.has(node.type)) return;
    const { children } = node as { children?: readonly Node[] };
    if (node.type === 'directive') this.#directive(node as DirectiveNode, module);
    else if (children?.some(isBlock)) this.#all(children, module);
    else this.#text(textOf(node));
  }

  #directive(node: DirectiveNode, module: Module): void {
    if (grammarOf(node.name).audience === 'trainer' || node.name === 'slide') return;
    if (node.name === 'check') this.#question(node);
    else if (node.name === 'handout') this.#handout(node, module);
    else {
      this.#text(node.label.map(textOf).join(''));
      this.#all(node.children, module);
    }
  }

  #question(node: DirectiveNode): void {
    const isAnswered = node.children.some(
      (child) => child.type === 'list' && child.children.some(({ checked }) => checked === true),
    );
    if (isAnswered && this.#isNew(`check ${wordsIn(node.label.map(textOf).join('')).join(' ').toLowerCase()}`))
      this.#questions += 1;
  }

  #handout({ attributes }: DirectiveNode, module: Module): void {
    const path = attributes.file && resolvePath(module.folder, attributes.file.value);
    const handout = module.handouts.find((one) => one.path === path);
    if (handout && this.#isNew(`handout ${handout.path}`)) this.#all(handout.content.children, module);
  }

  #text(text: string): void {
    const words = wordsIn(text);
    if (words.length < REPEATABLE || this.#isNew(`text ${words.join(' ').toLowerCase()}`)) this.#words += words.length;
  }

  #isNew(key: string): boolean {
    if (this.#seen.has(key)) return false;
    this.#seen.add(key);
    return true;
  }
}

/** Runs of letters and digits, of every script; marks belong to their letters. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}]+(?:[’'.,\-‐‑][\p{L}\p{N}\p{M}]+)*/gu) ?? [];

const UNCOUNTED = new Set(['html', 'definition', 'footnoteDefinition', 'thematicBreak']);
const BLOCKS = new Set(['directive', 'blockquote', 'code', 'heading', 'list', 'listItem', 'paragraph', 'table']);
const isBlock = ({ type }: Node): boolean => BLOCKS.has(type) || type === 'tableRow' || type === 'tableCell';

/** The running text of a block; what a citation, a resource or a figure prints is not its author’s. */
function textOf(node: Node): string {
  if (node.type === 'inlineDirective' && ['cite', 'resource', 'fact'].includes((node as InlineDirectiveNode).name))
    return ' ';
  if (node.type === 'break' || node.type === 'html') return ' ';
  const { value, children } = node as { value?: string; children?: readonly Node[] };
  return value ?? (children ?? []).map(textOf).join('');
}
