import type { ListItem, RootContent } from 'mdast';
import type { Adaptation, ChangedThing, Wording, Words } from '../model/adaptation.ts';
import { type Agenda, isSelfStudy } from '../model/agenda.ts';
import type { Content, DirectiveNode } from '../model/content.ts';
import type { Curriculum, Exercise, Page } from '../model/curriculum.ts';
import { type Audience, grammarOf } from '../model/directives.ts';
import type { Activity, Handout, Module } from '../model/module.ts';
import { oncePer } from '../model/once-per.ts';

/**
 * The curriculum as one audience may see it: what is not theirs is not there any more, neither in the text nor in the fields.
 * This is the only place where an audience is decided; composing starts from its result. Whoever studies alone (`agenda`) has nobody to
 * ask, and so gets the answers of knowledge checks with their feedback; all other participants do not.
 */
export const forAudience = (
  curriculum: Curriculum,
  audience: Audience,
  agenda?: Pick<Agenda, 'delivery'>,
): Curriculum => (audience === 'participant' && agenda && isSelfStudy(agenda) ? alone : SEEN[audience])(curriculum);

const SEEN: Readonly<Record<Audience, (curriculum: Curriculum) => Curriculum>> = {
  participant: oncePer((curriculum) => seenBy('participant', curriculum)),
  trainer: oncePer((curriculum) => seenBy('trainer', curriculum)),
};
const alone = oncePer((curriculum: Curriculum) => seenBy('participant', curriculum, true));

function seenBy(audience: Audience, curriculum: Curriculum, hasAnswers = audience === 'trainer'): Curriculum {
  const cut = new Cut(audience, hasAnswers);
  const modules = curriculum.modules.map((module) => cut.module(module));
  const pages = curriculum.pages
    .filter(({ books }) => books.includes(audience === 'participant' ? 'workbook' : 'guide'))
    .map((page): Page => ({ ...page, content: cut.content(page.content) }));
  const byId = new Map(modules.map((module) => [module.id, module]));
  return {
    ...curriculum,
    modules,
    unlisted: [],
    pages,
    // Checks ask them; no document does.
    words: [],
    labels: [],
    sections: curriculum.sections.map((section) => ({
      ...section,
      entries: section.entries.map((entry) => ({ ...entry, module: byId.get(entry.id.value) })),
      modules: section.modules.flatMap(({ id }) => byId.get(id) ?? []),
    })),
    agendas: curriculum.agendas.map((agenda) => cutAgenda(agenda, byId)),
    license: audience === 'participant' ? { ...curriculum.license, duties: [] } : curriculum.license,
    exercises: cut.exercises(curriculum.exercises, byId),
    // They are printed by a command, and in no document.
    frameworks: [],
    ...(curriculum.adaptation ? { adaptation: cutAdaptation(curriculum.adaptation, audience) } : {}),
  };
}

/**
 * The works that it builds on are cut as it is. That something was changed, why, and who agreed is everybody’s to know; what the words
 * were, and are, only theirs who may read them.
 */
function cutAdaptation(adaptation: Adaptation, audience: Audience): Adaptation {
  return {
    ...adaptation,
    base: forAudience(adaptation.base, audience),
    changes: adaptation.changes.map((change) => ({
      ...change,
      found: audience === 'trainer' ? change.found : change.found.flatMap(forEverybody),
    })),
  };
}

/** A thing with participants’ words alone; nothing where none of those differ. */
function forEverybody(thing: ChangedThing): ChangedThing[] {
  const [before, after] = [thing.before?.participant, thing.after?.participant];
  if (before?.fields === after?.fields && before?.text === after?.text) return [];
  // What neither edition shows them has no title for them either.
  if (!isSeen(before) && !isSeen(after)) return [];
  const alone = (words: Words | undefined): Wording | undefined => words && { participant: words, trainer: words };
  return [{ ...thing, before: alone(before), after: alone(after) }];
}

const isSeen = (words: Words | undefined): boolean => words !== undefined && words.fields + words.text !== '';

/** Agendas point to modules and activities: to those that are left. */
function cutAgenda(agenda: Agenda, modules: ReadonlyMap<string, Module>): Agenda {
  return {
    ...agenda,
    days: agenda.days.map((day) => ({
      ...day,
      entries: day.entries.map((entry) => {
        if (entry.kind !== 'module') return entry;
        const module = modules.get(entry.id.value);
        const activities = entry.activities.map((scheduled) => ({
          ...scheduled,
          activity: module?.activities.find(({ id }) => id === scheduled.id),
        }));
        return { ...entry, module, activities };
      }),
    })),
  };
}

/** A cut remembers which directive became which, so that an exercise keeps its number. */
class Cut {
  readonly #audience: Audience;
  readonly #hasAnswers: boolean;
  readonly #copies = new Map<DirectiveNode, DirectiveNode>();

  constructor(audience: Audience, hasAnswers: boolean) {
    this.#audience = audience;
    this.#hasAnswers = hasAnswers;
  }

  module(module: Module): Module {
    const isTrainer = this.#audience === 'trainer';
    // One cut of the whole text, shared by the activities: a directive is one object wherever it is found.
    const parts = new Map<RootContent, readonly RootContent[]>(
      module.content.children.map((node) => [node, this.#node(node)]),
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
    return { file, children: this.#nodes(children) };
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
