import { bareTitle } from '../../model/slug.ts';
import type { Finding } from '../finding.ts';
import { type FrontKind, frontKindOf, isAround, isPause } from '../labels.ts';
import { type Block, textOf } from '../read/block.ts';
import { listed, quoted } from '../wording.ts';
import type { Entries, Entry } from './entry.ts';
import { findModules } from './find-modules.ts';
import { joinLines } from './join-lines.ts';
import { listTexts } from './list-texts.ts';
import type { Outline, OutlineSection, Passage } from './outline.ts';
import { takeObjectives } from './take-objectives.ts';

/** An outline, and what had to be decided for it. */
export interface Arranged {
  readonly outline: Outline;
  readonly findings: readonly Finding[];
}

/** Says of every heading what it is: the title, a section, a module, or what every brochure has around its modules. */
export function arrange({ before, entries }: Entries): Arranged {
  const findings: Finding[] = [];
  const head = before.length === 0 && isTitle(entries) ? headOf(entries, findings) : undefined;
  const rest = head ? entries.slice(head.count) : entries;
  const front = frontMatter(rest, findings);
  const hasQuestions = rest.some(({ title }) => QUESTIONS.test(title));
  const isOutside = (entry: Entry): boolean =>
    !isSurelyModule(entry) &&
    (isAround(entry.title) || isPause(entry.title) || (hasQuestions && /\?$/.test(entry.title)));
  const candidates = rest.filter((entry) => frontKindOf(entry.title) === undefined && !isOutside(entry));
  const around = rest.filter((entry) => frontKindOf(entry.title) === undefined && isOutside(entry));
  const intro = takeObjectives(head?.rest ?? withoutSubtitle(before));
  const body = candidates.map((entry) => ({ entry, taken: takeObjectives(entry.rest) }));
  const { sections, outside } = placeModules(
    body.map(({ entry, taken }) => withoutTaken(entry, new Set(taken.blocks))),
    head?.title,
  );
  const found = sections.length > 0 ? undefined : findModules(intro.blocks);
  const firstModule = sections[0]?.modules[0]?.line ?? Number.POSITIVE_INFINITY;
  const passages: Passage[] = [
    { title: undefined, body: found ? found.rest : intro.blocks, at: 'front' as const },
    ...[...outside, ...around]
      .toSorted((a, b) => a.line - b.line)
      .map(({ written, rest: text, line }) => ({
        title: written,
        body: text,
        at: line < firstModule ? ('front' as const) : ('back' as const),
      })),
  ].filter(({ body, title }) => body.length > 0 || title !== undefined);
  return {
    outline: {
      title: head?.title,
      subtitle: head ? undefined : subtitleOf(before),
      minutes: head?.minutes,
      objectives: [
        ...(head?.objectives ?? []),
        ...[...outside, ...around].flatMap(({ objectives }) => objectives),
        ...front.objectives,
        ...intro.objectives,
        ...body.flatMap(({ taken }) => taken.objectives),
        ...(found?.objectives ?? []),
      ],
      audience: front.audience,
      prerequisites: front.prerequisites,
      sections: found ? [{ title: head?.title ?? '', purpose: [], modules: found.modules }] : sections,
      passages,
    },
    findings: [...findings, ...(found?.findings ?? [])],
  };
}

/** An entry of which only some blocks of the rest are left. */
function withoutTaken(entry: Entry, left: ReadonlySet<Block>): Entry {
  const taken = new Set(entry.rest.filter((block) => !left.has(block)));
  return { ...entry, rest: [...left], body: entry.body.filter((block) => !taken.has(block)) };
}

/** The first heading is the title, unless it has what modules have, or others like it with headings below. */
function isTitle([first, second, ...others]: readonly Entry[]): boolean {
  if (!first || first.takeaways.length > 0 || frontKindOf(first.title)) return false;
  if (first.level === undefined || second?.level === undefined || second.level <= first.level) return true;
  return ![second, ...others].some(({ level }) => level === first.level);
}

/** What stands under the title, and how many headings it takes: pages from the web often have it twice. */
function headOf(
  [first, second]: readonly Entry[],
  findings: Finding[],
): (Entry & { readonly count: number }) | undefined {
  if (!first) return undefined;
  const isTwice =
    first.rest.length === 0 && second?.takeaways.length === 0 && bareTitle(second.title) === bareTitle(first.title);
  if (!isTwice) return { ...first, count: 1 };
  findings.push({
    id: 'exact-duplicate',
    lines: [first.line, second.line],
    message: `The title ${quoted(first.title)} stands twice.`,
    done: 'Kept once.',
  });
  return { ...second, objectives: [...first.objectives, ...second.objectives], count: 2 };
}

/** Under such a heading, questions are no modules. */
const QUESTIONS = /^(?:frequently asked questions|faqs?)$/i;

/** A short text before the first heading, in lines that nobody had to break there, is a subtitle. */
function subtitleOf([first]: readonly Block[]): string | undefined {
  if (first?.kind !== 'paragraph') return undefined;
  const text = textOf(first);
  return text.length <= SUBTITLE && !/[.:]$/.test(text) ? text : undefined;
}

const SUBTITLE = 150;

