import type { Heading } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import type { Curriculum } from '../model/curriculum.ts';
import { slug } from '../model/slug.ts';
import { modulesOf } from './modules.ts';
import { handoutsOf, markdownTexts, type Text } from './texts.ts';
import { isDirective, type Visit } from './walk.ts';

/** The places in Markdown files that a link can name, by file and then by name; the value is true if only trainers see it. */
export type Anchors = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

/** Ids of exercises and of activities, and what headings and titles make. */
export function findAnchors(curriculum: Curriculum): Anchors {
  const files = new Map<string, Map<string, boolean>>();
  const add = (path: string, name: string, isTrainers: boolean): void => {
    const names = files.get(path) ?? new Map<string, boolean>();
    files.set(path, names.set(name, isTrainers && names.get(name) !== false));
  };
  for (const text of markdownTexts(curriculum)) {
    files.set(text.path, files.get(text.path) ?? new Map());
    for (const visit of text.visits)
      for (const name of namesOf(visit)) add(text.path, name, isTrainersOnly(text, visit));
  }
  for (const { path, title } of handoutsOf(curriculum).values()) add(path, slug(title), false);
  for (const { path, title, books } of curriculum.pages) add(path, slug(title), !books.includes('workbook'));
  for (const { folder, activities } of modulesOf(curriculum)) {
    // An activity whose heading is missing or misspelt is reported as such.
    for (const { id, title } of activities)
      for (const name of [id, slug(title.value)]) add(`${folder}/module.md`, name, false);
  }
  return files;
}

/** True if participants never see this part of a text. */
export const isTrainersOnly = (text: Text, visit: Visit): boolean => text.isTrainers || visit.isTrainers;

/** What a link can call a node by. */
export function namesOf({ node }: Visit): string[] {
  if (node.type === 'heading') return [slug(plainText(node as Heading))];
  return isDirective(node) && node.attributes.id ? [node.attributes.id.value] : [];
}
