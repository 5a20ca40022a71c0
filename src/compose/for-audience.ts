import type { Adaptation, ChangedThing, Wording, Words } from '../model/adaptation.ts';
import { type Agenda, isSelfStudy } from '../model/agenda.ts';
import type { Curriculum, Page } from '../model/curriculum.ts';
import type { Audience } from '../model/directives.ts';
import type { Module } from '../model/module.ts';
import { oncePer } from '../model/once-per.ts';
import { Cut } from './cut.ts';

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

const seenBy = (audience: Audience, hasAnswers = audience === 'trainer'): ((curriculum: Curriculum) => Curriculum) => {
  const cut = new Cut(audience, hasAnswers);
  return oncePer((curriculum) => cutBy(cut, audience, curriculum));
};

const SEEN = { participant: seenBy('participant'), trainer: seenBy('trainer') } satisfies Record<Audience, unknown>;
const alone = seenBy('participant', true);

function cutBy(cut: Cut, audience: Audience, curriculum: Curriculum): Curriculum {
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
