import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { DirectiveNode } from '../model/content.ts';
import type { BlockName } from '../model/directives.ts';
import type { MarkdownSource } from '../parse/sources.ts';
import type { NamedChanges } from './comparison.ts';
import type { Versions } from './versions.ts';

/** A directive with a name that people know it by, and all its words. */
export interface NamedPart {
  readonly key: string;
  readonly name: string;
  readonly words: string;
}

/** What participants answer; a recall repeats what was asked elsewhere. */
const EXERCISES: readonly BlockName[] = ['write', 'scale', 'plan', 'check', 'recall'];

export const slidesIn = (source: MarkdownSource | undefined): NamedPart[] => partsIn(source, ['slide']);
export const exercisesIn = (source: MarkdownSource | undefined): NamedPart[] => partsIn(source, EXERCISES);

function partsIn(source: MarkdownSource | undefined, names: readonly BlockName[]): NamedPart[] {
  const parts: NamedPart[] = [];
  if (!source) return parts;
  const counts = new Map<string, number>();
  visit(source.root as Root, 'directive', (node: DirectiveNode) => {
    if (!names.includes(node.name)) return;
    const label = node.label.map((child) => textOf(child as Nodes)).join('') || (node.attributes.of?.value ?? '');
    const key = node.attributes.id?.value ?? label;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const { start, end } = node.position ?? {};
    parts.push({ key: `${key} ${count}`, name: label, words: source.text.slice(start?.offset, end?.offset) });
  });
  return parts;
}

/** Which of them came, went, or have other words now, by their names. */
export function compareParts({ before = [], after = [] }: Versions<readonly NamedPart[]>): NamedChanges {
  const [old, now] = [before, after].map((parts) => new Map(parts.map((part) => [part.key, part])));
  const namesOf = (parts: readonly NamedPart[]): string[] => parts.map(({ name }) => name);
  return {
    added: namesOf(after.filter(({ key }) => !old?.has(key))),
    removed: namesOf(before.filter(({ key }) => !now?.has(key))),
    changed: namesOf(after.filter(({ key, words }) => old?.has(key) && old.get(key)?.words !== words)),
  };
}
