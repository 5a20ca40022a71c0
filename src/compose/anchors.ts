import type { Section } from '../model/curriculum.ts';
import type { Activity, Module } from '../model/module.ts';

/**
 * Ids of the places that links lead to. Ids of the source hold single hyphens only, so two hyphens join two of them
 * without ever meeting a third; whatever else an author put into a key is written as its code.
 */
const safe = (id: string): string => id.replace(/[^A-Za-z0-9_-]/g, (found) => `_${found.codePointAt(0)?.toString(16)}`);

export const sectionAnchor = (section: Pick<Section, 'id'>): string => `section-${safe(section.id)}`;
export const moduleAnchor = (module: Pick<Module, 'id'>): string => `module-${safe(module.id)}`;
export const activityAnchor = (module: Pick<Module, 'id'>, activity: Pick<Activity, 'id'>): string =>
  `activity-${safe(module.id)}--${safe(activity.id)}`;
export const exerciseAnchor = (number: number): string => `exercise-${number}`;
/** Where the answer of a knowledge check stands in a course for one. */
export const answerAnchor = (number: number): string => `answer-${number}`;
/** A look back has no number; its line in its file is the same in every book. */
export const recallAnchor = (path: string, line: number): string => `${fileAnchor(path)}--recall-${line}`;
export const dayAnchor = (number: number): string => `day-${number}`;
/** An entry of a day's agenda, counted from 1. */
export const entryAnchor = (day: number, entry: number): string => `${dayAnchor(day)}--entry-${entry}`;
export const termAnchor = (id: string): string => `term-${safe(id)}`;
export const referenceAnchor = (id: string): string => `ref-${safe(id)}`;
export const resourceAnchor = (id: string): string => `resource-${safe(id)}`;

/** A file of Markdown that is printed as a whole, such as `pages/welcome.md`, by its path from the curriculum's folder. */
export const fileAnchor = (path: string): string => `file-${path.replace(/\.md$/, '').split('/').map(safe).join('.')}`;

/** A heading inside a file, by the id that its text makes. */
export const headingAnchor = (path: string, slug: string): string => `${fileAnchor(path)}--${safe(slug)}`;
