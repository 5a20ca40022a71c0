import type { ListItem, RootContent } from 'mdast';
import type { Content, DirectiveNode } from '../model/content.ts';
import type { Exercise } from '../model/curriculum.ts';
import { type Audience, grammarOf } from '../model/directives.ts';
import type { Activity, Handout, Module } from '../model/module.ts';
import { oncePer } from '../model/once-per.ts';

/**
 * A cut remembers what became of each part of a text for as long as that lives: a directive keeps the number of its exercise, and where one
 * module was edited, all others are cut already.
 */
export class Cut {
  readonly #audience: Audience;
  readonly #hasAnswers: boolean;
  readonly #copies = new WeakMap<DirectiveNode, DirectiveNode>();
  readonly #block = oncePer((node: RootContent) => this.#node(node));

  constructor(audience: Audience, hasAnswers: boolean) {
    this.#audience = audience;
    this.#hasAnswers = hasAnswers;
  }

  module(module: Module): Module {
    const isTrainer = this.#audience === 'trainer';
    // One cut of the whole text, shared by the activities: a directive is one object wherever it is found.
    const parts = new Map<RootContent, readonly RootContent[]>(
      module.content.children.map((node) => [node, this.#block(node)]),
    );
    const part = ({ file, children }: Content): Content => ({
      file,
      children: children.flatMap((node) => parts.get(node) ?? []),
    });
    const activities = module.activities.map((activity): Activity => {
      const steps = activity.steps.map((step) => ({
        ...step,
        directive: this.#copies.get(step.directive) ?? step.directive,
      }));
      const shared = { ...activity, content: part(activity.content), steps };
      if (isTrainer) return shared;
      return {
        ...shared,
        purpose: undefined,
        materials: [],
        range: undefined,
        ifShort: undefined,
        lead: undefined,
        method: undefined,
        steps: [],
      };
    });
    const shared: Module = {
      ...module,
      activities,
      intro: part(module.intro),
      content: part(module.content),
      headings: module.headings.map((heading) => ({
        ...heading,
        activity: activities.find(({ id }) => id === heading.activity?.id),
      })),
      handouts: module.handouts.map((handout): Handout => ({ ...handout, content: this.content(handout.content) })),
      // The whole file, for checks.
      markdownText: undefined,
    };
    if (isTrainer) return shared;
    return {
      ...shared,
      purpose: undefined,
      placement: { after: [], slots: [] },
      review: undefined,
      materials: [],
      preparation: [],
    };
  }

  content({ file, children }: Content): Content {
    return { file, children: children.flatMap((node) => this.#block(node)) };
  }

  exercises(
    exercises: ReadonlyMap<DirectiveNode, Exercise>,
    modules: ReadonlyMap<string, Module>,
  ): Map<DirectiveNode, Exercise> {
    return new Map(
      [...exercises].map(([node, exercise]) => {
        const directive = this.#copies.get(node) ?? node;
        return [directive, { ...exercise, directive, module: exercise.module && modules.get(exercise.module.id) }];
      }),
    );
  }

  #nodes(nodes: readonly RootContent[]): RootContent[] {
    return nodes.flatMap((node) => this.#node(node));
  }

  #node(node: RootContent): RootContent[] {
    if (node.type === 'directive') return this.#directive(node);
    // Comments are for those who write, not for those who read.
    if (node.type === 'html' && node.value.startsWith('<!--')) return [];
    if (!('children' in node)) return [node];
    const children = this.#nodes(node.children as RootContent[]);
    // What held nothing but another audience's text goes with it: no empty bullet, no empty quotation stays behind.
    if (children.length === 0 && node.children.length > 0 && node.type !== 'tableCell' && node.type !== 'tableRow')
      return [];
    return [{ ...node, children } as RootContent];
  }

  #directive(node: DirectiveNode): RootContent[] {
    const { audience } = grammarOf(node.name);
    if (this.#audience === 'participant' && audience === 'trainer') return [];
    if (this.#audience === 'trainer' && audience === 'participant')
      return trainersIn(node.children).flatMap((inner) => this.#node(inner));
    const children = this.#nodes(node.children);
    const copy: DirectiveNode = {
      ...node,
      children: node.name === 'check' && !this.#hasAnswers ? children.map(withoutAnswers) : children,
    };
    this.#copies.set(node, copy);
    return [copy];
  }
}

/** The trainer's directives in a text that is otherwise participants' only; inside them everything stays. */
function trainersIn(nodes: readonly RootContent[]): DirectiveNode[] {
  return nodes.flatMap((node): DirectiveNode[] => {
    if (node.type === 'directive' && grammarOf(node.name).role === 'trainer') return [node];
    return 'children' in node ? trainersIn(node.children as RootContent[]) : [];
  });
}

/** A knowledge check gives nothing away: no option is marked, and the feedback under each is gone. */
function withoutAnswers(node: RootContent): RootContent {
  if (node.type !== 'list') return node;
  return {
    ...node,
    children: node.children.map(
      (item): ListItem =>
        typeof item.checked === 'boolean' ? { ...item, checked: false, children: item.children.slice(0, 1) } : item,
    ),
  };
}
