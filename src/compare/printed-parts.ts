/** What stands in each document that is printed, part by part, as a build composes it: so nothing that is printed can be forgotten. */
import type { Element, ElementContent } from 'hast';
import { planDocuments } from '../compose/plan-documents.ts';
import type { Curriculum } from '../model/curriculum.ts';
import type { Audience } from '../model/directives.ts';
import type { Document } from '../model/document.ts';
import { PLACE_MARK } from '../model/layout.ts';
import type { Module } from '../model/module.ts';

/** A part of a document: what it is, how people call it, and all that is seen of it, as one text. */
export interface PrintedPart {
  readonly kind: 'cover' | 'agenda' | 'module' | 'page';
  /** `12 Role Plays`; the heading of a page; nothing where the kind says it all. */
  readonly title: string;
  readonly words: string;
}

export interface PrintedDocument {
  /** As kinds are called: `workbook`. */
  readonly name: string;
  readonly audience: Audience;
  /** By a key that both versions have for the same part. */
  readonly parts: ReadonlyMap<string, PrintedPart>;
}

/**
 * Every document that a build of the first agenda prints, those for participants first. Version and date stand on every page and change with
 * every version, so they are left out. `idOf` says by which id of a module both versions know it.
 */
export function printedDocuments(curriculum: Curriculum, idOf: (module: string) => string): PrintedDocument[] {
  const [agenda] = curriculum.agendas;
  if (!agenda) return [];
  const plans = planDocuments(
    { ...curriculum, version: '0.0.0', date: undefined },
    { agenda, papers: ['a4'], formats: ['pdf'], only: undefined, participants: undefined },
  );
  const documents = plans
    .filter(({ formats }) => formats.length > 0)
    .map((plan) => {
      const document = plan.compose();
      return { name: plan.kind, audience: plan.audience, parts: partsOf(document, curriculum, idOf) };
    });
  return documents.toSorted((a, b) => Number(a.audience === 'trainer') - Number(b.audience === 'trainer'));
}

/** The sections of a document. Empty pages, which are there for paper that is printed on both sides, are none. */
function partsOf(
  document: Document,
  curriculum: Curriculum,
  idOf: (module: string) => string,
): PrintedDocument['parts'] {
  const look = JSON.stringify([document.theme, document.language]);
  const rules = rulesByPage(document.css);
  const modules = new Map(curriculum.modules.map((module) => [module.id, module]));
  const parts = new Map<string, PrintedPart>();
  let last: PartName = { key: 'cover', kind: 'cover', title: '' };
  for (const section of sectionsOf(document.body)) {
    if (section.properties.dataFiller !== undefined) continue;
    // What has no name of its own, such as the back of a sheet, belongs to what it follows.
    const { key, ...named } = nameOf(section, document, modules, idOf) ?? last;
    last = { key, ...named };
    const page = pageOf(section);
    const words = [parts.get(key)?.words, seenOf(section), page === undefined ? '' : rules.get(page), look].join('\n');
    parts.set(key, { ...(parts.get(key) ?? named), words });
  }
  return parts;
}

const isElement = (node: { readonly type: string }): node is Element => node.type === 'element';

/** What stands in the `main` of a page. */
const sectionsOf = (body: Element): Element[] =>
  body.children.flatMap((child) =>
    isElement(child) && child.tagName === 'main' ? child.children.filter(isElement) : [],
  );

interface PartName extends Pick<PrintedPart, 'kind' | 'title'> {
  readonly key: string;
}

/** Slides of a module are one part, as are those that follow from the agenda; every other section is one of its own. */
function nameOf(
  section: Element,
  document: Document,
  modules: ReadonlyMap<string, Module>,
  idOf: (module: string) => string,
): PartName | undefined {
  const { id, className } = section.properties;
  const file = document.kind === 'slides' ? String(section.properties[PLACE_MARK]) : '';
  const named = /^module-(.+)/.exec(String(id))?.[1] ?? /(?:^|\/)modules\/([^/]+)\//.exec(file)?.[1];
  const module = named === undefined ? undefined : modules.get(named);
  if (module) {
    const title = `${module.number} ${module.title.value}`;
    return { key: `module ${idOf(module.id)}`, kind: 'module', title };
  }
  if (/(?:^|\/)agendas\//.test(file)) return { key: 'agenda', kind: 'agenda', title: '' };
  if (Array.isArray(className) && ['cover', 'title'].some((name) => className.includes(name)))
    return { key: 'cover', kind: 'cover', title: '' };
  const heading =
    headingsOf(section)
      .find((text) => text !== document.title)
      ?.replace(OF_SEVERAL, '') ?? '';
  const isNumbered = /^(?:slide|sheet)-\d/.test(String(id));
  const key = isNumbered ? heading : (id ?? pageOf(section) ?? heading);
  return key === '' ? undefined : { key: `page ${key}`, kind: 'page', title: heading };
}

/** `References (2 of 3)`: how many there are follows from their length. */
const OF_SEVERAL = / \(\d+\D+\d+\)$/;

function headingsOf(node: ElementContent): string[] {
  if (!isElement(node)) return [];
  return /^h[1-6]$/.test(node.tagName) ? [textOf(node)] : node.children.flatMap(headingsOf);
}

const textOf = (node: ElementContent): string =>
  node.type === 'text' ? node.value : isElement(node) ? node.children.map(textOf).join('') : '';

/** The name of the page that a section is set on: `module-2`. */
function pageOf({ properties: { className } }: Element): string | undefined {
  const classes = Array.isArray(className) ? className.map(String) : [];
  return classes.find((name) => /^on-[a-z0-9-]+$/.test(name))?.slice('on-'.length);
}

/** The rules of each named page, which say what stands in its margins. */
function rulesByPage(css: string): ReadonlyMap<string, string> {
  const rules = new Map<string, string>();
  for (const line of css.split('\n')) {
    const [, one, other] = /^(?:@page ([\w-]+)|\.on-([\w-]+))/.exec(line) ?? [];
    const page = one ?? other ?? '';
    rules.set(page, `${rules.get(page) ?? ''}${line}\n`);
  }
  return rules;
}

/** What nobody sees: where something stands in the sources, and what leads where. */
const UNSEEN =
  /^(?:id|position|dataPlace|dataStretch|dataSource|href|htmlFor|name|aria(?:LabelledBy|DescribedBy|Controls|Owns))$/i;

/** All that is seen of a section. The number of a slide stands alone in its foot; where one is put in, those after it differ in nothing else. */
function seenOf(section: Element): string {
  const isSlide = Array.isArray(section.properties.className) && section.properties.className.includes('slide');
  const shown = isSlide ? { ...section, children: section.children.map(withoutNumber) } : section;
  return JSON.stringify(shown, (key, value: unknown) => (UNSEEN.test(key) ? undefined : value));
}

const withoutNumber = (part: ElementContent): ElementContent =>
  isElement(part) && part.tagName === 'footer' ? { ...part, children: part.children.slice(0, -1) } : part;