const withoutSubtitle = (before: readonly Block[]): readonly Block[] =>
  subtitleOf(before) === undefined ? before : before.slice(1);

/** Objectives, audience and prerequisites, each as a list. */
function frontMatter(entries: readonly Entry[], findings: Finding[]): Readonly<Record<FrontKind, readonly string[]>> {
  const of = (kind: FrontKind): Entry[] => entries.filter(({ title }) => frontKindOf(title) === kind);
  const texts = (kind: FrontKind): readonly string[] => of(kind).flatMap((entry) => textsOf(entry, entry.rest));
  return {
    objectives: of('objectives').flatMap((entry) =>
      textsOf(
        entry,
        entry.rest.flatMap((block) => joinLines(block, findings)),
      ),
    ),
    audience: texts('audience')
      .flatMap((text) => text.replace(/\.$/, '').split(/(?<!\s)\s*;\s*/))
      .filter(Boolean),
    prerequisites: texts('prerequisites'),
  };
}

/** Everything under a heading, as a list. */
const textsOf = ({ objectives, takeaways }: Entry, rest: readonly Block[]): readonly string[] => [
  ...objectives,
  ...listTexts(rest),
  ...takeaways,
];

interface Placed {
  readonly sections: readonly OutlineSection[];
  /** What turned out to be neither a section nor a module. */
  readonly outside: readonly Entry[];
}

function placeModules(entries: readonly Entry[], title: string | undefined): Placed {
  if (entries.some(isSurelyModule)) return placeByLabels(entries, title);
  const levels = new Set(entries.map(({ level }) => level));
  if (levels.size > 1 && !levels.has(undefined)) return { sections: placeByLevels(entries), outside: [] };
  return { sections: entries.length > 0 ? [{ title: title ?? '', purpose: [], modules: entries }] : [], outside: [] };
}

/** A break or a meal is none, however long it takes. */
const isSurelyModule = ({ title, takeaways, timeLines, label }: Entry): boolean =>
  takeaways.length > 0 || (timeLines.length > 0 && !isPause(title)) || /\p{L}/u.test(label ?? '');

/** Where modules show themselves by takeaways, minutes or a number, a heading right above one of them is a section. */
function placeByLabels(entries: readonly Entry[], title: string | undefined): Placed {
  const sections: { title: string; purpose: readonly Block[]; modules: Entry[] }[] = [];
  const outside: Entry[] = [];
  entries.forEach((entry, index) => {
    const next = entries[index + 1];
    const section = sections.at(-1);
    const above = section?.modules.at(-1);
    if (isSurelyModule(entry)) {
      if (section) section.modules.push(entry);
      else sections.push({ title: title ?? '', purpose: [], modules: [entry] });
    } else if (above && isDeeper(entry, above)) section?.modules.splice(-1, 1, withBelow(above, entry));
    else if (next && isSurelyModule(next) && !isDeeper(entry, next))
      sections.push({ title: entry.title, purpose: sectionText(entry), modules: [] });
    else outside.push(entry);
  });
  return { sections, outside };
}

/** What stands under the heading of a section, objectives that have a label with it. */
const sectionText = ({ rest, objectives, line }: Entry): readonly Block[] => [
  ...rest,
  ...objectives.map((text): Block => ({ kind: 'paragraph', lines: [{ text, number: line }] })),
];

const isDeeper = (entry: Entry, than: Entry): boolean =>
  entry.level !== undefined && than.level !== undefined && entry.level > than.level;

/** Where headings have levels, the highest are sections and those below are modules; one with nothing below is both. */
function placeByLevels(entries: readonly Entry[]): readonly OutlineSection[] {
  const top = Math.min(...entries.map(({ level = 1 }) => level));
  const sections: { title: string; purpose: readonly Block[]; modules: Entry[]; own: Entry | undefined }[] = [];
  for (const entry of entries) {
    const section = sections.at(-1);
    const above = section?.modules.at(-1);
    if (entry.level === top || !section)
      sections.push({ title: entry.title, purpose: sectionText(entry), modules: [], own: entry });
    else if (above && isDeeper(entry, above)) section.modules.splice(-1, 1, withBelow(above, entry));
    else section.modules.push(entry);
  }
  return sections.map(({ own, ...section }) =>
    section.modules.length > 0 || !own ? section : { title: section.title, purpose: [], modules: [own] },
  );
}

/** A module with what stands under a heading within it. */
const withBelow = (module: Entry, { written, line, level, rest, takeaways, objectives }: Entry): Entry => ({
  ...module,
  takeaways: [...module.takeaways, ...takeaways],
  objectives: [...module.objectives, ...objectives],
  body: [...module.body, { kind: 'heading', text: written, line, level }, ...rest],
});

/** Says how the headings were read, for somebody to confirm. */
export const describeStructure = (sections: readonly OutlineSection[], courseTitle: string): Finding => ({
  id: 'structure',
  lines: [],
  message: `Read as ${sections.length === 1 ? 'one section' : `${sections.length} sections`}: ${listed(
    sections.map(({ title, modules }) => `${quoted(title || courseTitle)} (${modules.length})`),
  )}.`,
  done: 'Confirm it against the original; sections are moved in curriculum.yaml.',
});
