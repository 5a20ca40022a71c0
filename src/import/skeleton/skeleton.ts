import { type Minutes, minutes } from '../../model/minutes.ts';
import type { Outline, Passage } from '../outline/outline.ts';
import type { ImportedSection } from '../outline/settle-duplicates.ts';
import { textOf } from '../read/block.ts';
import { escapeProse } from './escape-prose.ts';
import { idGiver } from './name-things.ts';
import { type PlannedModule, planDays } from './plan-days.ts';
import { PLACEHOLDER, titleOf, writeBlocks, writeModule } from './write-module.ts';
import { comment, scalar, textList } from './write-yaml.ts';

/** What a skeleton is made of. */
export interface SkeletonInput {
  readonly outline: Outline;
  readonly title: string;
  readonly sections: readonly ImportedSection[];
  /** As promised; undefined if the outline states none. */
  readonly promised: Minutes | undefined;
  /** As prose names them. */
  readonly days: number | undefined;
  readonly isSelfPaced: boolean;
  /** BCP 47. */
  readonly language: string;
  readonly unit: 'line' | 'paragraph';
  /** The name of the file that the outline came in. */
  readonly source: string;
}

/** A curriculum as far as an outline knows it. */
export interface Skeleton {
  readonly id: string;
  /** Texts by their paths. */
  readonly files: Readonly<Record<string, string>>;
  readonly modules: readonly (PlannedModule & { readonly title: string })[];
}

export function makeSkeleton(input: SkeletonInput): Skeleton {
  const { sections, title, outline } = input;
  const [moduleId, sectionId] = [idGiver('module'), idGiver('section')];
  const files: Record<string, string> = {};
  const planned = sections.map((section) => ({
    id: sectionId(section.title || title),
    section,
    modules: section.modules.map((module) => {
      const id = moduleId(module.title);
      for (const [name, text] of Object.entries(writeModule(module, input.unit))) files[`modules/${id}/${name}`] = text;
      return { id, title: titleOf(module), minutes: module.minutes ?? minutes(PLACEHOLDER) };
    }),
  }));
  const modules = planned.flatMap((section) => section.modules);
  const pages = writePages(outline.passages);
  const id = idGiver('curriculum')(title);
  return {
    id,
    modules,
    files: {
      'curriculum.yaml': writeCurriculum(input, id, planned, Object.keys(pages)),
      [`agendas/${AGENDA}.yaml`]: writeAgenda(modules, input),
      ...pages,
      ...files,
    },
  };
}

const AGENDA = 'placeholder';

interface PlannedSection {
  readonly id: string;
  readonly section: ImportedSection;
  readonly modules: readonly PlannedModule[];
}

function writeCurriculum(
  input: SkeletonInput,
  id: string,
  sections: readonly PlannedSection[],
  pages: readonly string[],
): string {
  const { outline, title, promised } = input;
  const total = sections.flatMap(({ modules }) => modules).reduce((sum, module) => sum + module.minutes, 0);
  const objectiveId = idGiver('objective');
  return [
    `# Made of the outline ${comment(input.source)}. What was found there, and what is a placeholder, stands in IMPORT.md.\n`,
    `format: 1\nid: ${scalar(id)}\ntitle: ${scalar(title)}\n`,
    outline.subtitle === undefined ? '' : `subtitle: ${scalar(outline.subtitle)}\n`,
    `version: 0.1.0\nstatus: draft\nlanguage: ${input.language}\n`,
    promised === undefined
      ? `hours: ${hours(total)}  # a placeholder: the sum of the modules; the outline promises no hours\n`
      : `hours: ${hours(promised)}\n`,
    textList('audience', outline.audience),
    outline.prerequisites.length === 0
      ? ''
      : `prerequisites:\n${outline.prerequisites
          .map((text) => `  - text: ${scalar(escapeProse(text))}\n    strength: ${strengthOf(text)}\n`)
          .join('')}`,
    outline.objectives.length === 0
      ? ''
      : `objectives:  # the ids are made of the first words; better ones are welcome\n${outline.objectives
          .map((text) => `  - id: ${scalar(objectiveId(firstWords(text)))}\n    text: ${scalar(escapeProse(text))}\n`)
          .join('')}`,
    'sections:\n',
    ...sections.map(
      ({ id: sectionId, section, modules }) =>
        `  - id: ${scalar(sectionId)}\n    title: ${scalar(section.title || title)}\n` +
        (section.purpose.length === 0
          ? ''
          : `    purpose: ${scalar(escapeProse(section.purpose.map(textOf).join(' ')))}\n`) +
        `    modules:\n${modules.map((module) => `      - ${scalar(module.id)}\n`).join('')}`,
    ),
    `agendas: [${AGENDA}]\n`,
    pages.length === 0
      ? ''
      : `pages:\n${pages.map((file) => `  - { file: ${file}, in: [workbook, guide]${file.includes('/after') ? ', at: back' : ''} }\n`).join('')}`,
    'license:  # placeholders: ask the owners what you may do with their work, before you do it\n',
    '  id: LicenseRef-not-stated\n  holder: Not stated in the outline\n',
  ].join('');
}

/** `18`, or `"12:40"`. */
const hours = (value: number): string =>
  value % 60 === 0 ? String(value / 60) : `"${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}"`;

const firstWords = (text: string): string => text.split(/\s+/).slice(0, 4).join(' ');

const strengthOf = (text: string): string =>
  /strongly (?:suggested|recommended|encouraged)/i.test(text)
    ? 'strongly-suggested'
    : /\b(?:required|must|mandatory)\b/i.test(text)
      ? 'required'
      : 'suggested';

/** Text around the modules: a page before them and one after. */
function writePages(passages: readonly Passage[]): Readonly<Record<string, string>> {
  const page = (at: Passage['at'], name: string, title: string): readonly (readonly [string, string])[] => {
    const own = passages.filter((passage) => passage.at === at);
    const text = own
      .map(
        (passage) =>
          `${passage.title === undefined ? '' : `## ${escapeProse(passage.title)}\n\n`}${writeBlocks(passage.body, 3)}`,
      )
      .join('');
    return own.length === 0 ? [] : [[`pages/${name}.md`, `# ${title}\n\n${text}`]];
  };
  return Object.fromEntries([
    ...page('front', 'before', 'About this training'),
    ...page('back', 'after', 'After the modules'),
  ]);
}

function writeAgenda(modules: readonly PlannedModule[], { days, isSelfPaced }: SkeletonInput): string {
  const head = '# A placeholder: the outline has no agenda.\n';
  if (isSelfPaced) return `${head}title: On your own\ndelivery: self-study\n`;
  const planned = planDays(modules, days)
    .map(
      (day, index) =>
        `  - title: Day ${index + 1}\n    start: "09:00"\n    schedule:\n${day.map(({ id }) => `      - ${scalar(id)}\n`).join('')}`,
    )
    .join('');
  return `${head}title: Placeholder, modules in their order\ndelivery: in-person\ndays:\n${planned}`;
}
